import GEOSKernel
import PlanarGeometry
import Testing

@Suite struct GEOSContextTests {
  @Test func `the linked library says its version`() {
    #expect(GEOSContext.libraryVersion.first == "3")
  }

  @Test func `geometry keeps its context alive`() throws {
    func made() throws -> GEOSGeometry { try GEOSContext().point(Point(x: 1, y: 2)) }
    #expect(try made().points() == [Point(x: 1, y: 2)])
  }

  @Test func `an error of GEOS is thrown with its words, and the context goes on working`() throws {
    let context = try GEOSContext()
    // A hole in nothing passes our own checks and is refused by GEOS.
    let error = #expect(throws: GEOSError.self) {
      try context.polygon(shell: [], holes: [points((0, 0), (4, 0), (4, 4))])
    }
    #expect(error?.message.isEmpty == false)
    #expect(try context.point(Point(x: 0, y: 0)).intersects(context.point(Point(x: 0, y: 0))))
  }

  @Test func `what GEOS is asked is counted`() throws {
    let context = try GEOSContext()
    #expect(context.callCount == 0)
    let point = try context.point(Point(x: 1, y: 2))
    #expect(context.callCount == 1)
    #expect(try point.intersects(point) && !point.isEmpty)
    #expect(context.callCount == 3)
  }
}
