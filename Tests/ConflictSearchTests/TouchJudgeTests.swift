import GEOSKernel
import NetworkModel
import PlanarGeometry
import TestSupport
import Testing

@testable import ConflictSearch

@Suite struct TouchJudgeTests {
  private static func meets(_ footprint: Footprint, _ line: ExactTouch.Line, _ context: GEOSContext) throws -> Bool {
    let shape = LocalShape(footprint)
    let points = [line.start, line.end].map(shape.frame.local)
    let centreline = Centreline(pieces: [Centreline.Piece(segment: Segment(points[0], points[1]), tops: nil)])
    var judge = TouchJudge(shape, context)
    let distance = shape.distance(to: Segment(points[0], points[1]))
    return try judge.meets(
      centreline, distance: distance, farthest: max(shape.farthest, centreline.farthest))
  }

  private static func vector(_ random: inout SplitMix64, _ size: Int64) -> GridPoint {
    GridPoint(x: random.integer(in: -size...size), y: random.integer(in: -size...size))
  }

  private static func sum(_ point: GridPoint, _ count: Int64, _ step: GridPoint) -> GridPoint {
    GridPoint(x: point.x + count * step.x, y: point.y + count * step.y)
  }

  /// A line of whole steps through a position, or one that ends there; then perhaps a tick beside it.
  private static func line(
    through point: GridPoint, along step: GridPoint, _ random: inout SplitMix64
  ) -> ExactTouch.Line {
    let shift = random.chance(oneIn: 2) ? GridPoint(x: 0, y: 0) : vector(&random, 1)
    return (
      sum(sum(point, -random.integer(in: 0...3), step), 1, shift),
      sum(sum(point, random.integer(in: 0...3), step), 1, shift)
    )
  }

  /// Any step, or one nearly along another.
  private static func step(besides other: GridPoint, _ random: inout SplitMix64, _ size: Int64) -> GridPoint {
    if random.chance(oneIn: 2) { return vector(&random, size) }
    let nearly = vector(&random, random.pick([0, 1, 3]) ?? 1)
    return sum(nearly, random.chance(oneIn: 2) ? 1 : -1, other)
  }

  private static let sizes: [Int64] = [3, 1_000, 1_000_000, 30_000_000_000, 100_000_000_000]

  @Test(arguments: Seeds.many)
  func `a line touches a line where whole numbers say so, and nowhere else`(seed: UInt64) throws {
    var random = SplitMix64(seed: seed)
    let context = try GEOSContext()
    for _ in 0..<60 {
      let size = random.pick(Self.sizes) ?? 3
      let origin = Self.vector(&random, 1_500_000_000_000 - 12 * size)
      let along = Self.vector(&random, size)
      let axis = [origin, Self.sum(origin, random.integer(in: 1...5), along)]
      let touch = Self.sum(origin, random.integer(in: 0...5), along)
      let line = Self.line(through: touch, along: Self.step(besides: along, &random, size), &random)
      let expected = ExactTouch.segments((axis[0], axis[1]), line)
      let found = try Self.meets(Footprint(lines: [axis]), line, context)
      #expect(found == expected, "seed \(seed): \(axis) and \(line)")
    }
  }

  @Test(arguments: Seeds.many)
  func `a line touches a triangle where whole numbers say so, and nowhere else`(seed: UInt64) throws {
    var random = SplitMix64(seed: seed)
    let context = try GEOSContext()
    for _ in 0..<60 {
      let size = random.pick(Self.sizes) ?? 3
      let corner = Self.vector(&random, 1_500_000_000_000 - 12 * size)
      let along = Self.vector(&random, size)
      let ring = [
        corner, Self.sum(corner, 4, along), Self.sum(corner, 3, Self.step(besides: along, &random, size)), corner,
      ]
      // What encloses nothing is no polygon.
      guard ExactTouch.side((ring[0], ring[1]), ring[2]) != 0 else { continue }
      let touch = Self.sum(corner, random.integer(in: 0...4), along)
      let line = Self.line(through: touch, along: Self.step(besides: along, &random, size), &random)
      let expected = ExactTouch.ring(ring, line)
      let found = try Self.meets(Footprint(polygons: [GridPolygon(shell: ring)]), line, context)
      #expect(found == expected, "seed \(seed): \(ring) and \(line)")
    }
  }

  @Test func `what is measured beyond the bound is not asked about`() throws {
    let shape = LocalShape(square((0, 0), (1, 1)).footprint)
    var judge = TouchJudge(shape, try GEOSContext())
    let inside = Centreline(pieces: [Centreline.Piece(at: Point(x: 5, y: 5), top: nil)])
    let bound = TouchJudge.bound(farthest: 1e12)
    #expect(bound == 1e12 * 0x1p-48)
    #expect(try judge.meets(inside, distance: bound, farthest: 1e12))
    #expect(try !judge.meets(inside, distance: bound * 1.01, farthest: 1e12))
  }
}
