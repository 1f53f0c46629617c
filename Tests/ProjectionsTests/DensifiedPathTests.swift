import Testing

@testable import Projections

struct DensifiedPathTests {
  @Test func `every vertex knows its place on the source`() {
    let path = DensifiedPath(
      x: [0, 1, 2, 3], y: [0, 0, 0, 0], inserted: [InsertedVertex(index: 1, segment: 0, fraction: 0.5)])
    #expect(path.positions.map(\.segment) == [0, 0, 1, 1])
    #expect(path.positions.map(\.fraction) == [0, 0.5, 0, 1])
  }

  @Test func `a single vertex and no vertex have their places too`() {
    #expect(DensifiedPath(x: [], y: [], inserted: []).positions.isEmpty)
    let point = DensifiedPath(x: [5], y: [5], inserted: []).positions
    #expect(point.map(\.segment) == [0] && point.map(\.fraction) == [0])
  }
}
