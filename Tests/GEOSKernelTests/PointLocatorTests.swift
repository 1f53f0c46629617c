import GEOSKernel
import PlanarGeometry
import TestSupport
import Testing

@Suite struct PointLocatorTests {
  @Test func `inside, on an edge, in a hole, outside`() throws {
    let context = try GEOSContext()
    let locator = try PointLocator(
      [
        PolygonRings(shell: square(0, 0, 10), holes: [square(2, 2, 4)]), PolygonRings(shell: square(3, 3, 1)),
      ], context: context)
    #expect(try locator.locate(Point(x: 1, y: 1)) == .interior)
    #expect(try locator.locate(Point(x: 2, y: 3)) == .boundary)
    #expect(try locator.locate(Point(x: 10, y: 10)) == .boundary)
    #expect(try locator.locate(Point(x: 2.5, y: 2.5)) == .exterior)
    #expect(try locator.locate(Point(x: 3.5, y: 3.5)) == .interior)
    #expect(try locator.locate(Point(x: 11, y: 1)) == .exterior)
    #expect(try PointLocator([], context: context).locate(Point(x: 0, y: 0)) == .exterior)
  }

  @Test(arguments: Seeds.smoke) func `it agrees with winding numbers`(seed: UInt64) throws {
    let context = try GEOSContext()
    var random = SplitMix64(seed: seed)
    let far: Int64 = 500_000_000_000
    for _ in 0..<20 {
      let corners = (0..<3).map { _ in
        GridPoint(x: random.integer(in: -far...far), y: random.integer(in: -far...far))
      }
      if Winding.isFlat(corners) { continue }
      let frame = LocalFrame(origin: corners[0])
      let locator = try PointLocator([PolygonRings(shell: corners.map(frame.local))], context: context)
      let middle = GridPoint(x: (corners[0].x + corners[1].x) / 2, y: (corners[0].y + corners[1].y) / 2)
      for (dx, dy): (Int64, Int64) in [(0, 0), (1, 0), (0, 1), (-1, 0), (0, -1)] {
        let probe = GridPoint(x: middle.x + dx, y: middle.y + dy)
        let number = Winding.number(of: corners, around: probe)
        let expected: PointLocation = number == nil ? .boundary : number == 0 ? .exterior : .interior
        #expect(try locator.locate(frame.local(probe)) == expected, "seed \(seed)")
      }
    }
  }
}
