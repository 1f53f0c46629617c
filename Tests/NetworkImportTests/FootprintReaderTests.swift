import FeatureFormats
import GEOSKernel
import NetworkImport
import PlanarGeometry
import Projections
import TestSupport
import Testing

struct FootprintReaderTests {
  private func read(
    _ wkt: String, width: Double? = nil, radius: Double? = nil, crs: String = ImportFixture.utm
  ) throws -> PlacedFootprint {
    let context = try PROJContext()
    let system = try CoordinateReferenceSystem.parse(crs, using: context)
    let store = try CoordinateReferenceSystem.parse(ImportFixture.utm, using: context)
    let operation = try CoordinateOperation.find(from: system, to: store, extent: nil, using: context)
    let reader = try FootprintReader(
      from: system, by: operation, projections: context, geometry: try GEOSContext())
    return try reader.read(try WKTReader.parse(wkt).geometry, width: width, radius: radius)
  }

  private func reason(_ wkt: String, width: Double? = nil, radius: Double? = nil) -> RejectReason? {
    do {
      _ = try read(wkt, width: width, radius: radius)
      return nil
    } catch {
      return (error as? RecordReject)?.reason
    }
  }

  private let origin = GridPoint(x: 5_000_000_000, y: 59_500_000_000)

  @Test func `a polygon is as it was drawn, on whole ticks`() throws {
    let placed = try read("POLYGON((500000 5950000,500001.00004 5950000,500001 5950001,500000 5950000))")
    #expect(
      placed.footprint.polygons == [
        GridPolygon(shell: [
          origin, GridPoint(x: origin.x + 10_000, y: origin.y), GridPoint(x: origin.x + 10_000, y: origin.y + 10_000),
          origin,
        ])
      ])
    #expect(placed.repairs.isEmpty && placed.footprint.radius == 0)
  }

  @Test func `a line has half its width around it, a point its radius, rounded up`() throws {
    let line = try read("LINESTRING(500000 5950000,500001 5950000)", width: 0.60001)
    #expect(line.footprint.radius == 3001 && line.footprint.lines.count == 1 && line.footprint.polygons.isEmpty)
    let point = try read("MULTIPOINT(500000 5950000,500001 5950000)", radius: 1)
    #expect(point.footprint.radius == 10_000 && point.footprint.lines.count == 2)
  }

  @Test func `without a width or radius above zero there is no dig`() {
    for size in [nil, 0, -1, Double.nan] {
      #expect(reason("LINESTRING(500000 5950000,500001 5950000)", width: size, radius: 1) == .noWidth)
      #expect(reason("POINT(500000 5950000)", width: 1, radius: size) == .noWidth)
    }
    #expect(reason("POINT(500000 5950000)", radius: 1e300) == .badNumber)
    #expect(reason("POINT(500000 5950000)", radius: .infinity) == .badNumber)
  }

  @Test func `what leaves no place is rejected`() {
    #expect(reason("POINT(5950000 500000)", radius: 1) == .swappedAxes)
    #expect(reason("POINT(nan 5950000)", radius: 1) == .nonFinite)
    #expect(reason("POINT EMPTY", radius: 1) == .emptyGeometry)
    let mixed = "GEOMETRYCOLLECTION(POINT(500000 5950000),LINESTRING(500000 5950000,500001 5950000))"
    #expect(reason(mixed, width: 1, radius: 1) == .wrongGeometryType)
  }

  @Test func `a bow tie becomes both its wings and its ring, an open ring is closed`() throws {
    let bow = try read("POLYGON((500000 5950000,500002 5950002,500002 5950000,500000 5950002,500000 5950000))")
    #expect(bow.footprint.polygons.count == 2 || bow.footprint.polygons.count == 1)
    #expect(bow.repairs["crossing-ring"] == 1)
    let open = try read("POLYGON((500000 5950000,500002 5950002,500002 5950000))")
    #expect(open.repairs == ["unclosed-ring": 1] && open.footprint.polygons.count == 1)
  }

  @Test func `edges that bend in the store get vertices, the closing one too`() throws {
    let closed = try read("POLYGON((8 53,8.1 53,8.1 53.1,8 53))", crs: "OGC:CRS84")
    let open = try read("POLYGON((8 53,8.1 53,8.1 53.1))", crs: "OGC:CRS84")
    #expect(closed.insertedVertices > 0 && open.footprint == closed.footprint)
  }
}
