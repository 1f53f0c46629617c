import ColumnStore
import Testing

@Suite struct ByteEncoderTests {
  private func bytes(_ write: (inout ByteEncoder) -> Void) -> [UInt8] {
    var encoder = ByteEncoder()
    write(&encoder)
    return encoder.bytes
  }

  @Test func `whole numbers go in with their least byte first`() {
    #expect(bytes { $0.put(0x0102 as Int64) } == [2, 1, 0, 0, 0, 0, 0, 0])
    #expect(bytes { $0.put(-1 as Int64) } == Array(repeating: 255, count: 8))
    #expect(bytes { $0.put(Int64.min) } == [0, 0, 0, 0, 0, 0, 0, 128])
    #expect(bytes { $0.put(count: 3) } == [3, 0, 0, 0, 0, 0, 0, 0])
  }

  @Test func `numbers go in bit by bit`() {
    #expect(bytes { $0.put(1.0) } == [0, 0, 0, 0, 0, 0, 0xF0, 0x3F])
    #expect(bytes { $0.put(-0.0) } != bytes { $0.put(0.0) })
  }

  @Test func `a text is its length in bytes and its UTF-8`() {
    #expect(bytes { $0.put("é") } == [2, 0, 0, 0, 0, 0, 0, 0, 0xC3, 0xA9])
    #expect(bytes { $0.put("") } == Array(repeating: 0, count: 8))
  }

  @Test func `truths and options are one byte before the value`() {
    #expect(bytes { $0.put(true) } == [1])
    #expect(bytes { $0.put(false) } == [0])
    #expect(bytes { $0.put(nil as UInt8?) { $0.put($1) } } == [0])
    #expect(bytes { $0.put(7 as UInt8?) { $0.put($1) } } == [1, 7])
  }

  @Test func `compact numbers take seven bits a byte, and the smaller ones fewer bytes`() {
    #expect(bytes { $0.put(compact: 0 as UInt64) } == [0])
    #expect(bytes { $0.put(compact: 127 as UInt64) } == [127])
    #expect(bytes { $0.put(compact: 128) } == [128, 1])
    #expect(bytes { $0.put(compact: UInt64.max) } == [UInt8](repeating: 255, count: 9) + [1])
    let signed = [0, -1, 1, -64, 64].map { value in bytes { $0.put(compact: Int64(value)) } }
    #expect(signed == [[0], [1], [2], [127], [128, 1]])
  }

  @Test func `the highest byte first sorts as numbers do`() {
    #expect(bytes { $0.put(bigEndian: 0x0102) } == [0, 0, 0, 0, 0, 0, 1, 2])
  }

  @Test func `what was written can be forgotten`() {
    let again = bytes {
      $0.put(7 as UInt8)
      $0.removeAll()
      $0.put(8 as UInt8)
    }
    #expect(again == [8])
  }

  @Test func `a list is its count and its elements, raw bytes are themselves`() {
    #expect(bytes { $0.put(all: [5, 6] as [UInt8]) { $0.put($1) } } == [2, 0, 0, 0, 0, 0, 0, 0, 5, 6])
    #expect(bytes { $0.put(raw: [9, 8]) } == [9, 8])
  }
}
