import FeatureFormats
import Testing

@Suite struct `JSON trees from text` {
  private func tree(_ text: String) throws -> JSONTree { try JSONTree.parse(Array(text.utf8)) }

  @Test func `every kind of value is copied out`() throws {
    #expect(
      try tree(#"[null,true,-1,18446744073709551615,0.5,"a",[],{}]"#)
        == .array([
          .null, .bool(true), .integer(-1), .unsigned(.max), .number(0.5), .string("a"), .array([]), .object([]),
        ]))
  }

  @Test func `members keep their order, and of a repeated key the last value holds at the first place`() throws {
    #expect(
      try tree(#"{"b":1,"a":2,"b":3}"#)
        == .object([JSONMember(key: "b", value: .integer(3)), JSONMember(key: "a", value: .integer(2))]))
  }

  @Test func `large objects treat repeated keys alike`() throws {
    let keys = (0..<40).map { "\"k\($0)\":\($0)" }
    let text = "{" + (keys + [#""k7":70,"k7":700"#, #""k39":1"#]).joined(separator: ",") + "}"
    guard case .object(let members) = try tree(text) else { throw FormatError(source: "test", problem: "no object") }
    #expect(members.map(\.key) == (0..<40).map { "k\($0)" })
    #expect(members[key: "k7"] == .integer(700))
    #expect(members[key: "k39"] == .integer(1))
    #expect(members[key: "k8"] == .integer(8))
  }

  @Test func `what is not JSON is an error`() {
    #expect(throws: FormatError.self) { try tree("[") }
    #expect(throws: FormatError.self) { try tree(String(repeating: "[", count: 100_000)) }
  }
}
