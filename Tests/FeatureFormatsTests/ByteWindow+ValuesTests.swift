import Testing

@testable import FeatureFormats

@Suite struct `Values in a window` {
  private func end(_ text: String, from start: Int = 0) throws -> Int? {
    let window = ByteWindow(ByteSource(Array(text.utf8), name: "test"), ReaderOptions(chunkBytes: 1))
    return try window.placeBehindValue(at: start)
  }

  @Test func `a value ends at its bracket, its quote, or what follows a plain one`() throws {
    #expect(try end("{\"a\":[]},") == 8)
    #expect(try end("\"a\",") == 3)
    #expect(try end("12.5,") == 4)
    #expect(try end("true]") == 4)
    #expect(try end("x null }", from: 2) == 6)
  }

  @Test func `where none stands its place is given, and nothing at the end of the source`() throws {
    #expect(try end(",") == 0)
    #expect(try end("]") == 0)
    #expect(try end("") == nil)
    #expect(try end("12") == nil)
    #expect(try end("{\"a\"") == nil)
  }

  @Test func `a byte order mark is skipped, and that of UTF-16 refused`() throws {
    let options = ReaderOptions(chunkBytes: 1)
    let window = ByteWindow(ByteSource([0xEF, 0xBB, 0xBF, 0x41], name: "test"), options)
    try window.skipByteOrderMark()
    #expect(try window.byte(at: 0) == 0x41)
    for mark: [UInt8] in [[0xFF, 0xFE], [0xFE, 0xFF]] {
      let window = ByteWindow(ByteSource(mark + [0x41, 0], name: "test"), options)
      #expect(throws: FormatError.self) { try window.skipByteOrderMark() }
    }
  }
}
