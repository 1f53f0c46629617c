import GEOSKernel
import TestSupport
import Testing

@testable import PlanarGeometry

@Suite struct PolygonInteriorTests {
  /// A box from 0 to 10 with a hole from 4 to 6.
  private let holed = PolygonInterior(rings: [box(0, 0, 10, 10), box(4, 4, 6, 6)])

  private static func box(_ x1: Double, _ y1: Double, _ x2: Double, _ y2: Double) -> [Point] {
    [(x1, y1), (x2, y1), (x2, y2), (x1, y2), (x1, y1)].map { Point(x: $0.0, y: $0.1) }
  }

  @Test func `in a hole is not inside`() {
    #expect(holed.contains(Point(x: 1, y: 1)))
    #expect(holed.contains(Point(x: 2, y: 5)), "level with the hole")
    #expect(!holed.contains(Point(x: 5, y: 5)))
    #expect(!holed.contains(Point(x: 11, y: 5)))
    #expect(!holed.contains(Point(x: -1, y: 10)), "level with a corner")
    #expect(!holed.contains(Point(x: -1, y: 4)), "level with corners of shell and hole")
  }

  @Test func `the boundary is that of shell and holes`() {
    #expect(holed.distanceToBoundary(Point(x: 1, y: 5)) == 1)
    #expect(holed.distanceToBoundary(Point(x: 3.5, y: 5)) == 0.5)
    #expect(holed.distanceToBoundary(Point(x: 13, y: 14)) == 5)
  }

  @Test func `a line across is inside in two pieces`() {
    #expect(
      holed.pieces(of: segment(-10, 5, 30, 5)) == [FractionInterval(0.25, 0.35), FractionInterval(0.4, 0.5)])
    #expect(holed.pieces(of: segment(1, 1, 9, 1)) == [.whole])
    #expect(holed.pieces(of: segment(4.5, 5, 5.5, 5)) == [], "wholly in the hole")
    #expect(holed.pieces(of: segment(1, 1, 1, 1)) == [.whole], "a point")
    #expect(holed.pieces(of: segment(5, 5, 5, 5)) == [])
    #expect(holed.pieces(of: segment(-5, -5, 15, 15)) == [FractionInterval(0.25, 0.45), FractionInterval(0.55, 0.75)])
  }

  @Test(arguments: Seeds.many)
  func `GEOS and we agree on random points of random triangles with whole corners`(seed: UInt64) throws {
    var random = SplitMix64(seed: seed)
    func point() -> Point { Point(x: Double(random.integer(in: -5...5)), y: Double(random.integer(in: -5...5))) }
    let context = try GEOSContext()
    for _ in 0..<10 {
      let shell = [point(), point(), point()]
      guard shell[1].minus(shell[0]).cross(shell[2].minus(shell[0])) != 0 else { continue }
      let ours = PolygonInterior(rings: [shell + [shell[0]]])
      let locator = try PointLocator([PolygonRings(shell: shell)], context: context)
      for _ in 0..<10 {
        let probe = point()
        let note: Comment = "seed \(seed): \(probe) in \(shell)"
        switch try locator.locate(probe) {
        case .interior: #expect(ours.contains(probe) && ours.distanceToBoundary(probe) > 0, note)
        case .exterior: #expect(!ours.contains(probe) && ours.distanceToBoundary(probe) > 0, note)
        case .boundary: #expect(ours.distanceToBoundary(probe) < 1e-12, note)
        }
      }
    }
  }

  @Test(arguments: Seeds.smoke)
  func `sampled points of a line lie in its pieces when they are inside`(seed: UInt64) {
    var random = SplitMix64(seed: seed)
    func value() -> Double { Double(random.integer(in: -3...13)) }
    for _ in 0..<40 {
      let line = segment(value(), value(), value(), value())
      let pieces = holed.pieces(of: line)
      for step in 0...40 {
        let fraction = Double(step) / 40
        let point = line.point(at: fraction)
        guard holed.distanceToBoundary(point) > 1e-9 else { continue }
        let held = pieces.contains { $0.lower <= fraction && fraction <= $0.upper }
        #expect(held == holed.contains(point), "seed \(seed): \(line) at \(fraction)")
      }
    }
  }
}
