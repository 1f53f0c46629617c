import PlanarGeometry
import TestSupport
import Testing

@testable import GEOSKernel

@Suite struct GEOSPairSearchTests {
  private static func shapes(_ lines: [[Point]]) throws -> GEOSShapes {
    let shapes = try GEOSShapes()
    for line in lines { try shapes.append { (context) throws(GEOSError) in try context.lineString(line) } }
    return shapes
  }

  @Test func `clearance, radius and placement reach, and the distance is that of the dig`() throws {
    let lines = try Self.shapes([[Point(x: 0, y: 0), Point(x: 100, y: 0)], [Point(x: 0, y: 200)]])
    let tree = try GEOSPairTree(lines, clearances: [10, 10])
    // 20 above the line: 10 of clearance, 6 of radius and 4 of placement just reach it; 14 are left of the distance.
    let digs = try Self.shapes([[Point(x: 50, y: 20)], [Point(x: 50, y: 20)], [Point(x: 5, y: 1)]])
    let search = try GEOSPairSearch(
      tree, digs: digs,
      reaches: [.init(radius: 6, placement: 4), .init(radius: 6, placement: 3), .init(radius: 6, placement: 0)])
    let first = try search.tally([0])
    #expect(first.pairs == 1 && first.clear == 0 && first.distanceSum == 14)
    #expect(first.hash == GEOSPairTally.mixed(dig: 0, line: 0))
    let second = try search.tally([1])
    #expect(second.pairs == 0 && second.clear == 1 && second.hash == 0)
    // It meets the line: no distance.
    #expect(try search.tally([2]).distanceSum == 0)
    var both = first
    both.merge(second)
    #expect(try search.tally([0, 1]) == both)
  }

  @Test func `a line inside a polygon is near it, and one in its hole by the way to the edge`() throws {
    let lines = try Self.shapes([
      [Point(x: 20, y: 20), Point(x: 25, y: 20)], [Point(x: 50, y: 45), Point(x: 50, y: 55)],
    ])
    let tree = try GEOSPairTree(lines, clearances: [1, 9])
    func ring(_ low: Double, _ high: Double) -> [Point] {
      [(low, low), (high, low), (high, high), (low, high), (low, low)].map { Point(x: $0.0, y: $0.1) }
    }
    let digs = try GEOSShapes()
    for hole in [40.0, 36, 35] {
      try digs.append { (context) throws(GEOSError) in
        try context.polygon(shell: ring(0, 100), holes: [ring(hole, 100 - hole)])
      }
    }
    let search = try GEOSPairSearch(
      tree, digs: digs, reaches: Array(repeating: .init(radius: 0, placement: 0), count: 3))
    // 5 and 9 to the edge of the hole; then 10, which is too far.
    #expect(try (0..<3).map { try search.tally([$0]).distanceSum } == [5, 9, 0])
    #expect(try (0..<3).map { try search.tally([$0]).pairs } == [2, 2, 1])
  }

  @Test(arguments: Seeds.smoke) func `it finds what asking for every pair finds`(seed: UInt64) throws {
    var random = SplitMix64(seed: seed)
    func line(_ positions: Int) -> [Point] {
      (0..<positions).map { _ in Point(x: random.number(in: 0...300), y: random.number(in: 0...300)) }
    }
    let drawn = (0..<60).map { _ in line(random.integer(in: 1...4)) }
    let clearances = drawn.map { _ in random.number(in: 0...20) }
    let asked = (0..<20).map { _ in line(random.integer(in: 1...3)) }
    let reaches = asked.map { _ in
      GEOSPairSearch.Reach(radius: random.number(in: 0...5), placement: random.number(in: 0...5))
    }
    let tree = try GEOSPairTree(Self.shapes(drawn), clearances: clearances)
    let tally = try GEOSPairSearch(tree, digs: Self.shapes(asked), reaches: reaches).tally((0..<20).map { $0 }[...])
    let context = try GEOSContext()
    var (pairs, hash) = (0, UInt64(0))
    for (dig, points) in asked.enumerated() {
      let own = try context.lineString(points)
      for (place, other) in drawn.enumerated() {
        let limit = clearances[place] + reaches[dig].radius + reaches[dig].placement
        guard try own.isWithin(limit, of: context.lineString(other)) else { continue }
        pairs += 1
        hash &+= GEOSPairTally.mixed(dig: UInt32(dig), line: place)
      }
    }
    #expect(tally.pairs == pairs && tally.hash == hash && pairs > 20, "seed \(seed)")
  }
}
