import PlanarGeometry
import TestSupport
import Testing

@testable import ConflictSearch

@Suite struct LocalBoxTests {
  private func box(_ lower: Place, _ upper: Place, in shape: LocalShape) -> LocalBox {
    LocalBox(GridBox(lower: at(lower.0, lower.1), upper: at(upper.0, upper.1)), in: shape.frame)
  }

  private func comes(_ dig: Dig, within metres: Double, _ lower: Place, _ upper: Place) -> Bool {
    let shape = LocalShape(dig.footprint)
    return shape.comes(within: metres * Tick.perMetre, of: box(lower, upper, in: shape))
  }

  private func reaches(_ dig: Dig, _ lower: Place, _ upper: Place) -> Bool {
    let shape = LocalShape(dig.footprint)
    return shape.reachesInto(box(lower, upper, in: shape))
  }

  @Test func `a dig comes near a box beside, around and inside it`() {
    let dig = square((0, 0), (10, 10))
    #expect(comes(dig, within: 5, (13, 14), (20, 20)))
    #expect(!comes(dig, within: 5 - millimetre, (13, 14), (20, 20)))
    #expect(comes(dig, within: 0, (4, 4), (5, 5)), "the box inside the dig")
    #expect(comes(dig, within: 0, (-9, -9), (90, 90)), "the dig inside the box")
    #expect(comes(dig, within: 0, (-5, 4), (15, 6)), "a box across the dig")
    #expect(comes(dig, within: 0, (10, 10), (10, 10)), "a box without size on its corner")
    #expect(comes(disc((0, 0), radius: 2), within: 1, (3, 0), (3, 0)))
    #expect(!comes(disc((0, 0), radius: 2), within: 1, (3 + millimetre, 0), (9, 0)))
  }

  @Test func `a box in a hole is as near as the hole's edge`() {
    let dig = pit(corners((0, 0), (30, 30)), holes: [corners((10, 10), (20, 20))])
    #expect(comes(dig, within: 2, (12, 14), (13, 15)))
    #expect(!comes(dig, within: 2 - millimetre, (12, 14), (13, 15)))
  }

  @Test func `touching the side of a box is not reaching into it`() {
    #expect(!reaches(square((0, 0), (10, 10)), (10, 0), (20, 10)))
    #expect(!reaches(square((0, 0), (10, 10)), (10, 10), (20, 20)))
    #expect(reaches(square((0, 0), (10 + millimetre, 10)), (10, 0), (20, 10)))
    #expect(reaches(square((0, 0), (10, 10)), (2, 2), (8, 8)), "the box inside the dig")
    #expect(reaches(square((2, 2), (8, 8)), (0, 0), (10, 10)), "the dig inside the box")
    #expect(reaches(square((0, 0), (10, 10)), (0, 0), (10, 10)), "the very box")
    #expect(!reaches(disc((0, 0), radius: 5), (3, 4), (9, 9)), "a circle through the corner")
    #expect(reaches(disc((0, 0), radius: 5 + millimetre), (3, 4), (9, 9)))
    #expect(reaches(trench([(-5, 5), (15, 5)], width: 0.1), (0, 0), (10, 10)))
  }
}
