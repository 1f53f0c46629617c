import FeatureFormats
import GEOSKernel
import NetworkModel
import PlanarGeometry
import Projections
import TestSupport
import Testing

@testable import NetworkImport

struct SourceDeclarationTests {
  private let degrees = ImportFixture.feature(#""id":"d""#, #"{"type":"LineString","coordinates":[[9,53],[9.001,53]]}"#)

  private func options(_ crs: String?, override: Bool = false) -> ImportOptions {
    var options = ImportOptions()
    options.crs = crs
    options.crsOverride = override
    return options
  }

  @Test func `GeoJSON without a CRS is longitude and latitude, unless one is said`() throws {
    let result = try ImportFixture.run(features: [degrees], options(nil))
    #expect(result.report.sources[0].crs == "OGC:CRS84")
    let metres = try ImportFixture.run(features: [ImportFixture.line(#""id":1"#)], options("EPSG:25832"))
    #expect(metres.report.sources[0].crs == "EPSG:25832")
  }

  @Test func `a table without a CRS is refused, one with SRIDs has theirs`() throws {
    let table = "id,wkt\n1,\"LINESTRING(500000 5950000,500010 5950000)\"\n"
    #expect(ImportFixture.refusal([("a.csv", table)], options(nil)).contains("--crs"))
    let named = table.replacing("LINESTRING", with: "SRID=25832;LINESTRING")
    #expect(try ImportFixture.run([("a.csv", named)], options(nil)).report.sources[0].crs == "EPSG:25832")
  }

  @Test func `a source that names another CRS than was said is refused, unless it is known to lie`() throws {
    let file = ImportFixture.collection([ImportFixture.line(#""id":1"#)], crs: "EPSG:25833")
    #expect(ImportFixture.refusal([("a.geojson", file)], options("EPSG:25832")).contains("--crs-override"))
    let result = try ImportFixture.run([("a.geojson", file)], options("EPSG:25832", override: true))
    #expect(result.report.sources[0].crs == "EPSG:25832")
    #expect(try ImportFixture.run([("a.geojson", file)], options("EPSG:25833")).report.imported == 1)
  }

  @Test func `records of one source in two systems are refused`() {
    func named(_ crs: String?, id: Int) -> String {
      let member = crs.map { #","crs":{"type":"name","properties":{"name":"\#($0)"}}"# } ?? ""
      return
        #"{"type":"Feature","properties":{"id":\#(id)},"geometry":{"type":"Point","coordinates":[9,53]}\#(member)}"#
    }
    let two = [named("EPSG:4326", id: 1), named("EPSG:4258", id: 2)].joined(separator: "\n") + "\n"
    #expect(ImportFixture.refusal([("a.geojsonl", two)], options(nil)).contains("row 2"))
    let missing = [named("EPSG:4258", id: 1), named(nil, id: 2)].joined(separator: "\n") + "\n"
    #expect(ImportFixture.refusal([("a.geojsonl", missing)], options(nil)).contains("row 2"))
  }

  @Test func `a text that is no CRS is refused with the name of the file`() {
    let file = ImportFixture.collection([degrees], crs: "nowhere")
    #expect(ImportFixture.refusal([("a.geojson", file)], options(nil)).contains("a.geojson"))
    #expect(
      ImportFixture.refusal([("b.geojson", ImportFixture.collection([degrees]))], options("4326")).contains("EPSG:4326")
    )
  }
}
