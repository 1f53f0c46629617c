import TestSupport
import Testing

@testable import ColumnStore

@Suite struct ByteDecoderTests {
  private enum Colour: String { case red, green }

  private func encoded(_ write: (inout ByteEncoder) -> Void) -> [UInt8] {
    var encoder = ByteEncoder()
    write(&encoder)
    return encoder.bytes
  }

  private func damage<Value>(_ bytes: [UInt8], _ read: (inout ByteDecoder) throws -> Value) -> ByteDecoder.Damage? {
    var decoder = ByteDecoder(bytes[...])
    do {
      _ = try read(&decoder)
      return nil
    } catch {
      return error as? ByteDecoder.Damage
    }
  }

  @Test(arguments: Seeds.smoke)
  func `what was written is read back`(seed: UInt64) throws {
    var random = SplitMix64(seed: seed)
    let whole = Int64(bitPattern: random.next())
    let number = Double(bitPattern: random.next())
    let list = (0..<random.integer(in: 0...5)).map { _ in Int64(bitPattern: random.next()) }
    let text = String(repeating: "aé漢😀", count: random.integer(in: 0...3))
    let bytes = encoded {
      $0.put(whole)
      $0.put(number)
      $0.put(all: list) { $0.put($1) }
      $0.put(text)
      $0.put(text as String?) { $0.put($1) }
      $0.put(nil as String?) { $0.put($1) }
      $0.put("green")
      $0.put(true)
    }
    // Read as a slice of something larger, as files are.
    let framed = [1, 2, 3] + bytes + [4]
    var decoder = ByteDecoder(framed[3..<framed.count - 1])
    #expect(try decoder.integer() == whole)
    #expect(try decoder.double().bitPattern == number.bitPattern)
    #expect(try decoder.all { decoder throws(ByteDecoder.Damage) in try decoder.integer() } == list)
    #expect(try decoder.text() == text)
    #expect(try decoder.optional { decoder throws(ByteDecoder.Damage) in try decoder.text() } == text)
    #expect(try decoder.optional { decoder throws(ByteDecoder.Damage) in try decoder.text() } == nil)
    #expect(try decoder.word(Colour.self) == .green)
    #expect(!decoder.isAtEnd)
    #expect(try decoder.bool())
    #expect(decoder.isAtEnd)
  }

  @Test func `reading beyond the end is damage at the end`() {
    #expect(damage([]) { try $0.byte() } == .init(offset: 0, expected: "more bytes"))
    #expect(damage([1, 2, 3, 4, 5, 6, 7]) { try $0.integer() }?.offset == 0)
    #expect(damage(encoded { $0.put("abc") }.dropLast()) { try $0.text() } != nil)
  }

  @Test(arguments: [-1, 2, Int64.max, Int64.min])
  func `a count that what follows cannot hold is not believed`(count: Int64) {
    let bytes = encoded { $0.put(count) } + [0]
    #expect(damage(bytes) { try $0.count() } == .init(offset: 8, expected: "a count of what follows"))
    #expect(damage(bytes) { try $0.text() } != nil)
    #expect(damage(bytes) { try $0.all { decoder throws(ByteDecoder.Damage) in try decoder.byte() } } != nil)
  }

  @Test func `a truth is 0 or 1`() {
    #expect(damage([2]) { try $0.bool() } == .init(offset: 1, expected: "0 or 1"))
    #expect(damage([255, 0]) { try $0.optional { decoder throws(ByteDecoder.Damage) in try decoder.byte() } } != nil)
  }

  @Test func `bytes that are no UTF-8 are no text`() {
    #expect(damage(encoded { $0.put(count: 2) } + [0xC3, 0x28]) { try $0.text() }?.expected == "UTF-8")
  }

  @Test func `a word must be in its list`() {
    #expect(damage(encoded { $0.put("blue") }) { try $0.word(Colour.self) }?.expected == "a known word")
  }

  @Test func `damage says where in the bytes it was given`() {
    var decoder = ByteDecoder([9, 9, 9, 1][2...])
    #expect(throws: Never.self) { _ = try decoder.byte() }
    #expect(decoder.damage("a text").description == "damaged at byte 1: expected a text")
  }

  @Test(arguments: Seeds.many) func `compact numbers come back`(seed: UInt64) throws {
    var random = SplitMix64(seed: seed)
    let numbers = (0..<50).map { _ in Int64(bitPattern: random.next()) >> random.integer(in: 0...63) }
    var encoder = ByteEncoder()
    for number in numbers {
      encoder.put(compact: number)
      encoder.put(compact: UInt64(bitPattern: number))
      encoder.put(bigEndian: UInt64(bitPattern: number))
    }
    var decoder = ByteDecoder(encoder.bytes[...])
    for number in numbers {
      #expect(try decoder.compactInteger() == number, "seed \(seed)")
      #expect(try decoder.compactUnsigned() == UInt64(bitPattern: number), "seed \(seed)")
      #expect(try decoder.bigEndian() == UInt64(bitPattern: number), "seed \(seed)")
    }
    #expect(decoder.isAtEnd && decoder.offset == encoder.bytes.count)
  }

  @Test func `a compact number without an end, and a count of more than there is, are damage`() throws {
    for bytes in [[], [128], [UInt8](repeating: 255, count: 20)] {
      var decoder = ByteDecoder(bytes[...])
      #expect(throws: ByteDecoder.Damage.self) { try decoder.compactUnsigned() }
    }
    var decoder = ByteDecoder([2, 0])
    #expect(throws: ByteDecoder.Damage.self) { try decoder.compactCount() }
    var whole = ByteDecoder([1, 9])
    #expect(try whole.compactCount() == 1)
    #expect(try whole.raw(1).elementsEqual([9]))
    #expect(throws: ByteDecoder.Damage.self) { try whole.raw(1) }
  }
}
