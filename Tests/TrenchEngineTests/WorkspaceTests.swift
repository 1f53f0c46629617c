import TestSupport
import Testing

@testable import TrenchEngine

@Suite struct WorkspaceTests {
  @Test func `versions are numbers with points`() {
    for version in [Workspace.version, Workspace.projVersion, Workspace.geosVersion] {
      let parts = version.split(separator: ".")
      #expect(parts.count >= 3)
      #expect(parts.first.flatMap { Int($0) } != nil, "\(version)")
    }
  }

  @Test func `a result replaces what was there`() throws {
    try withTemporaryDirectory { directory in
      let path = try directory.write("a.txt", "old and longer")
      try Workspace.writeResult("new\n", to: path)
      #expect(try directory.text("a.txt") == "new\n")
      #expect(try directory.names() == ["a.txt"])
    }
  }

  @Test func `a result that cannot be written is an error with its path`() {
    #expect(refusal { try Workspace.writeResult("x", to: "/nowhere/a.txt") }.contains("/nowhere/a.txt"))
  }

  @Test func `an error is its line`() {
    #expect("\(EngineError("'a' holds no site"))" == "'a' holds no site")
  }
}
