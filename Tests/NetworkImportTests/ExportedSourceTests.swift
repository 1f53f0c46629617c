import NetworkModel
import TestSupport
import Testing

@testable import NetworkImport

@Suite struct ExportedSourceTests {
  private static func lines() throws -> [String] { try ExportFixture.lines(of: ExportFixture.draft.finish()) }

  @Test func `name, date and rules may be said anew, and the version stays`() throws {
    var options = ImportOptions()
    (options.name, options.asOf, options.rules, options.defaultName) = ("New", CalendarDay("2027-01-01"), "ie-gas", "x")
    let network = try ExportFixture.imported(Self.lines(), options).network
    #expect(network.name == "New" && network.asOf == "2027-01-01" && network.defaultRules == "ie-gas")
    #expect(network.version == (try ExportFixture.draft.finish().version))
    (options.name, options.asOf, options.rules) = (nil, nil, nil)
    #expect(try ExportFixture.imported(Self.lines(), options).bytes == ExportFixture.draft.bytes())
  }

  @Test func `what the head says may not be said again`() throws {
    for (flag, change) in [
      ("--class", { $0.assetClass = .gas }), ("--crs", { $0.crs = "EPSG:25832" }),
      ("--crs-override", { $0.crsOverride = true }), ("--store-crs", { $0.storeCRS = "EPSG:25833" }),
      ("--datum-accuracy", { $0.datumAccuracy = 1 }), ("--row-ids", { $0.rowIDs = true }),
      ("--coverage", { $0.coverage = "c.geojson" }),
    ] as [(String, (inout ImportOptions) -> Void)] {
      var options = ImportOptions()
      change(&options)
      let refusal = try ExportFixture.refusal(Self.lines(), options)
      #expect(refusal.hasSuffix("leave away \(flag)"), "\(refusal)")
    }
  }

  @Test func `an export comes alone`() throws {
    try withTemporaryDirectory { folder in
      let text = try Self.lines().map { $0 + "\n" }.joined()
      let paths = [try folder.write("a.geojsonl", text), try folder.write("b.geojsonl", text)]
      let plain = try folder.write(
        "c.geojson",
        #"{"type":"Feature","properties":{"id":1},"geometry":{"type":"LineString","coordinates":[[8,50],[8,50.1]]}}"#)
      for sources in [paths, [paths[0], plain], [plain, paths[0]]] {
        let error = #expect(throws: ImportError.self) { try ExportFixture.imported(paths: sources) }
        #expect(error?.description.contains("an exported network is imported alone") == true, "\(sources)")
      }
      #expect(try ExportFixture.refusal(Self.lines() + Self.lines()).contains("head of another exported network"))
    }
  }

  @Test func `an export is no coverage`() throws {
    try withTemporaryDirectory { folder in
      let plain = try folder.write(
        "c.geojson",
        #"{"type":"Feature","properties":{"id":1},"geometry":{"type":"LineString","coordinates":[[8,50],[8,50.1]]}}"#)
      var options = ImportOptions()
      options.coverage = try folder.write("a.geojsonl", Self.lines()[0] + "\n")
      let error = #expect(throws: ImportError.self) { try ExportFixture.imported(paths: [plain], options) }
      #expect(error?.description.contains("name a file of polygons") == true)
    }
  }

  @Test func `lines that went missing are an error unless the head says so`() throws {
    var lines = try Self.lines()
    lines.removeLast()
    #expect(ExportFixture.refusal(lines).contains("has 1 pipes where its head counts 2"))
    lines[0] = lines[0].replacing(#""pipes":2"#, with: #""pipes":1"#)
    let result = try ExportFixture.imported(lines)
    #expect(result.network.pipeCount == 1)
    #expect(result.report.warnings.first?.contains("was edited since it was exported") == true)
  }

  @Test func `pipes may be added`() throws {
    let added = try ExportFixture.pipeLines([ExportFixture.bare("N-1", north: 7)])
    let network = try ExportFixture.imported(Self.lines() + added).network
    #expect(Set(try network.pipes().map(\.id)) == ["G-1", "W-1", "N-1"])
  }

  @Test func `repeated ids are told apart as in any import`() throws {
    let lines = try Self.lines()
    let copy = lines[1].replacing(#""kind":"line""#, with: #""kind":"joint""#)
    let result = try ExportFixture.imported(lines + [lines[1], copy])
    #expect(result.network.pipeCount == 3)
    #expect(result.report.repaired == ["duplicate-id": 2])
  }
}
