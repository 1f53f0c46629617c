import NetworkModel
import TestSupport
import Testing

@testable import NetworkImport

/// Plain lines are read the fast way or the other: both must make one network, and say the same of it.
struct PlainPipeReaderTests {
  /// Values that a property may have, from the usual to the absurd.
  private static let values: [(key: String, values: [String])] = [
    ("class", [#""gas""#, #""water""#, #""gas""#, #""steam""#, "7", #""""#]),
    ("kind", [#""line""#, #""valve""#, #""x""#]),
    ("laying", [#""open-cut""#, #""aerial""#, #""trenchless""#, #"" ""#]),
    ("status", [#""in-service""#, #""abandoned""#, "null"]),
    ("quality", [#""surveyed""#, #""records""#, #""Surveyed""#]),
    ("uncertainty", ["0.3", "0", "-1", #""0.5""#, "1e12"]),
    ("verticalUncertainty", ["0.05", "-0.1"]),
    ("pressure", [#""medium""#, #""unknown""#, "0.2", #""3 bar""#]),
    ("voltage", ["10", "0", "-3", #""x""#]),
    ("installed", ["1998", "1998.5", "98", #""1998-03-04""#, "3000000000000"]),
    ("owner", [#""Stadtwerke""#, "17", #""  ""#, #""\u0000""#]),
    ("material", [#""PE""#, "true"]),
    ("diameterKind", [#""inner""#, #""outer""#]),
    ("wall", ["0.01"]),
    ("diameter", ["0.2", "0.1501", "0", "-1", "7", #""150 mm""#]),
    ("width", ["0.8", "0.3"]),
    ("height", ["1.2", "100"]),
    ("depth", ["1.2", "[1.2,1.3,1.25]", "[1,null,2]", "[1,2]", "-40", "[0.00003,1,2]", #""1.5""#, "[1,2,600]"]),
    ("depthReference", [#""crown""#, #""invert""#, #""centre""#, #""bottom""#, #""top""#]),
    ("ground", ["374.5", "[1,2,3]", #""x""#]),
    ("zReference", [#""crown""#]),
    ("other", ["{}", "[[1]]"]),
  ]

  private static func feature(_ number: Int, _ random: inout SplitMix64) -> String {
    var members = [#""id":"\#(random.chance(oneIn: 300) ? "" : "p\(number)")""#]
    for property in values where random.chance(oneIn: property.key == "class" ? 1 : 4) {
      // Mostly the usual value: else hardly any line would be plain.
      let value = random.chance(oneIn: 4) ? random.pick(property.values) : property.values[0]
      members.append("\"\(property.key)\":\(value ?? "null")")
    }
    var positions = (0..<3).map { place in
      "[\(500_000 + number),\(5_950_000.0 + Double(random.integer(in: 0...9_000)) / 1_000 * Double(place))]"
    }
    if random.chance(oneIn: 30) { positions = [positions[0], positions[0], positions[0]] }
    if random.chance(oneIn: 30) { positions[1] = "[500000.00021,5950000.0004]" }
    if random.chance(oneIn: 30) { positions[2] = "[1300000,5950000]" }
    if random.chance(oneIn: 30) { positions[0] = "[500000,5950000,300]" }
    return ImportFixture.feature(
      members.joined(separator: ","), #"{"type":"LineString","coordinates":[\#(positions.joined(separator: ","))]}"#)
  }

  @Test(arguments: Seeds.smoke)
  func `both ways make one network and one report`(seed: UInt64) throws {
    var random = SplitMix64(seed: seed)
    let lines = (0..<400).map { Self.feature($0, &random) + "\n" }.joined()
    var options = ImportFixture.utmOptions
    (options.allowRejects, options.threads, options.storeCRS) = (true, 1, ImportFixture.utm)
    let fast = try ImportFixture.run([("a.geojsonl", lines)], options)
    options.readsPlainLines = false
    let plain = try ImportFixture.run([("a.geojsonl", lines)], options)
    #expect(fast.pipes == plain.pipes, "seed \(seed)")
    #expect(fast.network.version == plain.network.version, "seed \(seed)")
    #expect(fast.report == plain.report, "seed \(seed)")
    #expect(fast.rejects == plain.rejects && fast.placedRejects == plain.placedRejects, "seed \(seed)")
  }
}
