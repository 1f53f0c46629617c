import PlanarGeometry
import TestSupport
import Testing

@Suite struct RingWindingTests {
  private func scaled(_ x: Int64, _ y: Int64) -> GridPoint {
    GridPoint(x: x * RingWinding.subdivision, y: y * RingWinding.subdivision)
  }

  @Test(arguments: Seeds.smoke) func `the tree of boxes counts as edge by edge does`(seed: UInt64) throws {
    var random = SplitMix64(seed: seed)
    for count in [1, 2, 3, 7, 8, 9, 16, 17, 65, 200] {
      let size: Int64 = count > 20 ? 40 : 6
      let ring = (0..<count).map { _ in
        GridPoint(x: random.integer(in: -size...size), y: random.integer(in: -size...size))
      }
      let winding = try #require(RingWinding(random.chance(oneIn: 2) ? ring : ring + [ring[0]]))
      let probes = stride(from: -size - 1, through: size + 1, by: size > 10 ? 5 : 1).flatMap { x in
        (-size - 1...size + 1).map { y in GridPoint(x: x, y: y) }
      }
      let wrong = probes.filter { probe in
        winding.number(around: scaled(probe.x, probe.y)) != Winding.number(of: ring, around: probe)
      }
      #expect(wrong.isEmpty, "seed \(seed), \(count) vertices")
    }
  }

  @Test func `a position between ticks has a side of its own`() throws {
    let winding = try #require(
      RingWinding([GridPoint(x: 0, y: 0), GridPoint(x: 1, y: 0), GridPoint(x: 1, y: 1)]))
    let half = RingWinding.subdivision / 2
    #expect(winding.number(around: GridPoint(x: half + 1, y: half)) == 1)
    #expect(winding.number(around: GridPoint(x: half, y: half)) == nil)
    #expect(winding.number(around: GridPoint(x: half - 1, y: half)) == 0)
  }

  @Test func `a ring passes within its distance and not below it`() throws {
    let square = [(0, 0), (10, 0), (10, 10), (0, 10)].map { GridPoint(x: $0.0, y: $0.1) }
    let winding = try #require(RingWinding(square))
    let tick = RingWinding.subdivision
    #expect(winding.passes(within: 3 * tick, of: scaled(3, 5)))
    #expect(!winding.passes(within: 3 * tick - 1, of: scaled(3, 5)))
    #expect(winding.passes(within: 5 * tick, of: scaled(13, 14)))
    #expect(!winding.passes(within: 5 * tick - 1, of: scaled(13, 14)))
    #expect(winding.passes(within: 0, of: scaled(10, 10)))
  }

  @Test func `no ring without a position, and a single position goes around nothing`() throws {
    #expect(RingWinding([]) == nil)
    let winding = try #require(RingWinding([GridPoint(x: 2, y: 2)]))
    #expect(winding.number(around: scaled(2, 2)) == nil)
    #expect(winding.number(around: scaled(1, 2)) == 0)
    #expect(winding.box == GridBox(lower: GridPoint(x: 2, y: 2), upper: GridPoint(x: 2, y: 2)))
  }
}
