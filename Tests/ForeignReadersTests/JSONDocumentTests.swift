import TestSupport
import Testing

@testable import ForeignReaders

@Suite struct `JSON documents` {
  private func failure(_ text: String) throws -> JSONError? {
    let document = try JSONDocument()
    let bytes = Array(text.utf8)
    do {
      _ = try document.parse(bytes, in: 0..<bytes.count)
      return nil
    } catch {
      return error
    }
  }

  @Test func `a document is read from the middle of other bytes, in place or copied`() throws {
    let document = try JSONDocument()
    for tail in [0, 1, 63, 64, 65, 200] {
      let bytes = Array("xx[12]".utf8) + [UInt8](repeating: UInt8(ascii: "9"), count: tail)
      let root = try document.parse(bytes, in: 2..<6)
      let first = try #require(document.firstChild(of: root))
      #expect(document.integer(at: first) == 12)
      #expect(document.after(first) == nil)
    }
  }

  @Test func `what is not one JSON value is refused`() throws {
    for text in ["", " ", "{", "[1,]", "{\"a\" 1}", "[1] [2]", "{}}", "nul", "\"a", "[01]", "[+1]", "[.5]", "[NaN]"] {
      #expect(try failure(text) != nil, "\(text)")
    }
    #expect(try failure("{} ") == nil)
  }

  @Test func `numbers beyond 64 bits or a double are refused`() throws {
    #expect(try failure("[1e400]") != nil)
    #expect(try failure("[-1e400]") != nil)
    #expect(try failure("[18446744073709551616]") != nil)
    #expect(try failure("[18446744073709551615, -9223372036854775808, 1e308, 1e-400]") == nil)
  }

  @Test func `nesting is limited`() throws {
    let limit = JSONDocument.maximumDepth
    func nested(_ depth: Int) -> String {
      String(repeating: "[", count: depth) + String(repeating: "]", count: depth)
    }
    #expect(try failure(nested(limit - 1)) == nil)
    #expect(try failure(nested(limit + 1)) != nil)
    #expect(try failure(nested(100_000)) != nil)
    #expect(try failure(String(repeating: "{\"a\":", count: 100_000)) != nil)
  }

  @Test func `text must be UTF-8`() throws {
    let document = try JSONDocument()
    let bytes: [UInt8] = [0x22, 0xFF, 0x22]
    #expect(throws: JSONError.self) { try document.parse(bytes, in: 0..<3) }
  }

  @Test func `a document that failed is followed by one that does not`() throws {
    let document = try JSONDocument()
    let bytes = Array("[1[2]".utf8)
    #expect(throws: JSONError.self) { try document.parse(bytes, in: 0..<2) }
    let root = try document.parse(bytes, in: 2..<5)
    #expect(document.firstChild(of: root).flatMap { document.integer(at: $0) } == 2)
  }

  @Test func `it grows for a long document after a short one`() throws {
    let document = try JSONDocument()
    for count in [1, 100_000, 3] {
      let bytes = Array(("[" + Array(repeating: "7", count: count).joined(separator: ",") + "]").utf8)
      let root = try document.parse(bytes, in: 0..<bytes.count)
      #expect(document.count(of: root) == count)
    }
  }

  @Test(arguments: Seeds.smoke) func `random bytes are parsed or refused`(seed: UInt64) throws {
    var random = SplitMix64(seed: seed)
    let document = try JSONDocument()
    let letters = Array("{}[]\",:\\0123456789.eE+-truefalsn \n\u{e9}".utf8)
    var parsed = 0
    for _ in 0..<500 {
      let bytes = (0..<random.integer(in: 1...40)).compactMap { _ in random.pick(letters) }
      if (try? document.parse(bytes, in: 0..<bytes.count)) != nil { parsed += 1 }
    }
    #expect(parsed < 500)
  }
}
