import FeatureFormats
import Testing

@Suite struct `JSON trees` {
  @Test func `members are found by key`() {
    let members = [JSONMember(key: "a", value: .integer(1)), JSONMember(key: "b", value: .null)]
    #expect(members[key: "a"] == .integer(1))
    #expect(members[key: "b"] == .null)
    #expect(members[key: "c"] == nil)
  }

  @Test func `the order of members is part of a value, and so is the kind of a number`() {
    let a = JSONMember(key: "a", value: .bool(true))
    let b = JSONMember(key: "b", value: .bool(true))
    #expect(JSONTree.object([a, b]) != .object([b, a]))
    #expect(JSONTree.integer(1) != .number(1))
  }
}
