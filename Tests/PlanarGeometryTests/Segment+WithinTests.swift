import TestSupport
import Testing

@testable import PlanarGeometry

@Suite struct SegmentWithinTests {
  @Test func `the chord of a circle`() throws {
    // Half a chord is 4 at 3 from the centre of a circle of radius 5.
    let chord = try #require(segment(0, 3, 20, 3).piece(within: 5, of: Point(x: 10, y: 0)))
    #expect(chord == FractionInterval(0.3, 0.7))
    #expect(segment(0, 6, 20, 6).piece(within: 5, of: Point(x: 10, y: 0)) == nil)
    #expect(segment(0, 5, 20, 5).piece(within: 5, of: Point(x: 10, y: 0)) == FractionInterval(0.5, 0.5), "a tangent")
    #expect(segment(0, 0, 4, 0).piece(within: 5, of: Point(x: 10, y: 0)) == nil, "it ends before the circle")
  }

  @Test func `a point is within a distance or not`() {
    #expect(segment(3, 4, 3, 4).piece(within: 5, of: Point(x: 0, y: 0)) == .whole)
    #expect(segment(3, 4, 3, 4).piece(within: 4.999, of: Point(x: 0, y: 0)) == nil)
    #expect(segment(3, 4, 3, 4).piece(within: 4, of: segment(0, 0, 9, 0)) == .whole)
    #expect(segment(3, 4, 3, 4).piece(within: 3.999, of: segment(0, 0, 9, 0)) == nil)
  }

  @Test func `across a capsule and along it`() {
    let axis = segment(0, 0, 10, 0)
    #expect(segment(5, -8, 5, 8).piece(within: 2, of: axis) == FractionInterval(0.375, 0.625))
    #expect(segment(2, 2, 8, 2).piece(within: 2, of: axis) == .whole, "along its edge")
    #expect(segment(2, 2.1, 8, 2.1).piece(within: 2, of: axis) == nil)
    // Past the round end: 5 wide, at 3 beside the axis the end of the capsule is at 10 + 4.
    #expect(segment(0, 3, 28, 3).piece(within: 5, of: axis) == FractionInterval(0, 0.5))
    #expect(segment(-20, 0, 20, 0).piece(within: 0, of: axis) == FractionInterval(0.5, 0.75), "lying over the axis")
  }

  @Test func `past a round end nothing is added where a corner would stand`() {
    // (13, 4) is 5 from the end (10, 0); the corner of a box of half width 5 would reach to x = 15.
    let beyond = segment(13, 4, 30, 4).piece(within: 5, of: segment(0, 0, 10, 0))
    #expect(beyond == FractionInterval(0, 0))
  }

  @Test(arguments: Seeds.many)
  func `sampled points lie in the piece when they are near, and only then`(seed: UInt64) {
    var random = SplitMix64(seed: seed)
    func value() -> Double { Double(random.integer(in: -6...6)) }
    for _ in 0..<20 {
      let line = segment(value(), value(), value(), value())
      let axis = segment(value(), value(), value(), value())
      let reach = Double(random.integer(in: 0...8))
      let piece = line.piece(within: reach, of: axis)
      let note: Comment = "seed \(seed): \(line) within \(reach) of \(axis)"
      for step in 0...50 {
        let fraction = Double(step) / 50
        let gap = axis.distance(to: line.point(at: fraction))
        if gap < reach - 1e-9 { #expect(piece.map { $0.lower <= fraction && fraction <= $0.upper } ?? false, note) }
        if gap > reach + 1e-9, let piece {
          #expect(fraction < piece.lower || fraction > piece.upper || line.isPoint, note)
        }
      }
      #expect((piece != nil) == (line.distance(to: axis) <= reach) || reach == 0 || isTie(line, axis, reach), note)
    }
  }

  private func isTie(_ line: Segment, _ axis: Segment, _ reach: Double) -> Bool {
    abs(line.distance(to: axis) - reach) < 1e-9
  }
}
