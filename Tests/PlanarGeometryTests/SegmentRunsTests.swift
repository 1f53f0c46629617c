import PlanarGeometry
import TestSupport
import Testing

struct SegmentRunsTests {
  private func segments(_ count: Int, _ random: inout SplitMix64) -> [Segment] {
    func value() -> Double { Double(random.integer(in: -500...500)) }
    return (0..<count).map { _ in
      let start = Point(x: value(), y: value())
      return Segment(start, Point(x: start.x + value() / 20, y: start.y + value() / 20))
    }
  }

  private func boxesCome(within distance: Double, _ left: Segment, _ right: Segment) -> Bool {
    func gap(_ a: Double, _ b: Double, _ c: Double, _ d: Double) -> Double {
      max(min(a, b) - max(c, d), min(c, d) - max(a, b))
    }
    return gap(left.start.x, left.end.x, right.start.x, right.end.x) <= distance
      && gap(left.start.y, left.end.y, right.start.y, right.end.y) <= distance
  }

  @Test func `nothing is near where there is nothing`() {
    let runs = SegmentRuns([])
    let box = SegmentRuns.Box(around: Segment(Point(x: 0, y: 0), Point(x: 1, y: 1)))
    #expect(runs.places(near: box, within: 1e9).isEmpty)
    #expect(runs.least(from: box) { _ in 0 } == .infinity)
  }

  @Test func `a box that touches is near, one that does not is not`() {
    let runs = SegmentRuns([Segment(Point(x: 0, y: 0), Point(x: 10, y: 0))])
    let box = SegmentRuns.Box(around: Segment(Point(x: 10, y: 3), Point(x: 20, y: 3)))
    #expect(runs.places(near: box, within: 3) == [0])
    #expect(runs.places(near: box, within: 2.999).isEmpty)
  }

  @Test(arguments: Seeds.smoke)
  func `places are those of looking at every segment, in order`(seed: UInt64) {
    var random = SplitMix64(seed: seed)
    let all = segments(random.integer(in: 1...700), &random)
    let runs = SegmentRuns(all)
    for asked in segments(20, &random) {
      for distance in [0.0, 7, 60, 2_000] {
        let slow = all.indices.filter { boxesCome(within: distance, all[$0], asked) }
        #expect(runs.places(near: SegmentRuns.Box(around: asked), within: distance) == slow, "seed \(seed)")
      }
    }
  }

  @Test(arguments: Seeds.smoke)
  func `the least is that of looking at every segment, to the bit`(seed: UInt64) {
    var random = SplitMix64(seed: seed)
    let all = segments(random.integer(in: 1...700), &random)
    let runs = SegmentRuns(all)
    for asked in segments(20, &random) {
      for radius in [0.0, 40] {
        let slow = all.map { $0.distance(to: asked) - radius }.min()
        let fast = runs.least(from: SegmentRuns.Box(around: asked), slack: radius) {
          all[$0].distance(to: asked) - radius
        }
        #expect(fast == slow, "seed \(seed)")
      }
    }
  }

  @Test func `far runs are not measured`() {
    let all = (0..<4_096).map { place in
      Segment(Point(x: Double(place) * 100, y: 0), Point(x: Double(place) * 100 + 50, y: 0))
    }
    let runs = SegmentRuns(all)
    let asked = Segment(Point(x: 20_010, y: 5), Point(x: 20_020, y: 5))
    var measured = 0
    let least = runs.least(from: SegmentRuns.Box(around: asked)) { place in
      measured += 1
      return all[place].distance(to: asked)
    }
    #expect(least == 5)
    #expect(measured < 20)
  }
}
