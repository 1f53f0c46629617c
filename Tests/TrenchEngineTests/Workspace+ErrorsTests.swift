import TestSupport
import Testing

@testable import TrenchEngine

@Suite struct WorkspaceErrorsTests {
  private static let wrong = """
    profile: wrong
    zones:
      - {zone: a, class: gas, severity: bad, reach: -1, vertical: any}

    """

  @Test func `what a file holds cannot make two lines or move the cursor`() {
    #expect(Workspace.words(for: EngineError("'a\nb\u{1B}[31m' is none")) == "'a?b?[31m' is none")
  }

  @Test func `mistakes in a profile that is to be used are one line, and in one to be validated a line each`() throws {
    try Village.visit { (village) throws in
      let rules = try village.directory.write("wrong.yaml", Self.wrong)
      let point = SiteInput.point((500_050, 5_950_000))
      let used = refusal { _ = try village.check(point) { $0.question.rules = rules } }
      #expect(used.hasPrefix("\(rules):1: "))
      #expect(used.hasSuffix("(and 3 more; see: trench rules validate \(rules))"))
      do {
        _ = try Workspace().validateRules(rules)
        Issue.record("it is wrong")
      } catch {
        #expect(Workspace.words(for: error).split(separator: "\n").count == 4)
      }
    }
  }
}
