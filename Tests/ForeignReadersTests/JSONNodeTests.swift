import Testing

@testable import ForeignReaders

@Suite struct `JSON kinds` {
  @Test func `each kind has words for messages`() {
    let kinds: [JSONKind] = [.object, .array, .string, .integer, .unsigned, .double, .bool, .null]
    #expect(
      kinds.map(\.words) == [
        "an object", "an array", "a string", "a number", "a number", "a number", "true or false", "null",
      ])
  }
}
