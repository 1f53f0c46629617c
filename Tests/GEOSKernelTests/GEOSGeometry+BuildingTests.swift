import GEOSKernel
import PlanarGeometry
import Testing

@Suite struct GEOSGeometryBuildingTests {
  private let context: GEOSContext

  init() throws { context = try GEOSContext() }

  @Test func `a line without length is a point`() throws {
    let point = try context.lineString(points((3, 4)))
    #expect(try point.points() == points((3, 4)))
    #expect(try point.lines().isEmpty)
    #expect(try context.lineString(points((3, 4), (3, 4), (3, 4))).points() == points((3, 4)))
    #expect(try context.lineString(points((3, 4), (3, 5), (3, 4))).lines().count == 1)
  }

  @Test func `an open ring is closed, and a short one refused`() throws {
    let open = Array(square(0, 0, 5).dropLast())
    #expect(try context.polygon(shell: open).polygons() == [PolygonRings(shell: square(0, 0, 5))])
    #expect(throws: GEOSError.self) { try context.polygon(shell: points((0, 0))) }
    #expect(throws: GEOSError.self) { try context.polygon(shell: square(0, 0, 5), holes: [points((1, 1))]) }
    #expect(try !context.polygon(shell: points((0, 0), (5, 5))).isValid)
  }

  @Test(arguments: [Double.nan, .infinity, -.infinity])
  func `a coordinate that is not finite is refused`(number: Double) {
    #expect(throws: GEOSError.self) { try context.point(Point(x: 0, y: number)) }
    #expect(throws: GEOSError.self) { try context.lineString(points((0, 0), (number, 1))) }
    #expect(throws: GEOSError.self) { try context.polygon(shell: points((0, 0), (number, 1), (1, 1))) }
  }

  @Test func `only polygons make a collection of polygons`() throws {
    let line = try context.lineString(points((0, 0), (1, 1)))
    #expect(throws: GEOSError.self) { try context.multiPolygon(of: [line]) }
  }

  @Test func `collections keep the order of their parts`() throws {
    let polygons = [PolygonRings(shell: square(0, 0, 1)), PolygonRings(shell: square(5, 5, 2))]
    let built = try context.multiPolygon(polygons)
    #expect(try built.polygons() == polygons)
    #expect(try context.multiPolygon(of: built.polygonParts()).polygons() == polygons)
    let lines = try context.multiLine([points((0, 0), (1, 1)), [], points((2, 2)), points((3, 3), (4, 4))])
    #expect(try lines.lines() == [points((0, 0), (1, 1)), points((3, 3), (4, 4))])
    #expect(try lines.points() == points((2, 2)))
  }
}
