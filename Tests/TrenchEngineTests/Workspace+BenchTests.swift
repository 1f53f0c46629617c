import TestSupport
import Testing

@testable import TrenchEngine

@Suite struct WorkspaceBenchTests {
  @Test func `what cannot be measured is refused before anything is made`() throws {
    try withTemporaryDirectory { (folder) throws in
      func refusal(_ change: (inout BenchRequest) -> Void) -> String {
        var request = BenchRequest()
        (request.kilometres, request.permits) = (1, 10)
        change(&request)
        do {
          _ = try Workspace().bench(request)
          return ""
        } catch {
          return Workspace.words(for: error)
        }
      }
      #expect(refusal { $0.suites = ["speed"] }.contains("build, open, query, batch, scale"))
      #expect(refusal { $0.kilometres = 0 }.contains("--km"))
      #expect(refusal { $0.kilometres = .nan }.contains("--km"))
      #expect(refusal { $0.permits = 0 }.contains("--permits"))
      #expect(refusal { $0.rules = "atlantis" }.contains("atlantis"))
      #expect(refusal { $0.json = folder.path("missing/b.json") }.contains("missing/b.json"))
      #expect(refusal { $0.rivals = folder.path("none.jsonl") }.contains("none.jsonl"))
      #expect(refusal { $0.keep = folder.path("missing/city") }.contains("missing/city"))
      #expect(try folder.names().isEmpty)
    }
  }

  @Test func `single checks are measured in this process`() throws {
    try withTemporaryDirectory { folder in
      var request = BenchRequest()
      (request.suites, request.kilometres, request.permits) = (["query"], 2, 30)
      request.keep = folder.path("city")
      request.json = folder.path("b.json")
      let outcome = try Workspace().bench(request)
      #expect(outcome.enginesAgree && outcome.table.contains("pairs only, p50"))
      #expect(try folder.names() == ["b.json", "city"])
      #expect(try jsonObject(folder.text("b.json"))["rows"] != nil)
    }
  }
}
