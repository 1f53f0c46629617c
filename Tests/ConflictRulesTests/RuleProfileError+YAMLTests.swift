import ForeignReaders
import Testing

@testable import ConflictRules

struct RuleProfileErrorYAMLTests {
  @Test func `what was met in reading keeps its words and its place, both ways`() {
    let problems = [
      YAMLProblem(file: "a.yaml", line: 3, reason: "wrong"), YAMLProblem(file: "b", line: nil, reason: "x"),
    ]
    let error = RuleProfileError(problems)
    #expect(error.description == "a.yaml:3: wrong\nb: x")
    #expect(error.problems.map(\.ofYAML) == problems)
  }
}
