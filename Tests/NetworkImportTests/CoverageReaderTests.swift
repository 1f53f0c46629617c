import FeatureFormats
import GEOSKernel
import NetworkModel
import PlanarGeometry
import Projections
import TestSupport
import Testing

@testable import NetworkImport

struct CoverageReaderTests {
  private static let square =
    #"{"type":"Polygon","coordinates":[[[499000,5949000],[501000,5949000],[501000,5951000],[499000,5951000],[499000,5949000]]]}"#
  private static let bow =
    #"{"type":"Polygon","coordinates":[[[499000,5949000],[501000,5951000],[501000,5949000],[499000,5951000],[499000,5949000]]]}"#

  private func run(_ features: [String], crs: String? = ImportFixture.utm) throws -> Imported {
    try withTemporaryDirectory { directory in
      var options = ImportFixture.utmOptions
      options.coverage = try directory.write("coverage.geojson", ImportFixture.collection(features, crs: crs))
      let pipes = try directory.write("pipes.geojson", ImportFixture.collection([ImportFixture.line(#""id":1"#)]))
      return try ImportFixture.run(paths: [pipes], options)
    }
  }

  private func refusal(_ features: [String], crs: String? = ImportFixture.utm) -> String {
    do {
      _ = try run(features, crs: crs)
      return "nothing was refused"
    } catch {
      return "\(error)"
    }
  }

  @Test func `a polygon covers all classes, or those it names`() throws {
    let coverage = try run([
      ImportFixture.feature(#""owner":"North""#, Self.square),
      ImportFixture.feature(#""class":"gas""#, Self.square),
      ImportFixture.feature(#""class":["water","gas"]"#, Self.square),
    ]).network.coverage
    #expect(Set(coverage.map(\.classes)) == [[], [.gas], [.gas, .water]])
    #expect(coverage.contains { $0.owner == "North" && $0.classes.isEmpty })
    #expect(coverage[0].polygons[0].shell[0] == GridPoint(x: 4_990_000_000, y: 59_490_000_000))
  }

  @Test func `coverage that would have to be repaired is refused, for a repair could only enlarge it`() {
    #expect(refusal([ImportFixture.feature("", Self.bow)]).contains("row 1"))
    let hole = "[[499000,5949000],[501000,5949000],[501000,5951000],[499000,5949000]],[[0,0],[1,0],[1,1],[0,0]]"
    #expect(
      refusal([ImportFixture.feature("", #"{"type":"Polygon","coordinates":[\#(hole)]}"#)]) != "nothing was refused")
  }

  @Test func `coverage that is none, or of a class that is none, is refused`() {
    #expect(refusal([ImportFixture.point("")]).contains("polygons"))
    #expect(refusal([ImportFixture.feature("", "null")]).contains("coverage.geojson"))
    #expect(refusal([ImportFixture.feature(#""class":"gass""#, Self.square)]).contains("class"))
    #expect(refusal([ImportFixture.feature(#""class":[]"#, Self.square)]).contains("class"))
    #expect(refusal([]).contains("no polygon"))
  }

  @Test func `coverage without a CRS is longitude and latitude, whatever is said of the sources`() {
    #expect(refusal([ImportFixture.feature("", Self.square)], crs: nil).contains("OGC:CRS84"))
  }
}
