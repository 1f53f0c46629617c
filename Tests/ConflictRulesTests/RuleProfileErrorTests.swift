import ConflictRules
import ForeignReaders
import Testing

@Suite struct RuleProfileErrorTests {
  @Test func `each problem is one line with its place`() {
    let error = RuleProfileError([
      .init(file: "a.yaml", line: 3, reason: "reach is missing"), .init(file: "b.yaml", line: nil, reason: "is empty"),
    ])
    #expect(error.problems.map(\.reason) == ["reach is missing", "is empty"])
    #expect(error.description == "a.yaml:3: reach is missing\nb.yaml: is empty")
  }
}
