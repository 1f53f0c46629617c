import PackedIndex
import TestSupport
import Testing

@Suite struct IndexBoxTests {
  private func box(_ minX: Int32, _ minY: Int32, _ maxX: Int32, _ maxY: Int32) -> IndexBox {
    IndexBox(minX: minX, minY: minY, maxX: maxX, maxY: maxY)
  }

  @Test func `boxes that share an edge or a corner meet`() {
    let here = box(10, 10, 20, 20)
    #expect(here.intersects(box(20, 12, 30, 13)))
    #expect(here.intersects(box(20, 20, 30, 30)))
    #expect(here.intersects(box(0, 0, 10, 10)))
    #expect(!here.intersects(box(21, 12, 30, 13)))
    #expect(!here.intersects(box(12, 0, 13, 9)))
    #expect(IndexBox.everywhere.intersects(box(.max, .max, .max, .max)))
  }

  @Test func `distance is along the axis, across the corner, or nothing`() {
    let here = box(10, 10, 20, 20)
    #expect(here.lowerDistance(to: box(15, 15, 90, 90)) == 0)
    #expect(here.lowerDistance(to: box(20, 20, 90, 90)) == 0)
    let beside = here.lowerDistance(to: box(27, 0, 30, 30))
    #expect(beside <= 7 && beside > 6.999_999)
    let across = here.lowerDistance(to: box(23, 24, 30, 30))
    #expect(across <= 5 && across > 4.999_999)
  }

  @Test func `the farthest corners have a distance`() {
    let across = box(0, 0, 0, 0).lowerDistance(to: box(.max, .max, .max, .max))
    let exact = Double(Int32.max) * 2.0.squareRoot()
    #expect(across < exact && across > exact * 0.999_999)
  }

  @Test(arguments: Seeds.smoke)
  func `distance is the same both ways, nothing exactly where boxes meet, and never less to a smaller box`(
    seed: UInt64
  ) {
    var random = SplitMix64(seed: seed)
    for _ in 0..<200 {
      let side: Int32 = random.chance(oneIn: 2) ? 50 : .max
      let (one, other) = (RandomBoxes.box(&random, within: side), RandomBoxes.box(&random, within: side))
      let distance = one.lowerDistance(to: other)
      #expect(distance == other.lowerDistance(to: one), "seed \(seed)")
      #expect((distance == 0) == one.intersects(other), "seed \(seed)")
      let inside = box(other.minX, other.minY, other.minX, other.maxY)
      #expect(one.lowerDistance(to: inside) >= distance, "seed \(seed)")
    }
  }
}
