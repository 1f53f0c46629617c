import ConflictRules
import NetworkModel
import PlanarGeometry
import TestSupport
import Testing

@testable import ConflictSearch

/// The search for pairs beside its slow twin, to the last pair.
@Suite struct PairSearchTests {
  private func compare(
    _ digs: [Dig], _ network: Network, _ rules: RuleProfile, _ note: Comment,
    sourceLocation: SourceLocation = #_sourceLocation
  ) throws {
    var batch = DigBatch()
    for dig in digs { batch.append(dig) }
    let order = batch.hilbertOrder()
    let search = PairSearch(network, under: rules)
    let fast = try search.tally(order[...], of: batch)
    let slow = try PlainPairSearch(network, under: rules).tally(digs)
    #expect(
      fast.pairs == slow.pairs && fast.clear == slow.clear && fast.hash == slow.hash, note,
      sourceLocation: sourceLocation)
    #expect(
      abs(fast.distanceSum - slow.distanceSum) <= 1e-9 * max(1, slow.distanceSum), note, sourceLocation: sourceLocation)
    // In halves, by searches of their own.
    var halves = PairTally()
    for half in [order.prefix(order.count / 2), order.dropFirst(order.count / 2)] {
      halves.merge(try PairSearch(network, under: rules).tally(half, of: batch))
    }
    #expect(halves.hash == fast.hash && halves.pairs == fast.pairs, note, sourceLocation: sourceLocation)
  }

  @Test(arguments: Seeds.smoke)
  func `towns of every class under rules of every reach`(seed: UInt64) throws {
    var random = SplitMix64(seed: seed)
    var field = RandomField()
    field.longest = 12
    field.middle = GridPoint(x: 4_000_000_000, y: 31_000_000_000)
    let town = try network((0..<60).map { anyPipe("P\($0)", &random, in: field) })
    for _ in 0..<3 {
      let rules = random.chance(oneIn: 2) ? anyProfile(&random) : randomProfile(&random)
      let digs = (0..<12).map { _ in
        let scale = random.pick([1, 1, 7, 40] as [Int64]) ?? 1
        return randomDig(&random).mapped { GridPoint(x: $0.x * scale, y: $0.y * scale) }
          .moved(by: field.position(&random)).with { $0.placement = random.pick([0, 3_000]) ?? 0 }
      }
      try compare(digs, town, rules, "seed \(seed)")
    }
  }

  @Test(arguments: Seeds.smoke)
  func `pipes on the lines and edges of the dig, and on from their ends`(seed: UInt64) throws {
    var random = SplitMix64(seed: seed)
    let pipes = (0..<40).map { index in
      let (start, length) = (Double(random.integer(in: -30...30)), Double(random.integer(in: 0...9)))
      let y = Double(random.pick([0, 0, 6, 3]) ?? 0)
      let line: [Place] =
        random.chance(oneIn: 2) ? [(start, y), (start + length, y)] : [(y, start), (y, start + length)]
      return pipe("P\(index)", line, depth: nil, uh: random.pick([0, 0.5]))
    }
    let digs = [
      square((0, 0), (6, 6)), trench([(0, 0), (6, 0)], width: 1), trench([(-5, 0), (0, 0), (0, 9)], width: 2),
      disc((0, 0), radius: 1), pit(corners((0, 0), (9, 9)), holes: [corners((3, 3), (6, 6))]),
      Dig(footprint: Footprint(), bottom: nil),
    ]
    try compare(digs, network(pipes), randomProfile(&random), "seed \(seed)")
  }

  @Test(arguments: Seeds.smoke)
  func `a long pipeline beside small digs, far from where it begins`(seed: UInt64) throws {
    var random = SplitMix64(seed: seed)
    // Ten kilometres to a segment: single precision has a step of a millimetre and more there.
    let pipes = (0..<8).map { index in
      let y = Double(random.integer(in: -4_000...4_000)) / 1_000
      return pipe("P\(index)", [(-10_000, y), (10_000, y + Double(random.integer(in: -9...9))), (10_001, 3_000)])
    }
    let digs = (0..<20).map { _ in
      randomDig(&random).moved(by: at(Double(random.integer(in: -9_000...9_000)), Double(random.integer(in: -6...6))))
    }
    try compare(digs, network(pipes), around(1), "seed \(seed)")
  }

  @Test func `the clearance of a pipe is half its width, its uncertainty and its reach`() throws {
    let scene = try network([pipe("G", [(0, 0), (10, 0)], uh: 0.5)])
    let search = PairSearch(scene, under: around(2))
    let own = Double(try scene.pipe(at: 0).halfWidth ?? 0)
    #expect(try search.clearance(ofPipe: 0) == own + 5_000 + 20_000 + 0.5)
  }

  @Test func `what was done is counted`() throws {
    let scene = try network([pipe("G", [(0, 0), (10, 0)]), pipe("F", [(500, 0), (510, 0)])])
    var batch = DigBatch()
    batch.append(square((4, 1), (6, 3)))
    let search = PairSearch(scene, under: around(2))
    let tally = try search.tally([0], of: batch)
    #expect(tally.pairs == 1)
    #expect(search.counters.nodes == 1 && search.counters.runs == 1 && search.counters.segments == 1)
    #expect((1...4).contains(search.counters.exactDistances))
  }
}
