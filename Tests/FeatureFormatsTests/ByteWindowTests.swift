import Testing

@testable import FeatureFormats

@Suite struct `Byte windows` {
  private func window(_ text: String, chunk: Int = 2, limit: Int = 100) -> ByteWindow {
    ByteWindow(
      ByteSource(Array(text.utf8), name: "test"), ReaderOptions(chunkBytes: chunk, recordLimit: limit))
  }

  @Test func `places are counted from what is not consumed, offsets from the start`() throws {
    let window = window("abcdef")
    #expect(try window.byte(at: 3) == UInt8(ascii: "d"))
    window.consume(2)
    #expect(try window.byte(at: 3) == UInt8(ascii: "f"))
    #expect(try window.byte(at: 4) == nil)
    #expect(window.offset == 2)
    #expect(window.error("x", at: 1).byteOffset == 3)
  }

  @Test func `a byte is found however far it is, or not at all`() throws {
    let window = window("abcdefg")
    #expect(try window.firstPlace(of: UInt8(ascii: "f"), from: 0) == 5)
    #expect(try window.firstPlace(of: UInt8(ascii: "a"), from: 1) == nil)
  }

  @Test func `white space is skipped over any length`() throws {
    let window = window(String(repeating: " \t\r\n", count: 100) + "x", limit: 5)
    #expect(try window.skipSpace() == UInt8(ascii: "x"))
    #expect(window.offset == 400)
    #expect(try window.firstPlaceOfText(from: 1) == nil)
  }

  @Test func `no more is held than a record may be long`() {
    let window = window(String(repeating: "x", count: 50), limit: 10)
    let error = #expect(throws: FormatError.self) { _ = try window.firstPlace(of: 0, from: 0) }
    #expect(error?.description == "cannot read 'test', byte 0: a record is longer than 10 bytes; split it")
  }

  @Test func `it can start again`() throws {
    let window = window("abc")
    #expect(try window.byte(at: 2) != nil)
    window.consume(2)
    try window.rewind()
    #expect(window.offset == 0)
    #expect(try window.byte(at: 0) == UInt8(ascii: "a"))
  }
}
