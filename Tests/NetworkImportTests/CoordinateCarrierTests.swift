import FeatureFormats
import NetworkModel
import PlanarGeometry
import TestSupport
import Testing

@testable import NetworkImport

struct CoordinateCarrierTests {
  private func rejects(_ coordinates: String, crs: String = ImportFixture.utm) throws -> Imported {
    var options = ImportOptions()
    options.crs = crs
    options.storeCRS = ImportFixture.utm
    let good = ["[9,53]", "[9.0001,53]", "[9.0002,53]"]
    let goodMetres = ["[500000,5950000]", "[500001,5950000]", "[500002,5950000]"]
    let points = crs == ImportFixture.utm ? goodMetres : good
    let features = (points + [coordinates]).enumerated().map {
      ImportFixture.feature(#""id":\#($0.offset)"#, #"{"type":"MultiPoint","coordinates":[\#($0.element)]}"#)
    }
    return try ImportFixture.run(features: features, options)
  }

  @Test func `coordinates far outside the area of the CRS are rejected with what they look like`() throws {
    let result = try rejects("[32500000,5950000]")
    #expect(result.rejects.map(\.reason) == [.outsideCRS])
    #expect(result.rejects[0].detail.contains("looks like"))
  }

  @Test func `coordinates that are right with x and y exchanged are rejected as such`() throws {
    #expect(try rejects("[5950000,500000]").rejects.map(\.reason) == [.swappedAxes])
    #expect(try rejects("[53,91]", crs: "OGC:CRS84").rejects.map(\.reason) == [.swappedAxes])
  }

  @Test func `a reject has the box of its positions, and what of it has no place is counted`() throws {
    let part = try rejects("[500100,5950000],[1e7,1e7]")
    // Grown by a tick, for the positions may lie anywhere within their rounding.
    #expect(part.placedRejects.map(\.box.lower) == [GridPoint(x: 5_000_999_999, y: 59_499_999_999)])
    #expect(part.placedRejects.map(\.box.upper) == [GridPoint(x: 100_000_000_001, y: 100_000_000_001)])
    #expect(part.network.unplaced == 1)
    let none = try rejects("[1e7,1e7]")
    #expect(none.placedRejects.isEmpty && none.network.unplaced == 1)
  }

  @Test func `a little outside the area of use is kept, and counted`() throws {
    // EPSG:25832 is meant for 6 to 12 degrees east; this is at about 12.2.
    let result = try rejects("[714000,5950000]")
    #expect(result.rejects.isEmpty)
    #expect(result.report.sources[0].outsideAreaOfUse == 1)
  }
}
