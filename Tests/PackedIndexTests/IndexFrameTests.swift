import PackedIndex
import PlanarGeometry
import TestSupport
import Testing

@Suite struct IndexFrameTests {
  private func box(_ west: Int64, _ south: Int64, _ east: Int64, _ north: Int64) -> GridBox {
    GridBox(lower: GridPoint(x: west, y: south), upper: GridPoint(x: east, y: north))
  }

  /// A box inside another.
  private func box(_ random: inout SplitMix64, in extent: GridBox) -> GridBox {
    func pair(_ range: ClosedRange<Int64>) -> (Int64, Int64) {
      let start = random.integer(in: range)
      let short = start...min(start.addingClamped(37), range.upperBound)
      let end = random.integer(in: random.chance(oneIn: 2) ? range : short)
      return (min(start, end), max(start, end))
    }
    let x = pair(extent.lower.x...extent.upper.x)
    let y = pair(extent.lower.y...extent.upper.y)
    return box(x.0, y.0, x.1, y.1)
  }

  private static let extents: [GridBox] = [
    (0, 0, 0, 0), (-7, -13, 25, 31), (4_000_000_000, 53_000_000_000, 4_300_000_000, 53_250_000_000),
    (-1_000_000_000_000, -1_000_000_000_000, 1_000_000_000_000, 1_000_000_000_000),
    (.min, .min, .max, .max), (.min, 0, .min + 3, 5), (.max - 2, .max, .max, .max),
  ].map { GridBox(lower: GridPoint(x: $0.0, y: $0.1), upper: GridPoint(x: $0.2, y: $0.3)) }

  @Test func `a town is framed in millimetres from a whole millimetre`() {
    let frame = IndexFrame(covering: box(1_003, -1_003, 300_000_000, 200_000_000))
    #expect(frame.origin == GridPoint(x: 1_000, y: -1_010))
    #expect(frame.ticksPerUnit == 10)
    #expect(frame.box(box(1_020, -1_000, 1_030, -990)) == IndexBox(minX: 2, minY: 1, maxX: 3, maxY: 2))
    #expect(frame.box(box(1_021, -999, 1_031, -989)) == IndexBox(minX: 2, minY: 1, maxX: 4, maxY: 3))
  }

  @Test func `the unit doubles exactly when the extent needs it`() {
    let most = Int64(Int32.max) * 10
    #expect(IndexFrame(covering: box(0, 0, most, 5)).ticksPerUnit == 10)
    #expect(IndexFrame(covering: box(0, 0, most + 1, 5)).ticksPerUnit == 20)
    #expect(IndexFrame(covering: box(0, 0, 5, 2 * most + 1)).ticksPerUnit == 40)
  }

  @Test func `what is outside moves to the edge, and a search out there finds nothing`() {
    let frame = IndexFrame(covering: box(0, 0, Int64(Int32.max) * 10, 1_000))
    #expect(frame.box(box(-500, -500, -400, 50)) == IndexBox(minX: 0, minY: 0, maxX: 0, maxY: 5))
    #expect(frame.box(box(.max, .min, .max, .max)) == IndexBox(minX: .max, minY: 0, maxX: .max, maxY: .max))
    #expect(frame.query(box(-500, 0, -1, 10)) == nil)
    #expect(frame.query(box(0, .min, 5, -1)) == nil)
    #expect(frame.query(box(Int64(Int32.max) * 10 + 10, 0, .max, 10)) == nil)
    #expect(frame.query(box(-500, -500, 0, 0)) == IndexBox(minX: 0, minY: 0, maxX: 0, maxY: 0))
    #expect(frame.query(box(.min, .min, .max, .max)) == .everywhere)
  }

