import GEOSKernel
import TestSupport
import Testing

@testable import PlanarGeometry

@Suite struct SegmentDistanceTests {
  @Test func `beside, before and behind a segment`() {
    let base = segment(0, 0, 10, 0)
    #expect(base.distance(to: Point(x: 4, y: 3)) == 3)
    #expect(base.distance(to: Point(x: -3, y: 4)) == 5)
    #expect(base.distance(to: Point(x: 13, y: -4)) == 5)
    #expect(base.distance(to: Point(x: 10, y: 0)) == 0)
    #expect(segment(1, 1, 1, 1).distance(to: Point(x: 4, y: 5)) == 5)
  }

  @Test func `segments that cross, touch or overlap are at distance zero`() {
    let base = segment(0, 0, 10, 0)
    #expect(base.distance(to: segment(5, -5, 5, 5)) == 0)
    #expect(base.distance(to: segment(5, 0, 5, 5)) == 0, "an end on the inside")
    #expect(base.distance(to: segment(10, 0, 20, 5)) == 0, "end on end")
    #expect(base.distance(to: segment(4, 0, 20, 0)) == 0, "running along")
    #expect(base.distance(to: segment(2, 0, 3, 0)) == 0, "lying inside")
    #expect(base.distance(to: segment(3, 0, 3, 0)) == 0, "a point of it")
  }

  @Test func `segments apart`() {
    let base = segment(0, 0, 10, 0)
    #expect(base.distance(to: segment(2, 3, 8, 3)) == 3, "side by side")
    #expect(base.distance(to: segment(13, 4, 20, 20)) == 5, "corner to corner")
    #expect(base.distance(to: segment(12, 0, 20, 0)) == 2, "one behind the other")
    #expect(base.distance(to: segment(5, 1, 9, 7)) == 1)
    // (0,0)-(4,3) and the point (0,5): 5 * 4 / 5 = 4 from the line, and the foot lies inside.
    #expect(segment(0, 0, 4, 3).distance(to: segment(0, 5, 0, 5)) == 4)
  }

  @Test func `the end pairs hold both ends of a common run`() {
    let pairs = segment(0, 0, 10, 0).listedEndPairs(with: segment(2, 3, 8, 3))
    #expect(pairs.filter { $0.distance == 3 }.map(\.fraction).sorted() == [0.2, 0.8])
  }

  @Test(arguments: Seeds.many)
  func `distance is the same both ways, from both ends, and is reached by a pair of ends`(seed: UInt64) {
    var random = SplitMix64(seed: seed)
    for _ in 0..<40 {
      let one = randomSegment(&random)
      let other = randomSegment(&random)
      let distance = one.distance(to: other)
      #expect(distance == other.distance(to: one), "seed \(seed): \(one) \(other)")
      #expect(distance == Segment(one.end, one.start).distance(to: other), "seed \(seed): \(one) \(other)")
      if !one.properlyCrosses(other) {
        #expect(one.listedEndPairs(with: other).map(\.distance).min() == distance, "seed \(seed): \(one) \(other)")
      }
      for pair in one.listedEndPairs(with: other) {
        let between = one.point(at: pair.fraction).distance(to: other.point(at: pair.otherFraction))
        #expect(abs(between - pair.distance) < 1e-9, "seed \(seed): \(one) \(other)")
      }
    }
  }

  @Test(arguments: Seeds.smoke)
  func `GEOS calls segments within a hair more than our distance near, and within a hair less not`(
    seed: UInt64
  ) throws {
    var random = SplitMix64(seed: seed)
    let context = try GEOSContext()
    for _ in 0..<40 {
      let one = randomSegment(&random)
      let other = randomSegment(&random)
      let distance = one.distance(to: other)
      let line = try context.lineString([one.start, one.end])
      let otherLine = try context.lineString([other.start, other.end])
      #expect(try line.intersects(otherLine) == (distance == 0), "seed \(seed): \(one) \(other)")
      #expect(try line.isWithin(distance + 1e-6, of: otherLine), "seed \(seed): \(one) \(other)")
      if distance > 0 {
        #expect(try !line.isWithin(distance - 1e-6, of: otherLine), "seed \(seed): \(one) \(other)")
      }
    }
  }

  /// Ends on a grid of 13 by 13, so that touching, overlapping and zero-length segments abound.
  private func randomSegment(_ random: inout SplitMix64) -> Segment {
    func value() -> Double { Double(random.integer(in: -6...6)) }
    return segment(value(), value(), value(), value())
  }
}

extension Segment {
  fileprivate func listedEndPairs(with other: Segment) -> [ClosePair] {
    var pairs: [ClosePair] = []
    forEachEndPair(with: other) { pairs.append($0) }
    return pairs
  }
}
