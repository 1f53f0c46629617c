import GEOSKernel
import NetworkImport
import PlanarGeometry
import TestSupport
import Testing

@Suite struct AreaAsDiscTests {
  @Test func `a square manhole is the disc through its corners`() throws {
    let disc = try #require(AreaAsDisc(around: ring((0, 0), (6_000, 0), (6_000, 8_000), (0, 8_000), (0, 0))))
    #expect(disc.centre == GridPoint(x: 3_000, y: 4_000))
    #expect(disc.radius == 5_000)
  }

  @Test func `the centre is a whole millimetre and the radius grows to match`() throws {
    let disc = try #require(AreaAsDisc(around: ring((-10, 0), (1_000, 0), (-10, 0))))
    // The middle is 495 ticks; halves go up to 500, so the farther end is 510 away.
    #expect(disc.centre == GridPoint(x: 500, y: 0))
    #expect(disc.radius == 510)
  }

  @Test func `ten metres is still a point, a tick more is not`() {
    #expect(AreaAsDisc(around: ring((0, 0), (100_000, 0), (50_000, 10_000)))?.radius == 50_000)
    #expect(AreaAsDisc(around: ring((0, 0), (100_001, 0), (50_000, 10_000))) == nil)
    #expect(AreaAsDisc(around: ring((0, 0), (100_000, 1), (50_000, 10_000))) == nil)
    // Ten metres wide either way, but not across.
    #expect(AreaAsDisc(around: ring((0, 0), (90_000, 0), (90_000, 90_000), (0, 90_000))) == nil)
    #expect(AreaAsDisc(around: ring((-1_000_000_000_000, 0), (1_000_000_000_000, 0))) == nil)
  }

  @Test func `a single position has no size, and nothing has no disc`() throws {
    let disc = try #require(AreaAsDisc(around: ring((-12, 25), (-12, 25))))
    #expect(disc.centre == GridPoint(x: -10, y: 30))
    #expect(disc.radius == 6)
    #expect(AreaAsDisc(around: ring((20, 20)))?.radius == 0)
    #expect(AreaAsDisc(around: []) == nil)
  }

  @Test(arguments: Seeds.many) func `nothing is left outside, and no smaller disc would do`(seed: UInt64) throws {
    var random = SplitMix64(seed: seed)
    let offset = GridPoint(
      x: random.integer(in: -900_000_000_000...900_000_000_000), y: random.integer(in: -1_000_000...1_000_000))
    let coarse: Int64 = random.chance(oneIn: 2) ? 10_000 : 1
    let shell = (0..<random.integer(in: 1...40)).map { _ in
      GridPoint(
        x: offset.x + random.integer(in: 0...60_000) / coarse * coarse,
        y: offset.y + random.integer(in: 0...60_000) / coarse * coarse)
    }
    let disc = try #require(AreaAsDisc(around: shell))
    for position in shell {
      let (dx, dy) = (position.x - disc.centre.x, position.y - disc.centre.y)
      #expect(dx * dx + dy * dy <= disc.radius * disc.radius, "seed \(seed)")
    }
    let frame = LocalFrame(origin: shell[0])
    let circle = try #require(
      try GEOSContext().multiLine(shell.map { [frame.local($0)] }).minimumBoundingCircle())
    // Half a millimetre each way for the centre, and a tick for rounding up.
    #expect(Double(disc.radius) >= circle.radius - 1e-6 && Double(disc.radius) <= circle.radius + 7.08 + 1)
    #expect(AreaAsDisc(around: shell.reversed() + shell) == disc, "seed \(seed): the order matters")
  }
}
