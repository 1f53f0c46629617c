import TestSupport
import Testing

@testable import PlanarGeometry

@Suite struct HilbertCurveTests {
  @Test func `the curve begins in one corner of the square and ends in a neighbouring one`() {
    #expect(HilbertCurve.key(x: 0, y: 0) == 0)
    let last = UInt32.max
    #expect([HilbertCurve.key(x: last, y: 0), HilbertCurve.key(x: 0, y: last)].contains(UInt64.max))
  }

  @Test(arguments: Seeds.many) func `the table says what the definition says`(seed: UInt64) {
    var random = SplitMix64(seed: seed)
    for _ in 0..<100 {
      let shift = random.integer(in: 0...31 as ClosedRange<UInt32>)
      let (x, y) = (UInt32(truncatingIfNeeded: random.next()) >> shift, UInt32(truncatingIfNeeded: random.next()))
      #expect(HilbertCurve.key(x: x, y: y) == HilbertCurve.keyByDefinition(x: x, y: y), "seed \(seed): \(x), \(y)")
    }
  }

  @Test func `the first cells have the first keys, and each step of the curve goes to a neighbouring cell`() throws {
    let side: UInt32 = 64
    var cells: [UInt64: (x: UInt32, y: UInt32)] = [:]
    for x in 0..<side { for y in 0..<side { cells[HilbertCurve.key(x: x, y: y)] = (x, y) } }
    #expect(cells.count == Int(side * side))
    for key in 1..<UInt64(side * side) {
      let here = try #require(cells[key])
      let before = try #require(cells[key - 1])
      let steps = abs(Int(here.x) - Int(before.x)) + abs(Int(here.y) - Int(before.y))
      #expect(steps == 1, "from key \(key - 1) to \(key)")
    }
  }
}
