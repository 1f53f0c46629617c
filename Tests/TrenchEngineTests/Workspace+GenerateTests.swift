import NetworkModel
import TestSupport
import Testing

@testable import TrenchEngine

@Suite struct WorkspaceGenerateTests {
  @Test func `a city built without text is the network that import makes of its text`() throws {
    try withTemporaryDirectory { folder in
      for scenario in ["city", "skew", "country-line"] {
        var request = GenerateRequest(kilometres: 24)
        request.scenario = scenario
        request.directory = folder.path(scenario)
        request.network = folder.path(scenario + ".trench")
        request.permits = 100
        let outcome = try Workspace().generate(request)
        var reading = ImportRequest(
          sources: [folder.path(scenario + "/network.geojsonl")], output: folder.path(scenario + ".imported.trench"))
        reading.report = folder.path(scenario + ".json")
        #expect(try Workspace().importNetwork(reading).rejected == 0)
        let report = try jsonObject(folder.text(scenario + ".json"))
        #expect((report["repaired"] as? [String: Any])?.isEmpty == true, "\(report["repaired"] ?? "")")
        let built = try Workspace.network(at: folder.path(scenario + ".trench"))
        let imported = try Workspace.network(at: reading.output)
        #expect(built.version == imported.version)
        #expect(built.crs.identifier == imported.crs.identifier && built.crs.scaleErrorPPM < 1)
        #expect(built.crs.fromGeographic == imported.crs.fromGeographic)
        #expect(built.pipeCount == imported.pipeCount && built.sources[0].rows == built.pipeCount)
        #expect(outcome.summary.contains(built.version))
      }
    }
  }

  @Test func `the seed and the length decide the bytes`() throws {
    try withTemporaryDirectory { folder in
      func city(_ name: String, seed: UInt64?, _ kilometres: Double) throws -> [UInt8] {
        var request = GenerateRequest(kilometres: kilometres)
        request.seed = seed
        request.directory = folder.path(name)
        request.permits = 0
        _ = try Workspace().generate(request)
        return try folder.bytes(name + "/network.geojsonl")
      }
      let first = try city("a", seed: nil, 2)
      #expect(try city("b", seed: 62_500, 2) == first)
      #expect(try city("c", seed: 1, 2) != first)
      #expect(try city("a", seed: nil, 4).starts(with: first))
      #expect(try folder.text("a/truth.jsonl").isEmpty)
    }
  }

  @Test func `what cannot be made is refused, and nothing is written`() throws {
    try withTemporaryDirectory { (folder) throws in
      func refusal(_ change: (inout GenerateRequest) -> Void) -> String {
        var request = GenerateRequest(kilometres: 1)
        request.directory = folder.path("city")
        change(&request)
        do {
          _ = try Workspace().generate(request)
          return ""
        } catch {
          return Workspace.words(for: error)
        }
      }
      #expect(refusal { $0.directory = nil }.contains("-o"))
      #expect(refusal { $0.kilometres = -1 }.contains("0.1 to 4500000 km"))
      #expect(refusal { $0.scenario = "town" }.contains("skew"))
      #expect(refusal { $0.permits = -1 }.contains("--permits"))
      #expect(refusal { $0.memory = 1 }.contains("--memory"))
      #expect(refusal { $0.directory = folder.path("missing/city") }.contains("missing/city"))
      #expect(try folder.names().isEmpty)
    }
  }
}
