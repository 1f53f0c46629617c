import TestSupport
import Testing

@testable import ForeignReaders

@Suite struct `YAML documents` {
  private func root(_ text: String) throws -> YAMLNode? { try YAMLDocument.root(of: Array(text.utf8)) }

  private func failure(_ bytes: [UInt8]) -> YAMLError? {
    do {
      _ = try YAMLDocument.root(of: bytes)
      return nil
    } catch {
      return error
    }
  }

  private func failure(_ text: String) -> YAMLError? { failure(Array(text.utf8)) }

  @Test func `nodes know what they are and where they begin`() throws {
    let root = try #require(try root("a: 1\nlist:\n  - 'x'\n  - {k: \"v\"}\n"))
    let pairs = try #require(root.pairs)
    #expect(pairs.map(\.key.scalar?.text) == ["a", "list"])
    #expect(pairs.map(\.key.line) == [1, 2])
    let items = try #require(pairs[1].value.items)
    #expect(items.map(\.line) == [3, 4])
    #expect(items.map(\.column) == [5, 5])
    #expect(items[0].scalar == YAMLNode.Scalar(text: "x", isPlain: false, tag: nil))
    #expect(items[1].pairs?.first?.value.scalar?.text == "v")
    #expect(pairs[0].value.scalar == YAMLNode.Scalar(text: "1", isPlain: true, tag: nil))
  }

  @Test func `nothing is resolved, nulls and truth values are the words they were`() throws {
    let texts = try root("[~, null, yes, 0x10, 1:30, 2026-01-01, , '', !!binary a]".replacing(", ,", with: ","))?.items
    #expect(
      texts?.map(\.scalar?.text) == ["~", "null", "yes", "0x10", "1:30", "2026-01-01", "", "a"])
    #expect(texts?.last?.scalar?.tag == "tag:yaml.org,2002:binary")
    #expect(try root("a:")?.pairs?.first?.value.scalar == YAMLNode.Scalar(text: "", isPlain: true, tag: nil))
    #expect(try root("|\n  1\n")?.scalar?.isPlain == false)
  }

  @Test func `a key given twice is there twice`() throws {
    #expect(try root("{a: 1, a: 2}")?.pairs?.map(\.value.scalar?.text) == ["1", "2"])
  }

  @Test(arguments: ["", "\n\n", "# words\n", "\u{FEFF}", "\u{FEFF}# words"])
  func `a text without a document has no root`(text: String) throws {
    #expect(try root(text) == nil)
  }

  @Test func `a byte order mark moves nothing, and Windows lines are lines`() throws {
    let pairs = try #require(try root("\u{FEFF}a: 1\r\nb: 2\r\n")?.pairs)
    #expect(pairs.map(\.key.line) == [1, 2])
    #expect(pairs.map(\.key.column) == [1, 1])
    #expect(pairs.map(\.value.scalar?.text) == ["1", "2"])
  }

  @Test(arguments: [
    ("a: [b", 2, "flow"), ("a: b\n\tc: d", 2, "tab"), ("a: b\n  c: d\n", 2, "mapping values"),
    ("a: \"\\q\"", 1, "escape"), ("a: 'b", 1, "quoted scalar"), ("a: 1\nb: *c\n", 2, "undefined alias"),
    ("&a [*a]", 1, "undefined alias"), ("a\n---\nb\n", 2, "another"), ("a: 1\n...\nb: 2\n", 3, "document"),
    ("a: 1\r\nb: \u{1}", 2, "control characters"), ("a: 1\rb\n\nc: \u{0}", 4, "control characters"),
    ("%YAML 2.0\n---\na", 1, "incompatible"), ("a: !x!y 1", 1, "tag"),
  ])
  func `what is not one YAML document is refused with its line`(text: String, line: Int, word: String) {
    let error = failure(text)
    #expect(error?.line == line)
    #expect(error?.message.contains(word) == true, "\(error?.message ?? "it was read")")
    #expect(error?.description.contains("\n") == false)
  }

  @Test(arguments: [
    [0x61, 0x0A, 0xFF], [0x61, 0x0A, 0xC3], [0x61, 0x0A, 0xED, 0xA0, 0x80], [0x61, 0x0A, 0xC0, 0x80],
  ])
  func `bytes that are not UTF-8 are refused with their line`(bytes: [UInt8]) {
    #expect(failure(bytes)?.line == 2)
  }

  @Test func `UTF-16 is not taken for UTF-8`() {
    #expect(failure([0xFF, 0xFE, 0x61, 0x00]) != nil)
    #expect(failure([0xFE, 0xFF, 0x00, 0x61]) != nil)
  }

  @Test func `a zero byte may be written as an escape`() throws {
    #expect(try root("\"a\\0b\"")?.scalar?.text == "a\0b")
  }

  @Test func `an alias is the value before it, and an anchor may be given again`() throws {
    let items = try #require(try root("- &x [1]\n- *x\n- &x 2\n- *x\n")?.items)
    #expect(items[1].items?.first?.scalar?.text == "1")
    #expect(items[1].line == 1)
    #expect(items[3].scalar?.text == "2")
  }

  @Test func `aliases that multiply are refused before they are followed`() {
    var text = "- &a0 [x, x, x, x, x, x, x, x, x]\n"
    for level in 1...30 {
      let items = Array(repeating: "*a\(level - 1)", count: 9).joined(separator: ", ")
      text += "- &a\(level) [\(items)]\n"
    }
    #expect(failure(text)?.message == "it has more than 1048576 values, aliases written out")
  }

  @Test func `aliases that nest are refused where they get too deep`() {
    let text = "- &a0 [x]\n" + (1...200).map { "- &a\($0) [*a\($0 - 1)]\n" }.joined()
    #expect(failure(text)?.message == "nesting of lists and mappings is more than 128 deep")
  }

  @Test(arguments: ["[", "{a: ", "- ", "? ", "- ? ", "[{"])
  func `deep nesting is refused, however deep`(opening: String) {
    let limit = YAMLDocument.deepest
    #expect(failure(String(repeating: opening, count: limit + 1))?.message.contains("128 deep") == true)
    #expect(failure(String(repeating: opening, count: 100_000))?.message.contains("128 deep") == true)
  }

  @Test func `nesting up to the limit is read`() throws {
    func nested(_ depth: Int) -> String {
      String(repeating: "[", count: depth) + String(repeating: "]", count: depth)
    }
    #expect(try root(nested(YAMLDocument.deepest)) != nil)
    #expect(failure(nested(YAMLDocument.deepest + 1)) != nil)
  }

  @Test(arguments: Seeds.smoke) func `random bytes are read or refused`(seed: UInt64) {
    var random = SplitMix64(seed: seed)
    let letters = Array("{}[]\",:'-?|>&*!%#@`ab01 \n\t\r\u{e9}\u{0}".utf8)
    var refused = 0
    for _ in 0..<500 {
      let bytes = (0..<random.integer(in: 1...40)).compactMap { _ in random.pick(letters) }
      if failure(bytes) != nil { refused += 1 }
    }
    #expect(refused > 0, "seed \(seed)")
  }
}
