import GEOSKernel
import PlanarGeometry
import Testing

@Suite struct GEOSGeometryPredicatesTests {
  private let context: GEOSContext

  init() throws { context = try GEOSContext() }

  @Test func `a bow-tie is not valid, and the reason names the place`() throws {
    let bowTie = try context.polygon(shell: points((0, 0), (8, 8), (8, 0), (0, 8), (0, 0)))
    #expect(try !bowTie.isValid)
    #expect(try bowTie.validityReason().contains("4 4"))
    #expect(try context.polygon(shell: square(0, 0, 3)).isValid)
  }

  @Test func `edges count as intersecting and as covered, holes do not`() throws {
    let polygon = try context.polygon(shell: square(0, 0, 10), holes: [square(3, 3, 4)])
    #expect(try polygon.intersects(context.lineString(points((10, 5), (20, 5)))))
    #expect(try !polygon.intersects(context.lineString(points((4, 4), (6, 6)))))
    #expect(try polygon.covers(context.lineString(points((0, 0), (0, 10)))))
    #expect(try !polygon.covers(context.lineString(points((1, 5), (9, 5)))))
  }

  @Test func `one tick decides at the far end of the store`() throws {
    let far = 1e12
    let line = try context.lineString(points((-far, -far), (far, far - 1)))
    #expect(try !line.intersects(context.point(Point(x: 0, y: 0))))
    #expect(try line.intersects(context.lineString(points((0, 0), (0, -1)))))
  }

  @Test func `nearness holds at the limit, and from within an area`() throws {
    let polygon = try context.polygon(shell: square(0, 0, 100))
    #expect(try polygon.isWithin(5, of: context.point(Point(x: 105, y: 50))))
    #expect(try !polygon.isWithin(5, of: context.point(Point(x: 106, y: 50))))
    #expect(try polygon.isWithin(1, of: context.point(Point(x: 50, y: 50))))
    #expect(try polygon.isWithin(0, of: context.lineString(points((40, 50), (60, 50)))))
  }
}
