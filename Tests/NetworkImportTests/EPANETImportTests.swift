import FeatureFormats
import Foundation
import NetworkModel
import PlanarGeometry
import TestSupport
import Testing

@testable import NetworkImport

/// Networks of EPANET, taken through the whole importer.
struct EPANETImportTests {
  /// A pipe of 40 m with a vertex, a valve of no length and a tank, in metres of EPSG:25832.
  private func town(_ pipe: String = "P J1 J2 40 150 100 0 Closed") -> [(name: String, content: String)] {
    [
      (
        "town.inp",
        """
        [PIPES]
        \(pipe)
        [VALVES]
        V J2 J2 150 TCV 0
        [TANKS]
        P 10 1 0 2 8
        [OPTIONS]
        UNITS LPS
        [COORDINATES]
        J1 500000 5950000
        J2 500020 5950020
        P 500000 5950050
        [VERTICES]
        P 500020 5950000
        [END]
        """
      )
    ]
  }

  @Test func `pipes, valves and tanks come in with their sizes and no depth`() throws {
    let result = try ImportFixture.run(town())
    let (pipe, valve, tank) = (try result.pipe("P"), try result.pipe("V"), try result.pipe("tank:P"))
    #expect(result.pipes.allSatisfy { $0.assetClass == .water && !$0.classIsUnknown })
    #expect([pipe.kind, valve.kind, tank.kind] == [.line, .valve, .other])
    // Inner sizes without a wall grow by a quarter: 0.1875 m and 10 m.
    #expect(pipe.halfWidth == 938 && valve.halfWidth == 938 && tank.halfWidth == 50_000 && pipe.wallIsAssumed)
    #expect(pipe.parts.map(\.vertices.count) == [3] && pipe.parts[0].tops == [nil, nil, nil])
    #expect(pipe.status == .unknown && tank.subclass == "tank" && valve.subclass == "TCV")
    #expect(result.report.repaired == ["zero-length": 1] && result.report.warnings.isEmpty)
  }

  @Test func `a size that is none is unknown and counted`() throws {
    let result = try ImportFixture.run(town("P J1 J2 40 zero 100"))
    #expect(try result.pipe("P").halfWidth == nil)
    #expect(result.report.repaired["bad-number"] == 1)
  }

  @Test func `a valve of no length and a placeholder for a diameter has none`() throws {
    let files = town().map { ($0.name, $0.content.replacing("V J2 J2 150", with: "V J2 J2 25400")) }
    let result = try ImportFixture.run(files)
    #expect(try result.pipe("V").halfWidth == nil)
    #expect(result.report.repaired == ["zero-length": 1, "implausible-size": 1])
  }

  @Test func `a file names no CRS, so --crs must`() {
    #expect(
      ImportFixture.refusal(town(), ImportOptions()).contains("town.inp': it names no CRS; say which with --crs"))
  }

  @Test func `a pipe at an unknown node is a reject with its line`() throws {
    let result = try ImportFixture.run(town("P J1 J3 40 150 100"))
    #expect(result.report.rejected == ["no-geometry": 1] && result.placedRejects.map(\.record) == ["P"])
    #expect(result.placedRejects.map(\.assetClass) == [.water])
    #expect(result.rejects.first?.detail == "line 2: the node 'J3' has no coordinates")
  }

  @Test func `a diagram is warned of`() throws {
    let warnings = try ImportFixture.run(town("P J1 J2 400 150 100")).report.warnings
    #expect(warnings.count == 1 && warnings.first?.hasPrefix("'town.inp': its pipes are 0.04 km long as drawn") == true)
  }

  /// Layers of the same systems as tables, in US survey feet:
  /// `ogrinfo -q -sql "SELECT SUM(ST_Length(geom)) FROM ky4" -dialect SQLITE kentucky_water_epsg3089.gpkg`
  static let feet = [("ky4", 853_588.109), ("ky10", 1_410_841.173)]

  @Test(.enabled(if: SharedData.has("kentucky_water"), SharedData.absent), arguments: feet)
  func `systems of Kentucky are as long as their layers`(name: String, feet: Double) throws {
    var options = ImportOptions()
    options.crs = "EPSG:3089"
    let path = try #require(SharedData.path("kentucky_water/\(name).inp"))
    let result = try ImportFixture.run(paths: [path], options)
    #expect(result.report.rejected.isEmpty && result.report.read == result.report.imported)
    #expect(!result.report.warnings.contains { $0.contains("diagram") })
    let pipes = result.pipes.filter { $0.subclass == nil }
    let kilometres = pipes.reduce(0) { $0 + NetworkStatistics.kilometres(of: $1) }
    let expected = feet * 1200 / 3937 / 1000
    #expect(abs(kilometres - expected) < expected / 1000, "\(kilometres) km, \(expected) km")
  }

  @Test(.enabled(if: SharedData.has("kentucky_water"), SharedData.absent))
  func `a diagram of others is warned of`() throws {
    var options = ImportOptions()
    options.crs = "EPSG:32611"
    // A diagram lies nowhere: only its shape is moved to where the CRS is used.
    let path = try #require(SharedData.path("kentucky_water/Net3.inp"))
    let moved = try Self.moved(path, x: 500_000, y: 4_000_000)
    let result = try ImportFixture.run([("Net3.inp", moved)], options)
    #expect(result.report.warnings.contains { $0.contains("it is a diagram and no map") })
  }

  /// The file with all its coordinates moved, written anew line by line.
  private static func moved(_ path: String, x: Double, y: Double) throws -> String {
    var isCoordinates = false
    let lines = try String(contentsOfFile: path, encoding: .utf8).split(whereSeparator: \.isNewline)
    return lines.map { line in
      if line.hasPrefix("[") { isCoordinates = line.hasPrefix("[COOR") || line.hasPrefix("[VERT") }
      let words = line.split(whereSeparator: \.isWhitespace)
      guard isCoordinates, words.count >= 3, let east = Double(words[1]), let north = Double(words[2]) else {
        return String(line)
      }
      return "\(words[0]) \(east + x) \(north + y)"
    }.joined(separator: "\n")
  }

  @Test(.enabled(if: SharedData.has("richmond_water"), SharedData.absent))
  func `millimetres read as metres lie outside, and stop the import`() throws {
    var options = ImportOptions()
    options.crs = "EPSG:27700"
    let path = try #require(SharedData.path("richmond_water/Richmond_standard.inp"))
    #expect {
      _ = try ImportFixture.run(paths: [path], options)
    } throws: {
      "\($0)".contains("coordinates that cannot be right") && "\($0)".contains("millimetres")
    }
  }
}
