import PlanarGeometry
import Testing

@testable import GEOSKernel

@Suite struct GEOSShapesTests {
  @Test func `geometries are kept with their envelopes`() throws {
    let shapes = try GEOSShapes()
    try shapes.append { (context) throws(GEOSError) in
      try context.lineString([Point(x: 1, y: 5), Point(x: 4, y: 2)])
    }
    try shapes.append { (context) throws(GEOSError) in try context.point(Point(x: -7, y: 8)) }
    let context = try GEOSContext()
    #expect(shapes.count == 2)
    #expect(try shapes.box(at: 0, context) == (lower: Point(x: 1, y: 2), upper: Point(x: 4, y: 5)))
    #expect(try shapes.box(at: 1, context) == (lower: Point(x: -7, y: 8), upper: Point(x: -7, y: 8)))
  }

  @Test func `what GEOS refuses is not kept`() throws {
    let shapes = try GEOSShapes()
    #expect(throws: GEOSError.self) {
      try shapes.append { (context) throws(GEOSError) in try context.point(Point(x: .nan, y: 0)) }
    }
    #expect(shapes.count == 0)
  }
}
