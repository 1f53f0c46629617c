import PlanarGeometry
import TestSupport
import Testing

@Suite struct WindingTests {
  private func ring(_ positions: (Int64, Int64)...) -> [GridPoint] {
    positions.map { GridPoint(x: $0.0, y: $0.1) }
  }

  @Test func `a turn to the left is above zero, to the right below, and on the line zero`() {
    let (start, end) = (GridPoint(x: 0, y: 0), GridPoint(x: 10, y: 0))
    #expect(Winding.turn(start, end, GridPoint(x: 5, y: 1)) == 1)
    #expect(Winding.turn(start, end, GridPoint(x: 5, y: -1)) == -1)
    #expect(Winding.turn(start, end, GridPoint(x: 99, y: 0)) == 0)
  }

  @Test func `a turn is exact where doubles would call three positions one line`() {
    let far: Int64 = 1 << 52
    let (start, end) = (GridPoint(x: -far, y: -far), GridPoint(x: far, y: far - 1))
    #expect(Winding.turn(start, end, GridPoint(x: 0, y: 0)) == 1)
    #expect(Winding.turn(start, end, GridPoint(x: 0, y: -1)) == -1)
    #expect(Winding.turn(start, end, GridPoint(x: far, y: far - 1)) == 0)
  }

  @Test func `a square goes once around its inside, and its direction is the sign`() {
    let square = ring((0, 0), (4, 0), (4, 4), (0, 4))
    #expect(Winding.number(of: square, around: GridPoint(x: 1, y: 1)) == 1)
    #expect(Winding.number(of: square.reversed(), around: GridPoint(x: 1, y: 1)) == -1)
    #expect(Winding.number(of: square, around: GridPoint(x: 5, y: 1)) == 0)
    #expect(Winding.number(of: square + [square[0]], around: GridPoint(x: 1, y: 1)) == 1)
  }

  @Test func `edges and vertices belong to the ring`() {
    let square = ring((0, 0), (4, 0), (4, 4), (0, 4))
    for (x, y): (Int64, Int64) in [(0, 0), (4, 4), (2, 0), (4, 3), (0, 1)] {
      #expect(Winding.number(of: square, around: GridPoint(x: x, y: y)) == nil)
    }
  }

  @Test func `a ring drawn twice goes around twice, and the lobes of a bow-tie go opposite ways`() {
    let square = ring((0, 0), (4, 0), (4, 4), (0, 4))
    #expect(Winding.number(of: square + square, around: GridPoint(x: 2, y: 1)) == 2)
    let bowTie = ring((0, 0), (8, 8), (8, 0), (0, 8))
    #expect(Winding.number(of: bowTie, around: GridPoint(x: 1, y: 4)) == 1)
    #expect(Winding.number(of: bowTie, around: GridPoint(x: 7, y: 4)) == -1)
    #expect(Winding.number(of: bowTie, around: GridPoint(x: 4, y: 1)) == 0)
  }

  @Test func `rings that enclose nothing are flat`() {
    #expect(Winding.isFlat([]))
    #expect(Winding.isFlat(ring((3, 3), (3, 3))))
    #expect(Winding.isFlat(ring((0, 0), (2, 2), (1, 1), (0, 0))))
    #expect(!Winding.isFlat(ring((0, 0), (2, 2), (1, 0))))
    #expect(Winding.number(of: [], around: GridPoint(x: 0, y: 0)) == 0)
  }
}
