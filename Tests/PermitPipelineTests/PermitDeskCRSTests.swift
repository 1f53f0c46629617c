import ConflictSearch
import FeatureFormats
import Projections
import Testing

@testable import PermitPipeline

/// Which CRS a desk takes a record to be in.
@Suite struct PermitDeskCRSTests {
  private static let pit = Town.pit(-1)

  @Test func `a site that names no CRS needs one from the caller`() throws {
    let error = #expect(throws: PermitError.self) {
      try Town.desk { $0.crs = nil }.permit(Town.record(Self.pit))
    }
    #expect(error?.description == "the site names no CRS; say which with --crs, for example --crs EPSG:4546")
  }

  @Test func `what the record names stands before its source, and that before the caller`() throws {
    let desk = try Town.desk { $0.crs = nil }
    #expect(try desk.permit(Town.record(Self.pit, crs: Town.crs), in: "OGC:CRS84").site.system.identifier == Town.crs)
    #expect(try desk.permit(Town.record(Self.pit), in: Town.crs).site.system.identifier == Town.crs)
    #expect(try Town.desk().permit(Town.record(Self.pit)).site.system.identifier == Town.crs)
  }

  @Test func `a record that contradicts the caller ends the run, every time`() throws {
    let desk = try Town.desk()
    for _ in 0..<2 {
      let error = #expect(throws: PermitError.self) { try desk.permit(Town.record(Self.pit, crs: "EPSG:25833")) }
      #expect(
        error?.description
          == "it names the CRS EPSG:25833, --crs says EPSG:25832; leave --crs away, or correct the file")
    }
  }

  @Test func `one CRS in two spellings is no contradiction`() throws {
    let desk = try Town.desk { $0.crs = "urn:ogc:def:crs:EPSG::25832" }
    #expect(try desk.answer(Town.record(Self.pit, crs: Town.crs)).verdict == .strike)
  }

  @Test func `what the datum of a site adds is added to its placement`() throws {
    let network = try Town.network(addedMetres: 0.7)
    let desk = try Town.desk(network) { $0.crs = "OGC:CRS84" }
    let permit = try desk.permit(
      Town.record("POINT(9.0005 53.7)", ["radius": .integer(1), "placement": .number(0.1)]))
    #expect(permit.query.dig.placement == 8_000)
  }
}
