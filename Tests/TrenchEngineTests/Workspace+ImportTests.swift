import NetworkModel
import TestSupport
import Testing

@testable import TrenchEngine

@Suite struct WorkspaceImportTests {
  @Test func `an import writes network, report and rejects`() throws {
    try withTemporaryDirectory { directory in
      var request = ImportRequest(
        sources: [try directory.write("pipes.geojson", Village.pipes)], output: directory.path("old.town.trench"))
      request.report = directory.path("report.json")
      request.rejects = directory.path("rejects.jsonl")
      request.asOf = "2026-01-28"
      let outcome = try Workspace().importNetwork(request)
      #expect(outcome.rejected == 1)
      #expect(!outcome.summary.isEmpty)
      #expect(try directory.names() == ["old.town.trench", "pipes.geojson", "rejects.jsonl", "report.json"])
      let report = try jsonObject(directory.text("report.json"))
      #expect(report["read"] as? Int == 3)
      #expect(report["imported"] as? Int == 2)
      let rejects = try directory.text("rejects.jsonl")
      #expect(rejects.filter { $0 == "\n" }.count == 1)
      #expect(try jsonObject(rejects)["id"] as? String == "X-1")
      let network = try Workspace.network(at: request.output)
      #expect(network.name == "old.town")
      #expect(network.asOf == "2026-01-28")
      #expect(network.unplaced == 1)
    }
  }

  @Test func `the same sources give the same bytes`() throws {
    try Village.visit { (village) throws in
      let first = try village.directory.bytes("village.trench")
      var request = ImportRequest(sources: [village.directory.path("pipes.geojson")], output: village.network)
      request.rules = village.directory.path("village.yaml")
      _ = try Workspace().importNetwork(request)
      #expect(try village.directory.bytes("village.trench") == first)
    }
  }

  @Test func `what is wrong with a request is found before anything is written`() throws {
    try withTemporaryDirectory { directory in
      let source = try directory.write("pipes.geojson", Village.pipes)
      func complaint(_ change: (inout ImportRequest) -> Void) -> String {
        var request = ImportRequest(sources: [source], output: directory.path("a.trench"))
        change(&request)
        return refusal { _ = try Workspace().importNetwork(request) }
      }
      #expect(complaint { $0.assetClass = "lava" }.hasPrefix("--class 'lava' is no class; the classes are gas, "))
      #expect(complaint { $0.asOf = "28.1.2026" } == "--as-of '28.1.2026' is no day; write it as YYYY-MM-DD")
      #expect(complaint { $0.rules = "nowhere" }.contains("nowhere"))
      #expect(complaint { $0.output = source }.contains("is read and cannot be written too"))
      #expect(complaint { $0.report = $0.output }.contains("named for two results"))
      #expect(complaint { $0.sources = [directory.path("none.geojson")] }.contains("none.geojson"))
      #expect(complaint { $0.storeCRS = "EPSG:3857" } != "")
      #expect(try directory.names() == ["pipes.geojson"])
      #expect(try directory.text("pipes.geojson") == Village.pipes)
    }
  }

  @Test func `an import of nothing but rejects writes nothing`() throws {
    try withTemporaryDirectory { directory in
      let content = #"{"type":"Feature","properties":{"id":"X"},"geometry":null}"#
      let source = try directory.write("a.geojson", content)
      var request = ImportRequest(sources: [source], output: directory.path("a.trench"))
      request.rejects = directory.path("rejects.jsonl")
      #expect(refusal { _ = try Workspace().importNetwork(request) } != "")
      #expect(try directory.names() == ["a.geojson"])
    }
  }
}
