import NetworkModel
import PlanarGeometry
import TestSupport
import Testing

@testable import NetworkImport

/// Lines that somebody edited: the canonical properties are what counts.
@Suite struct ExportedPipeReaderTests {
  private static func edited(_ pipe: Pipe, _ old: String, _ new: String) throws -> Pipe {
    try #require(try ExportFixture.edited(pipe, old, new), "\(old) -> \(new)")
  }

  @Test func `an edited value is the value`() throws {
    let main = ExportFixture.main
    #expect(try Self.edited(main, #""diameter":0.2"#, #""diameter":0.5"#).halfWidth == 2500)
    #expect(try Self.edited(main, #""class":"gas""#, #""class":"heat""#).assetClass == .heat)
    #expect(try Self.edited(main, #""pressure":0.4"#, #""pressure":"low""#).pressureMegapascals == nil)
    #expect(try Self.edited(main, #""pressure":0.4"#, #""pressure":2"#).pressure == .high)
    #expect(try Self.edited(main, "[1.2,null,1.25]", "[1.2,1.3,1.25]").parts[0].tops == [12_000, 13_000, 12_500])
    #expect(try Self.edited(main, "[1.2,null,1.25]", "2").parts[0].tops == [20_000, 20_000, 20_000])
    #expect(try Self.edited(main, "Gaswerk", "Werk").owner == "Werk")
    #expect(try Self.edited(main, #""uncertainty":0,"#, #""uncertainty":0.00011,"#).horizontalUncertainty == 2)
  }

  @Test func `a canonical value that is put in wins over what stood in for it`() throws {
    let odd = ExportFixture.bare("A").with {
      ($0.classIsUnknown, $0.assetClass) = (true, .oil)
      ($0.halfWidth, $0.outerHeight, $0.installed) = (90_000, 90_000, 12)
      ($0.pressure, $0.pressureMegapascals, $0.voltageKilovolts) = (nil, -1, -2)
      ($0.owner, $0.parts[0].tops) = (" ", [9_000_000, nil])
    }
    #expect(try Self.edited(odd, "x", "x") == odd)
    let pipe = try Self.edited(
      odd, #""id":"A""#,
      #""id":"A","class":"gas","diameter":0.4,"installed":1999,"pressure":0.1,"voltage":10,"owner":"W","depth":1,"depthReference":"crown""#
    )
    #expect(pipe.assetClass == .gas && !pipe.classIsUnknown)
    #expect(pipe.halfWidth == 2000 && pipe.outerHeight == 4000 && pipe.installed == 1999)
    #expect(pipe.pressureMegapascals == 0.1 && pipe.pressure == .medium && pipe.voltageKilovolts == 10)
    #expect(pipe.owner == "W" && pipe.parts[0].tops == [10_000, 10_000])
  }

