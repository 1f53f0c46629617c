import GEOSKernel
import PlanarGeometry
import Testing

@Suite struct GEOSGeometryConstructionTests {
  private let context: GEOSContext

  init() throws { context = try GEOSContext() }

  @Test func `an interior point lies inside, and there is none of nothing`() throws {
    let frame = try context.polygon(shell: square(0, 0, 10), holes: [square(1, 1, 8)])
    let point = try #require(try frame.interiorPoint())
    #expect(try frame.covers(context.point(point)))
    #expect(try context.multiPolygon([]).interiorPoint() == nil)
  }

  @Test func `a negative buffer leaves nothing of what is thin`() throws {
    let thin = try context.polygon(shell: points((0, 0), (100, 0), (100, 1), (0, 0)))
    #expect(try thin.buffered(by: -0.75, segments: 2).isEmpty)
    #expect(try context.polygon(shell: square(0, 0, 10)).buffered(by: -1, segments: 2).area == 64)
  }

  @Test func `the bounding circle of a square has its centre in the middle`() throws {
    let circle = try #require(try context.polygon(shell: square(0, 0, 60)).minimumBoundingCircle())
    #expect(abs(circle.centre.x - 30) < 1e-9 && abs(circle.centre.y - 30) < 1e-9)
    #expect(abs(circle.radius * circle.radius - 1800) < 1e-6)
    #expect(try context.multiPolygon([]).minimumBoundingCircle() == nil)
  }
}
