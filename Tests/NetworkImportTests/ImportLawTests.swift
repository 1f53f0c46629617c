import FeatureFormats
import NetworkModel
import PlanarGeometry
import TestSupport
import Testing

@testable import NetworkImport

/// Laws that hold whatever a record says.
struct ImportLawTests {
  private static let keys = [
    "class", "kind", "laying", "status", "pressure", "voltage", "diameter", "diameterKind", "wall", "width", "height",
    "length", "depth", "depthReference", "ground", "zReference", "quality", "uncertainty", "verticalUncertainty",
    "top", "bottom", "installed", "owner", "verticalDatum",
  ]
  private static let values = [
    "null", #""""#, "0", "-0", "1e308", "-1e308", "-9999", "1.2", #""1.2""#, #""NaN""#, #""inf""#, "true", "[]", "[[]]",
    "[1,2,3]", "[1,null,3]", #"["x",2,3]"#, "{}", #""crown""#, #""invert""#, #""centre""#, #""inner""#, #""gas""#,
    #""unknown""#, "18446744073709551615", #""12 mm""#,
  ]

  @Test(arguments: Seeds.smoke) func `no record traps, and each is a pipe of plausible numbers`(seed: UInt64) throws {
    var random = SplitMix64(seed: seed)
    let features = (0..<20).map { row in
      let said = Self.keys.filter { _ in random.chance(oneIn: 2) }
        .map { #""\#($0)":\#(random.pick(Self.values) ?? "null")"# }
      let z = random.pick(["", ",0", ",98", ",-9999", ",1e308"]) ?? ""
      let lines = "[[500000,5950000\(z)],[500010,5950000\(z)],[500020,5950000\(z)]]"
      let geometry =
        random.chance(oneIn: 4)
        ? #"{"type":"Point","coordinates":[500000,5950000\#(z)]}"# : #"{"type":"LineString","coordinates":\#(lines)}"#
      return ImportFixture.feature(([#""id":"\#(row)""#] + said).joined(separator: ","), geometry)
    }
    let result = try ImportFixture.run(features: features)
    #expect(result.report.imported == 20, "seed \(seed)")
    for pipe in result.pipes {
      let tops = pipe.parts.flatMap(\.tops).compactMap { $0 }
      #expect(tops.allSatisfy { (-400_000...5_000_001).contains($0) }, "seed \(seed), \(pipe.id)")
      #expect(pipe.halfWidth.map { $0 >= 50 } ?? true, "seed \(seed), \(pipe.id)")
      #expect(pipe.outerHeight.map { $0 > 0 } ?? true, "seed \(seed), \(pipe.id)")
      #expect(pipe.pressureMegapascals.map { $0 > 0 } ?? true, "seed \(seed), \(pipe.id)")
    }
  }

  @Test(arguments: Seeds.smoke) func `what says nothing is unknown, never zero`(seed: UInt64) throws {
    var random = SplitMix64(seed: seed)
    let nothing = ["null", #""""#, #"" ""#, #""NaN""#, #""?""#, "{}", #""-""#]
    let said = Self.keys.map { #""\#($0)":\#(random.pick(nothing) ?? "null")"# }
    let pipe = try ImportFixture.run(features: [ImportFixture.line((#""id":1,"# + said.joined(separator: ",")))]).pipe(
      "1")
    #expect(pipe.halfWidth == nil && pipe.outerHeight == nil && pipe.parts[0].tops == [nil, nil, nil], "seed \(seed)")
    #expect(pipe.pressure == nil && pipe.voltageKilovolts == nil && pipe.installed == nil, "seed \(seed)")
    #expect(pipe.horizontalUncertainty == nil && pipe.verticalUncertainty == nil, "seed \(seed)")
    #expect(pipe.classIsUnknown && pipe.quality == .unknown, "seed \(seed)")
  }

  @Test func `a table says the same as GeoJSON`() throws {
    let table = """
      id;class;diameter;depth;depthReference;wkt
      1;gas;0.3;[1, null, 3];crown;LINESTRING(500000 5950000,500010 5950000,500020 5950000)
      2;;;;;POINT Z(500000 5950000 3)

      """
    let fromTable = try ImportFixture.run([("pipes.csv", table)])
    let fromJSON = try ImportFixture.run(features: [
      ImportFixture.line(#""id":1,"class":"gas","diameter":0.3,"depth":[1,null,3],"depthReference":"crown""#),
      ImportFixture.point(#""id":2"#),
    ])
    #expect(fromTable.network.version == fromJSON.network.version)
  }
}
