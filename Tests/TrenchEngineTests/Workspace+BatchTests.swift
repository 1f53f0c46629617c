import TestSupport
import Testing

@testable import TrenchEngine

@Suite struct WorkspaceBatchTests {
  private static let permits = """
    id,depth,radius,x,y
    A,2,1,500050,5950000
    B,2,1,500050,5950020
    C,2,,500050,5950000
    A,,1,500050,5950000

    """

  private static func request(_ village: Village) throws -> BatchRequest {
    BatchRequest(
      network: village.network, permits: [try village.directory.write("permits.csv", permits)],
      output: village.directory.path("decisions.jsonl"), question: village.question)
  }

  @Test func `permits in are decisions and rejects out`() throws {
    try Village.visit { (village) throws in
      var request = try Self.request(village)
      request.rejects = village.directory.path("rejects.jsonl")
      request.summary = village.directory.path("summary.json")
      let outcome = try Workspace().batch(request)
      #expect(outcome.rejected == 1)
      #expect(outcome.summary.hasPrefix("read      4 permits in "))
      let lines = try village.directory.text("decisions.jsonl").split(separator: "\n").map(String.init)
      #expect(try lines.map { try jsonObject($0)["permit"] as? String } == ["A", "B", "A"])
      #expect(try lines.map { try jsonObject($0)["verdict"] as? String } == ["strike", "clear", "strike"])
      #expect(try jsonObject(village.directory.text("rejects.jsonl"))["reason"] as? String == "no-width")
      let summary = try jsonObject(village.directory.text("summary.json"))
      #expect(summary["read"] as? Int == 4)
      #expect(summary["decided"] as? [String: Int] == ["clear": 1, "strike": 2])
      #expect(summary["rejected"] as? [String: Int] == ["no-width": 1])
      #expect(summary["repeatedIds"] as? Int == 1)
    }
  }

  @Test func `a batch warns of what a check of the same site warns of`() throws {
    try Village.visit { (village) throws in
      var question = village.question
      question.crs = "EPSG:4314"
      let permits = try village.directory.write("old.csv", "id,depth,radius,x,y\nA,2,1,9.0,53.69\nB,2,1,9.0,53.69\n")
      let outcome = try Workspace().batch(
        BatchRequest(
          network: village.network, permits: [permits], output: village.directory.path("d.jsonl"), question: question))
      let checked = try village.check(.point((9.0, 53.69))) { $0.question.crs = "EPSG:4314" }
      #expect(outcome.warnings == checked.warnings)
    }
  }

  @Test func `a batch that fails leaves no output behind`() throws {
    try Village.visit { (village) throws in
      var request = try Self.request(village)
      request.rejects = village.directory.path("rejects.jsonl")
      request.summary = village.directory.path("summary.json")
      request.permits.append(village.directory.path("none.csv"))
      #expect(refusal { _ = try Workspace().batch(request) }.contains("none.csv"))
      #expect(
        try village.directory.names() == ["permits.csv", "pipes.geojson", "village.trench", "village.yaml"])
    }
  }

  @Test(arguments: ["csv", "geojson", "GeoJSONL"])
  func `the ending of the output says its form`(ending: String) throws {
    try Village.visit { (village) throws in
      var request = try Self.request(village)
      request.output = village.directory.path("decisions." + ending)
      _ = try Workspace().batch(request)
      let text = try village.directory.text("decisions." + ending)
      let start = [
        "csv": "permit,row,verdict,", "geojson": #"{"type":"FeatureCollection","features":["#,
        "GeoJSONL": #"{"type":"Feature","properties":{"role":"dig","permit":"A","#,
      ]
      #expect(text.hasPrefix(start[ending] ?? "none"), "\(text.prefix(80))")
    }
  }

  @Test(arguments: ["gpkg", "SHP", "xlsx", "json", "tsv"])
  func `a form that is not written is refused by name`(ending: String) throws {
    try Village.visit { (village) throws in
      var request = try Self.request(village)
      request.output = village.directory.path("decisions." + ending)
      #expect(
        refusal { _ = try Workspace().batch(request) }
          == "decisions are not written as .\(ending.lowercased()); name the output .jsonl or .ndjson (JSON lines), .csv "
          + "(a table), .geojson or .geojsonl (maps)"
      )
    }
  }

  @Test func `neither permits nor network are written over`() throws {
    try Village.visit { (village) throws in
      var request = try Self.request(village)
      request.output = village.network
      #expect(refusal { _ = try Workspace().batch(request) }.contains("is read and cannot be written too"))
      request = try Self.request(village)
      request.summary = request.permits.first
      #expect(refusal { _ = try Workspace().batch(request) }.contains("is read and cannot be written too"))
      request = try Self.request(village)
      request.rejects = request.output
      #expect(refusal { _ = try Workspace().batch(request) }.contains("named for two results"))
    }
  }
}
