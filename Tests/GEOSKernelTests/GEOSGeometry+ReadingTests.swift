import GEOSKernel
import PlanarGeometry
import Testing

@Suite struct GEOSGeometryReadingTests {
  @Test func `a polygon is read back to the last bit, holes and all`() throws {
    let context = try GEOSContext()
    let shell = points((0.1, 0), (2e12, 0.3), (2e12, 1e12 + 1), (0.1, 0))
    let hole = points((1e12, 1), (1e12 + 4, 1), (1e12 + 4, 5), (1e12, 1))
    let read = try context.polygon(shell: shell, holes: [hole]).polygons()
    #expect(read == [PolygonRings(shell: shell, holes: [hole])])
  }

  @Test func `each kind of part is read by its own name`() throws {
    let context = try GEOSContext()
    let polygon = try context.polygon(shell: square(0, 0, 4))
    let mixed = try polygon.union(context.lineString(points((9, 9), (8, 8)))).union(context.point(Point(x: 7, y: 0)))
    #expect(try mixed.polygons().count == 1 && mixed.polygonParts().count == 1)
    #expect(try mixed.lines() == [points((9, 9), (8, 8))])
    #expect(try mixed.points() == points((7, 0)))
  }
}
