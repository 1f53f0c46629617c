import ConflictReports
import ConflictRules
import ConflictSearch
import NetworkModel
import TestSupport
import Testing

/// What `--explain` would print of one pipe of an example, in one line.
func explained(_ id: String, in example: Example, under profile: RuleProfile = Example.profile) throws -> String {
  let assessment = try #require(try example.assessment(of: id))
  let text = ExplanationReport.text(assessment, dig: example.dig, profile: profile)
  return text.split(whereSeparator: { $0.isWhitespace }).joined(separator: " ")
}

struct ExplanationReportTests {
  @Test(arguments: Example.all)
  func `the explanation of every pipe is as recorded`(example: Example) throws {
    for (number, pipe) in example.pipes.prefix(3).enumerated() {
      let assessment = try #require(try example.assessment(of: pipe.id))
      let text = ExplanationReport.text(assessment, dig: example.dig, profile: Example.profile)
      expectGolden("\(example.name).pipe-\(number + 1).explained.txt", text)
    }
  }

  @Test(arguments: Example.all)
  func `the conclusion is that of the search`(example: Example) throws {
    let answer = try example.decision().answer
    for pipe in example.pipes {
      let text = try explained(pipe.id, in: example)
      let finding = answer.findings.first { $0.pipe.id == pipe.id }
      if let finding {
        #expect(text.contains("is a finding, \(finding.zone.severity.rawValue) and \(finding.certainty.rawValue):"))
      } else {
        #expect(text.contains("\(pipe.id) is no finding:"))
      }
      let isSeparated = answer.searched.separated.contains { $0.pipe.id == pipe.id }
      #expect(text.contains("The answer lists it as separated.") == isSeparated)
    }
  }

  @Test func `a pipe without a rule is told what it does to the answer`() throws {
    let near = try explained("H-1", in: .undetermined)
    #expect(near.contains("worst gap of 0.95 is within 5,"))
    let far = Example("far") { $0.pipes = [Example.pipe("H-9", .heat, y: 12)] }
    #expect(try explained("H-9", in: far).contains("worst gap of 7.85 is beyond 5,"))
  }

  @Test func `an overhead line is checked against nothing`() throws {
    #expect(try explained("T-1", in: .separated).contains("T-1 is no finding: it is an overhead line"))
  }
}
