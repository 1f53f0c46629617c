import FeatureFormats
import GEOSKernel
import NetworkModel
import TestSupport
import Testing

@testable import NetworkImport

@Suite struct ExportedHeadReadingTests {
  private static func lines(_ old: String, _ new: String) throws -> [String] {
    var lines = try ExportFixture.lines(of: ExportFixture.draft.finish())
    #expect(lines[0].contains(old), "\(old)")
    lines[0] = lines[0].replacing(old, with: new, maxReplacements: 1)
    return lines
  }

  @Test func `a head is read as it was written`() throws {
    let network = try ExportFixture.draft.finish()
    let line = try ExportFixture.lines(of: network)[0]
    guard case .object(let members) = try JSONTree.parse(Array(line.utf8)) else { return }
    let tree = try #require(members[key: "trench"])
    let head = try ExportedHead(tree, source: "net.geojsonl", geometry: GEOSContext())
    #expect(head == (try ExportedHead(network)))
  }

  @Test(arguments: [
    (#""format":1,"#, "", "'format' is missing"), (#""format":1,"#, #""format":2,"#, "format 2"),
    (#""format":1,"#, #""format":"1","#, "'format' is no count"),
    (#""name":"Alt"#, #""nome":"Alt"#, "'name' is missing"),
    (#""asOf":"2026-01-28""#, #""asOf":"2026-02-30""#, "'asOf' is no day"),
    (#""asOf":"2026-01-28""#, #""asOf":20260128"#, "'asOf' is no text"),
    (#""pipes":2"#, #""pipes":-2"#, "'pipes' is no count"),
    (#""unplaced":3"#, #""unplaced":3.5"#, "'unplaced' is no count"),
    (#""crs":{"id""#, #""crs":["id""#, "JSON"),
    (#""scaleErrorPpm":0.3333333333333333"#, #""scaleErrorPpm":null"#, "'crs.scaleErrorPpm'"),
    (#""added":0.30000000000000004"#, #""added":-1"#, "'crs.fromLongitudeLatitude.added'"),
    (#""importUncertainty":0.0007"#, #""importUncertainty":-1"#, "'importUncertainty' is no length"),
    (#""rows":12"#, #""rows":null"#, "'sources[0].rows'"),
    (#""class":["gas","water"]"#, #""class":["gass"]"#, "'coverage[0].class' is no class"),
    (#""class":["gas","water"]"#, #""class":"gas""#, "'coverage[0].class' is no list"),
    (#""MultiPolygon""#, #""Polygon""#, "'coverage[0].geometry.type'"),
    ("[9,0],[9,9]", "[9,9],[9,0]", "no valid polygon"), (",[0,0]],[[2,1]", "],[[2,1]", "no valid polygon"),
    ("[[0,0],[9,0]", "[[0],[9,0]", "no list of positions"),
    ("[[0,0],[9,0]", "[[0,1e300],[9,0]", "no list of positions"),
    (#""box":[1,1,1,1]"#, #""box":[1,1,0,1]"#, "is no box"), (#""box":[1,1,1,1]"#, #""box":[1,1,1]"#, "is no box"),
    (#""extent":[500000,"#, #""extent":[600000,"#, "'extent' is no box"),
    (#""edgeUncertainty":0.0009"#, #""edgeUncertainty":"9""#, "'coverage[0].edgeUncertainty'"),
    (#""trench":{"#, #""trench":5,"was":{"#, "'trench' is no object"),
  ])
  func `a damaged head is refused with the member that is wrong`(old: String, new: String, word: String) throws {
    let refusal = try ExportFixture.refusal(Self.lines(old, new))
    if word == "JSON" { return #expect(refusal != "nothing was refused") }
    #expect(refusal.contains(word), "\(refusal)")
    #expect(refusal.contains("net.geojsonl"), "\(refusal)")
  }

  @Test func `a head may be edited`() throws {
    let edited = try ExportFixture.imported(Self.lines(#""class":["gas","water"]"#, #""class":["heat"]"#))
    #expect(edited.network.coverage.map(\.classes) == [[.heat]])
    #expect(edited.report.warnings.count == 1)
  }
}
