import TestSupport
import Testing

@testable import TrenchEngine

@Suite struct WorkspaceRulesTests {
  @Test func `every built-in profile is listed, shown and sound`() throws {
    let workspace = Workspace()
    let lines = try workspace.ruleList().split(separator: "\n").map(String.init)
    let names = lines.map { String($0.prefix { $0 != "\t" }) }
    #expect(names.contains("cn"))
    #expect(names == names.sorted())
    for name in names {
      let text = try workspace.ruleText(of: name)
      #expect(text.contains("profile: \(name)"))
      #expect(try workspace.validateRules(name).hasPrefix("\(name): profile '\(name)' is sound: "))
    }
  }

  @Test func `a file is shown as it stands, and validated with what nobody verified`() throws {
    try withTemporaryDirectory { directory in
      let path = try directory.write("village.yaml", Village.rules)
      #expect(try Workspace().ruleText(of: path) == Village.rules)
      let lines = try Workspace().validateRules(path).split(separator: "\n").map(String.init)
      #expect(lines.count == 2)
      #expect(lines.first?.hasPrefix("\(path): profile 'village' is sound: 1 zones, sha256:") == true)
      #expect(lines.last == "unverified: village/gas/protection")
    }
  }

  @Test func `a profile that is wrong or not there is refused by name`() throws {
    try withTemporaryDirectory { directory in
      let wrong = try directory.write("wrong.yaml", Village.rules + "\nreach: 5\n")
      let complaints = [
        refusal { _ = try Workspace().validateRules("nowhere") },
        refusal { _ = try Workspace().ruleText(of: "nowhere") },
      ]
      for line in complaints {
        #expect(line.contains("nowhere"))
        #expect(line.contains("cn"))
      }
      #expect(throws: (any Error).self) { _ = try Workspace().validateRules(wrong) }
      #expect(throws: (any Error).self) { _ = try Workspace().ruleText(of: wrong) }
    }
  }
}
