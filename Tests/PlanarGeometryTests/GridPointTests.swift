import PlanarGeometry
import TestSupport
import Testing

@Suite struct GridPointTests {
  @Test func `digs lie on ticks and pipes on millimetres`() {
    #expect(GridPoint(nearestTickTo: 1.23456, -2) == GridPoint(x: 12_346, y: -20_000))
    #expect(GridPoint(nearestMillimetreTo: 1.23456, -2.0004) == GridPoint(x: 12_350, y: -20_000))
  }

  @Test func `a box is the smallest around its points`() {
    let box = GridBox(around: [at(1, 5), at(-2, 3), at(0, 9)])
    #expect(box == GridBox(lower: at(-2, 3), upper: at(1, 9)))
    #expect(GridBox(around: []) == nil)
  }

  @Test func `boxes that only touch share a point`() {
    let box = GridBox(lower: at(0, 0), upper: at(2, 2))
    #expect(box.intersects(GridBox(lower: at(2, 2), upper: at(3, 3))))
    #expect(!box.intersects(GridBox(lower: GridPoint(x: 20_001, y: 0), upper: at(3, 3))))
    #expect(box.contains(at(2, 0)))
    #expect(!box.contains(GridPoint(x: 20_001, y: 0)))
  }

  @Test func `boxes grow on all sides and unite`() {
    let box = GridBox(lower: at(0, 0), upper: at(2, 2)).grown(by: 10_000)
    #expect(box == GridBox(lower: at(-1, -1), upper: at(3, 3)))
    #expect(box.union(GridBox(lower: at(5, 0), upper: at(6, 1))) == GridBox(lower: at(-1, -1), upper: at(6, 3)))
  }
}