  @Test func `depths may be given to another reference`() throws {
    let drain = pipe("D", .drainage, [(0, 0), (10, 0)], depth: 1, diameter: 0.4).with { $0.depthReference = .invert }
    #expect(try Self.edited(drain, "x", "x") == drain)
    let bottom = try Self.edited(drain, #""depthReference":"crown""#, #""depthReference":"bottom""#)
    #expect(bottom.parts[0].tops == [6000, 6000] && bottom.depthReference == .bottom)
    let unstated = try Self.edited(drain, #""depthReference":"crown","#, "")
    #expect(unstated.parts[0].tops == [nil, nil] && unstated.depthReferenceIsUnknown)
  }

  @Test func `a bad value is unknown, as in any import`() throws {
    let main = ExportFixture.main
    #expect(try Self.edited(main, #""diameter":0.2"#, #""diameter":"wide""#).halfWidth == nil)
    #expect(try Self.edited(main, #""class":"gas""#, #""class":"gass""#).classIsUnknown)
    #expect(try Self.edited(main, "[1.2,null,1.25]", "[1.2,1.25]").parts[0].tops == [nil, nil, nil])
    #expect(try Self.edited(main, #""quality":"surveyed""#, #""quality":"good""#).quality == .unknown)
  }

  @Test func `points are edited by top and bottom`() throws {
    let shaft = chamber("S", (0, 0), top: 0.5, bottom: 2)
    #expect(try Self.edited(shaft, "x", "x") == shaft)
    #expect(try Self.edited(shaft, #""bottom":2"#, #""bottom":3.5"#).outerHeight == 30_000)
    #expect(try Self.edited(shaft, #""top":0.5"#, #""top":1"#).outerHeight == 10_000)
    #expect(try Self.edited(shaft, #","bottom":2"#, "").outerHeight == nil)
    let unknown = chamber("S", (0, 0), top: nil)
    #expect(try Self.edited(unknown, #""tops":[null]"#, #""top":1"#).parts[0].tops == [10_000])
  }

  @Test func `a position that was moved by hand between ticks adds to what the pipe may be off by`() throws {
    let moved = try Self.edited(ExportFixture.main, "500010,", "500010.00004,")
    #expect(moved.parts[0].vertices[1] == at(500_010, 5_950_000))
    #expect(moved.importUncertainty == 8)
  }

  @Test func `a pipe that does not say what it may be off by takes the most of all`() throws {
    var draft = ExportFixture.draft
    draft.pipes[1].importUncertainty = 3
    var lines = try ExportFixture.lines(of: draft.finish())
    lines = lines.map { $0.replacing(#","importUncertainty":0.0003"#, with: "") }
    #expect(try ExportFixture.imported(lines).pipe("W-1")?.importUncertainty == 7)
  }

  @Test(arguments: ["-1", #""much""#, "true", "1e9"])
  func `a move that is none costs the pipe, for it cannot be unknown`(text: String) throws {
    let lines = try ExportFixture.lines(of: ExportFixture.draft.finish()).map { line in
      line.contains(#""id":"W-1""#)
        ? line.replacing(#""importUncertainty":0"#, with: #""importUncertainty":\#(text)"#) : line
    }
    let result = try ExportFixture.imported(lines)
    #expect(result.rejects.map(\.id) == ["W-1"])
    #expect(result.report.rejected == ["bad-number": 1])
    #expect(result.network.rejects.count == ExportFixture.draft.rejects.count + 1)
  }

  private static let keys = [
    "class", "diameter", "width", "height", "depth", "depthReference", "top", "bottom", "tops", "halfWidth",
    "outerHeight", "wallAssumed", "recordedDepthReference", "depthReferenceKnown", "countedAs", "pressure",
    "pressureClass", "pressureMegapascals", "voltage", "voltageKilovolts", "installed", "installedYear", "blankTexts",
    "zeroLengthLine", "uncertainty", "importUncertainty",
  ]
  private static let values = [
    "null", #""""#, "0", "-0", "1e308", "-1e308", "9223372036854775807", "-9223372036854775808", "18446744073709551615",
    "1.2", #""NaN""#, #""bits:7ff8000000000000""#, #""none""#, "true", "false", "[]", "[[]]", "[1,2]", "[null,1e308]",
    "{}", #"{"owner":5,"id":" "}"#, #""crown""#, #""low""#, #""gas""#, #""unknown""#,
  ]

  @Test(arguments: Seeds.smoke) func `no line traps, and each is a pipe or a reject`(seed: UInt64) throws {
    var random = SplitMix64(seed: seed)
    let (here, there, far) = ("[500000,5950000]", "[500010,5950010.5]", "[500000,9950000]")
    let line = #"{"type":"LineString","coordinates":[\#(here),\#(there)]}"#
    let geometries = [
      #"{"type":"Point","coordinates":\#(here)}"#, line, #"{"type":"LineString","coordinates":[\#(here),\#(here)]}"#,
      #"{"type":"LineString","coordinates":[\#(here)]}"#, #"{"type":"LineString","coordinates":[\#(here),\#(far)]}"#,
      #"{"type":"GeometryCollection","geometries":[{"type":"Point","coordinates":\#(here)},\#(line)]}"#,
      #"{"type":"Polygon","coordinates":[[\#(here),[500001,5950000],[500001,5950001],\#(here)]]}"#,
      #"{"type":"Point","coordinates":[1,1e308]}"#, "null",
    ]
    var lines = Array(try ExportFixture.lines(of: ExportFixture.draft.finish()))
    for row in 0..<30 {
      let said = Self.keys.filter { _ in random.chance(oneIn: 3) }.map {
        #""\#($0)":\#(random.pick(Self.values) ?? "0")"#
      }
      let properties = ([#""id":"\#(row)""#] + said).joined(separator: ",")
      lines.append(
        #"{"type":"Feature","properties":{\#(properties)},"geometry":\#(random.pick(geometries) ?? "null")}"#)
    }
    var options = ImportOptions()
    options.allowRejects = true
    let result = try ExportFixture.imported(lines, options)
    #expect(result.report.read == 32, "seed \(seed)")
    #expect(result.report.imported + result.report.rejectedRecords == 32, "seed \(seed)")
    // Whatever was accepted goes out and in again unchanged.
    #expect(try ExportFixture.imported(ExportFixture.lines(of: result.network)).bytes == result.bytes, "seed \(seed)")
  }
}
