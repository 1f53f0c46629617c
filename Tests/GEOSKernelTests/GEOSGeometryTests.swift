import GEOSKernel
import PlanarGeometry
import Testing

@Suite struct GEOSGeometryTests {
  @Test func `a polygon has its area, a line none`() throws {
    let context = try GEOSContext()
    #expect(try context.polygon(shell: square(0, 0, 10), holes: [square(2, 2, 3)]).area == 91)
    #expect(try context.lineString(points((0, 0), (9, 9))).area == 0)
  }

  @Test func `what was built of nothing is empty`() throws {
    let context = try GEOSContext()
    #expect(try context.lineString([]).isEmpty)
    #expect(try context.multiPolygon([]).isEmpty)
    #expect(try context.polygon(shell: []).isEmpty)
    #expect(try !context.point(Point(x: 0, y: 0)).isEmpty)
  }
}
