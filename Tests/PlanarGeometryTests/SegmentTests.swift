import Testing

@testable import PlanarGeometry

/// A segment between two positions in ticks.
func segment(_ x1: Double, _ y1: Double, _ x2: Double, _ y2: Double) -> Segment {
  Segment(Point(x: x1, y: y1), Point(x: x2, y: y2))
}

@Suite struct SegmentTests {
  @Test func `the ends are reached to the bit`() {
    let slanted = segment(0.1, 0.7, 0.3, 1e9)
    #expect(slanted.point(at: 0) == slanted.start)
    #expect(slanted.point(at: 1) == slanted.end)
    #expect(slanted.point(at: -3) == slanted.start)
    #expect(slanted.point(at: 7) == slanted.end)
    #expect(segment(0, 0, 8, 4).point(at: 0.25) == Point(x: 2, y: 1))
  }

  @Test func `length is exact for whole triangles`() {
    #expect(segment(0, 0, 3, 4).length == 5)
    #expect(segment(7, 7, 7, 7).length == 0)
    #expect(segment(7, 7, 7, 7).isPoint)
  }

  @Test func `boxes come within a distance, the distance itself included`() {
    let one = segment(0, 0, 10, 10)
    let other = segment(13, 0, 20, 2)
    #expect(one.boxComes(within: 3, of: other))
    #expect(other.boxComes(within: 3, of: one))
    #expect(!one.boxComes(within: 2.999, of: other))
    #expect(one.boxComes(within: .infinity, of: other))
  }

  @Test func `the signed area tells left from right`() {
    #expect(Point(x: 1, y: 0).cross(Point(x: 0, y: 1)) == 1)
    #expect(Point(x: 0, y: 1).cross(Point(x: 1, y: 0)) == -1)
    #expect(Point(x: 2, y: 3).dot(Point(x: 4, y: 5)) == 23)
    #expect(Point(x: 1, y: 1).distance(to: Point(x: 4, y: 5)) == 5)
  }
}
