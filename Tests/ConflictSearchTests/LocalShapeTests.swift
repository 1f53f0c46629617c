import PlanarGeometry
import TestSupport
import Testing

@testable import ConflictSearch

@Suite struct LocalShapeTests {
  private func shape(_ dig: Dig) -> LocalShape { LocalShape(dig.footprint) }

  /// A segment in metres, in the frame of a shape.
  private func line(_ from: Place, _ to: Place, _ shape: LocalShape) -> Segment {
    Segment(shape.frame.local(at(from.0, from.1)), shape.frame.local(at(to.0, to.1)))
  }

  private func metres(_ from: Place, _ to: Place, _ shape: LocalShape) -> Double {
    Tick.metres(shape.distance(to: line(from, to, shape)))
  }

  @Test func `distance from a polygon is nothing inside and honours its holes`() {
    let ring = shape(pit(corners((0, 0), (30, 30)), holes: [corners((10, 10), (20, 20))]))
    #expect(metres((5, 5), (6, 6), ring) == 0, "inside")
    #expect(metres((12, 13), (18, 13), ring) == 2, "in the hole")
    #expect(metres((12, 13), (18, 10), ring) == 0, "touching the edge of the hole")
    #expect(metres((33, 34), (40, 40), ring) == 5, "from the corner")
    #expect(metres((-5, 15), (35, 15), ring) == 0, "across all of it")
    #expect(metres((15, 15), (15, 15), ring) == 5, "a point in the hole")
  }

  @Test func `distance from a trench is less by half its width, and its ends are round`() {
    let capsule = shape(trench([(0, 0), (10, 0)], width: 2))
    #expect(metres((0, 3), (10, 3), capsule) == 2)
    #expect(metres((13, 4), (20, 4), capsule) == 4, "5 from the end of the line")
    #expect(metres((5, 0.5), (6, 0.5), capsule) == 0)
    #expect(metres((0, 1), (10, 1), capsule) == 0, "along its side")
  }

  @Test func `distance from a disc`() {
    let round = shape(disc((0, 0), radius: 5))
    #expect(metres((6, 8), (9, 12), round) == 5)
    #expect(metres((3, 4), (6, 8), round) == 0, "touching")
    #expect(metres((-7, 6), (7, 6), round) == 1)
  }

  @Test func `what lies within a distance comes in pieces, in order and apart`() {
    let two = shape(
      Dig(
        footprint: Footprint(polygons: [polygon(corners((0, 0), (10, 10))), polygon(corners((20, 0), (30, 10)))]),
        bottom: nil))
    let across = line((-10, 5), (40, 5), two)
    let inside = two.pieces(of: across, within: 0)
    #expect(inside.map { [$0.lower, $0.upper] } == [[0.2, 0.4], [0.6, 0.8]])
    let near = two.pieces(of: across, within: 20_000)
    #expect(near.map { [$0.lower, $0.upper] } == [[0.16, 0.44], [0.56, 0.84]])
    #expect(two.pieces(of: across, within: 50_000).count == 1, "ten metres apart, and five from both")
  }

  @Test func `depth is the distance to the boundary, and nothing outside`() {
    let ring = shape(pit(corners((0, 0), (30, 30)), holes: [corners((10, 10), (20, 20))]))
    let local = { (x: Double, y: Double) in ring.frame.local(at(x, y)) }
    #expect(ring.depth(of: local(4, 15)) == 40_000)
    #expect(ring.depth(of: local(7, 15)) == 30_000, "nearer to the hole")
    #expect(ring.depth(of: local(15, 15)) == 0)
    #expect(ring.depth(of: local(40, 15)) == 0)
    let capsule = shape(trench([(0, 0), (10, 0)], width: 2))
    #expect(capsule.depth(of: capsule.frame.local(at(5, 0.25))) == 7_500)
    #expect(capsule.depth(of: capsule.frame.local(at(5, 2))) == 0)
  }

  @Test func `a line of one position is a piece without length`() {
    #expect(LocalShape.segments(of: [Point(x: 1, y: 2)]) == [Segment(Point(x: 1, y: 2), Point(x: 1, y: 2))])
    #expect(LocalShape.segments(of: [Point(x: 1, y: 2), Point(x: 3, y: 4), Point(x: 3, y: 4)]).count == 2)
  }
}