  @Test(arguments: Seeds.smoke)
  func `every point of a tick box lies in its unit box`(seed: UInt64) {
    var random = SplitMix64(seed: seed)
    for extent in Self.extents {
      let frame = IndexFrame(covering: extent)
      for _ in 0..<50 {
        let ticks = box(&random, in: extent)
        let units = frame.box(ticks)
        let point = GridPoint(
          x: random.integer(in: ticks.lower.x...ticks.upper.x), y: random.integer(in: ticks.lower.y...ticks.upper.y))
        for corner in [ticks.lower, ticks.upper, point] {
          // Where the products fit; the law of queries tries the others.
          guard frame.ticksPerUnit < 10_000 else { continue }
          #expect(Int64(units.minX) * frame.ticksPerUnit <= corner.x - frame.origin.x, "seed \(seed), \(extent)")
          #expect(Int64(units.maxX) * frame.ticksPerUnit >= corner.x - frame.origin.x, "seed \(seed), \(extent)")
          #expect(Int64(units.minY) * frame.ticksPerUnit <= corner.y - frame.origin.y, "seed \(seed), \(extent)")
          #expect(Int64(units.maxY) * frame.ticksPerUnit >= corner.y - frame.origin.y, "seed \(seed), \(extent)")
        }
        #expect(units.intersects(frame.box(GridBox(lower: point, upper: point))), "seed \(seed), \(extent)")
      }
    }
  }

  @Test(arguments: Seeds.smoke)
  func `a query never misses a box that it meets, wherever it begins`(seed: UInt64) throws {
    var random = SplitMix64(seed: seed)
    for extent in Self.extents {
      let frame = IndexFrame(covering: extent)
      let surroundings = box(
        extent.lower.x.subtractingClamped(1_000), extent.lower.y.subtractingClamped(1_000),
        extent.upper.x.addingClamped(1_000), extent.upper.y.addingClamped(1_000))
      for _ in 0..<50 {
        let entry = box(&random, in: extent)
        let asked = box(&random, in: surroundings)
        guard asked.intersects(entry) else { continue }
        let query = try #require(frame.query(asked), "seed \(seed), \(extent)")
        #expect(query.intersects(frame.box(entry)), "seed \(seed), \(extent)")
      }
    }
  }

  @Test(arguments: Seeds.smoke)
  func `the distance of unit boxes is never above that of the tick boxes, from outside as well`(seed: UInt64) {
    var random = SplitMix64(seed: seed)
    let extent = box(-50_000, 3, 900_000_000_000, 700_000_000_000)
    let near = box(-50_000, 3, 90_000, 90_000)
    let frame = IndexFrame(covering: extent)
    for _ in 0..<300 {
      let place = random.chance(oneIn: 2) ? near : extent
      let entry = box(&random, in: place)
      let asked = box(&random, in: place.grown(by: 60_000))
      let x = Double(max(0, asked.lower.x - entry.upper.x, entry.lower.x - asked.upper.x))
      let y = Double(max(0, asked.lower.y - entry.upper.y, entry.lower.y - asked.upper.y))
      let bound = frame.box(asked).lowerDistance(to: frame.box(entry)) * Double(frame.ticksPerUnit)
      #expect(bound <= (x * x + y * y).squareRoot(), "seed \(seed)")
    }
  }

  @Test func `a frame is restored from its stored form, and nothing else is`() {
    for extent in Self.extents {
      let frame = IndexFrame(covering: extent)
      #expect(IndexFrame(stored: frame.stored) == frame)
    }
    for unit: Int64 in [0, 1, 30, -10, .min, 10 << 31] { #expect(IndexFrame(stored: [0, 0, unit]) == nil) }
    for numbers: [Int64] in [[], [0, 0], [0, 0, 10, 0]] { #expect(IndexFrame(stored: numbers) == nil) }
  }

  @Test func `the key is that of the centre, to half a unit`() {
    func key(_ minX: Int32, _ minY: Int32, _ maxX: Int32, _ maxY: Int32) -> UInt64 {
      IndexFrame.hilbertKey(of: IndexBox(minX: minX, minY: minY, maxX: maxX, maxY: maxY))
    }
    #expect(key(0, 0, 4, 6) == key(2, 3, 2, 3))
    #expect(key(0, 0, 1, 0) == HilbertCurve.key(x: 1, y: 0))
    #expect(key(.max, 0, .max, .max) == HilbertCurve.key(x: .max - 1, y: UInt32(Int32.max)))
  }
}

extension Int64 {
  fileprivate func addingClamped(_ other: Int64) -> Int64 {
    let (sum, overflow) = addingReportingOverflow(other)
    return overflow ? .max : sum
  }

  fileprivate func subtractingClamped(_ other: Int64) -> Int64 {
    let (difference, overflow) = subtractingReportingOverflow(other)
    return overflow ? .min : difference
  }
}
