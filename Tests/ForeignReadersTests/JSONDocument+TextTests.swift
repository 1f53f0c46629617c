import Testing

@testable import ForeignReaders

@Suite struct `Texts of a JSON document` {
  private func parsed(_ text: String) throws -> (JSONDocument, JSONNode) {
    let document = try JSONDocument()
    let bytes = Array(text.utf8)
    return (document, try document.parse(bytes, in: 0..<bytes.count))
  }

  @Test func `a text is compared with its escapes resolved`() throws {
    let (document, root) = try parsed(#""t\u0079pe""#)
    #expect(document.string(at: root) == "type")
    #expect(document.textLength(at: root) == 4)
    #expect(document.isText("type", at: root))
    #expect(!document.isText("typo", at: root))
    #expect(!document.isText("types", at: root))
    #expect(!document.isText("", at: root))
  }

  @Test func `it is compared with a part of bytes`() throws {
    let (document, root) = try parsed(#""bc""#)
    let bytes = Array("abcd".utf8)
    #expect(document.isText(bytes, 1..<3, at: root))
    #expect(!document.isText(bytes, 0..<2, at: root))
    #expect(!document.isText(bytes, 1..<4, at: root))
    #expect(!document.isText(bytes, 1..<1, at: root))
  }

  @Test func `an empty text is one, and what is no text is none`() throws {
    let (document, root) = try parsed(#""""#)
    #expect(document.textLength(at: root) == 0)
    #expect(document.isText("", at: root))
    #expect(document.isText([], 0..<0, at: root))
    for text in ["1", "null", "[\"a\"]", "{}"] {
      let (document, root) = try parsed(text)
      #expect(document.string(at: root) == nil)
      #expect(document.textLength(at: root) == nil)
      #expect(!document.isText("a", at: root))
      #expect(!document.isText([], 0..<0, at: root))
    }
  }

  @Test func `its bytes are added to others`() throws {
    let (document, root) = try parsed(#""\u00e9b""#)
    var bytes: [UInt8] = [1]
    #expect(document.appendText(at: root, to: &bytes) && bytes == [1, 0xC3, 0xA9, 98])
    let (number, place) = try parsed("7")
    #expect(!number.appendText(at: place, to: &bytes) && bytes.count == 4)
  }
}
