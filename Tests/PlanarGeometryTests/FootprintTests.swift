import PlanarGeometry
import TestSupport
import Testing

@Suite struct FootprintTests {
  @Test func `the box of a trench includes its width`() {
    let trench = Footprint(lines: [[at(0, 0), at(10, 0)]], radius: ticks(0.5))
    #expect(trench.box == GridBox(lower: at(-0.5, -0.5), upper: at(10.5, 0.5)))
  }

  @Test func `the box of polygons includes all of them`() {
    let both = Footprint(polygons: [polygon(corners((0, 0), (1, 1))), polygon(corners((5, 5), (6, 7)))])
    #expect(both.box == GridBox(lower: at(0, 0), upper: at(6, 7)))
  }

  @Test func `a footprint of nothing has no box`() {
    #expect(Footprint().box == nil)
    #expect(Footprint().positions.isEmpty)
  }

  @Test func `positions are those of shells, holes and lines`() {
    let shape = Footprint(
      polygons: [polygon(corners((0, 0), (9, 9)), holes: [[(1, 1), (2, 1), (1, 2)]])], lines: [[at(20, 20)]])
    #expect(shape.positions.count == 5 + 4 + 1)
    #expect(shape.positions.last == at(20, 20))
  }
}
