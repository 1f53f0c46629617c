import ConflictRules
import NetworkModel
import PackedIndex
import PlanarGeometry
import TestSupport
import Testing

@testable import ConflictSearch

@Suite struct GroupReachTests {
  private func reach(_ pipes: [Pipe], _ rules: RuleProfile) throws -> GroupReach {
    GroupReach(try network(pipes).kinds, SearchProfile(rules))
  }

  @Test(arguments: Seeds.many)
  func `no pipe of a group reaches farther than the group`(seed: UInt64) throws {
    var random = SplitMix64(seed: seed)
    let pipes = (0..<40).map { anyPipe("P\($0)", &random) }
    let network = try network(pipes)
    for _ in 0..<6 {
      let rules = random.chance(oneIn: 3) ? randomProfile(&random) : anyProfile(&random)
      let search = SearchProfile(rules)
      let reach = GroupReach(network.kinds, search)
      for pipe in pipes {
        let group = Int(PipeKind(pipe.attributes).group)
        let terms = PipeTerms(pipe.attributes, search)
        let envelope = PipeEnvelope(terms, depths: DepthSummary(pipe))
        // What is recorded lies in the boxes of the index.
        let own = envelope.halfWidth + envelope.horizontal - Double(pipe.attributes.recordedReach)
        #expect(reach.own[group] >= own, "seed \(seed): \(pipe)")
        #expect(reach.concerned[group] >= own + terms.reach, "seed \(seed): \(pipe) under \(rules)")
        let level = reach.levels.first { $0.groups & 1 << UInt16(group) != 0 }
        #expect((level?.reach ?? -1) >= own + terms.reach, "seed \(seed): \(pipe)")
      }
    }
  }

  @Test func `a pipe of unknown class is without a rule, even where every class has one`() throws {
    let rules = profile(AssetClass.allCases.map { zone("\($0)", .listed([$0]), reach: 1) }, unruled: 5)
    let mystery = pipe("M", .other, [(0, 0), (10, 0)]).with { $0.classIsUnknown = true }
    #expect(try reach([mystery], rules).concerned[14] == 50_000)
    // 3 m away: in no zone, and near enough that nobody may call the site clear.
    let found = try answer(of: square((0, 3.1), (10, 9)), among: [mystery], under: rules)
    #expect(found.doubts == [.ruleMissing(count: 1, pipes: ["M"])])
    #expect(found.verdict == .undetermined)
    // A zone of every class is a rule for it.
    let all = profile([zone("all", reach: 1)], unruled: 5)
    #expect(try reach([mystery], all).concerned[14] == 10_000)
    #expect(try answer(of: square((0, 3.1), (10, 9)), among: [mystery], under: all).verdict == .clear)
  }

  @Test func `groups are searched for together where their reach is alike`() throws {
    let rules = profile([
      zone("gas", .listed([.gas]), reach: 100), zone("oil", .listed([.oil]), reach: 70),
      zone("water", .listed([.water]), reach: 2), zone("telecom", .listed([.telecom]), reach: 1),
    ])
    let pipes = [AssetClass.gas, .oil, .water, .telecom].map { pipe("\($0)", $0, [(0, 0), (1, 0)]) }
    let levels = try reach(pipes, rules).levels
    let groups = pipes.map { UInt16(1) << UInt16(PipeKind($0.attributes).group) }
    #expect(levels.map(\.groups) == [groups[0] | groups[1], groups[2], groups[3]])
    #expect(levels[0].reach == 1_000_000, "the recorded half width lies in the boxes")
  }

  @Test func `there are four levels at most, and each group is in one`() throws {
    let reaches = [200, 100, 50, 25, 12, 6, 3, 1.5, 0.5]
    let rules = profile(
      zip(AssetClass.allCases, reaches).map { zone("\($0)", .listed([$0]), reach: $1) }, unruled: 0)
    let pipes = AssetClass.allCases.map { pipe("\($0)", $0, [(0, 0), (1, 0)]) }
    let levels = try reach(pipes, rules).levels
    #expect(levels.count == 4)
    #expect(levels.map(\.reach) == levels.map(\.reach).sorted(by: >))
    let together = levels.reduce(0 as UInt16) { groups, level in
      #expect(groups & level.groups == 0)
      return groups | level.groups
    }
    #expect(together.nonzeroBitCount == Set(pipes.map { PipeKind($0.attributes).group }).count)
  }

  @Test func `a group without pipes has no reach, and no level`() throws {
    let none = try reach([], around(5))
    #expect(none.levels.isEmpty)
    #expect(none.own.count == PackedRTree.groupLimit && none.own.allSatisfy { $0 == -.infinity })
    #expect(none.concerned.allSatisfy { $0 == -.infinity })
  }

  @Test func `pressure keeps the low ones out of the zones of the high`() throws {
    let rules = profile([
      zone("high", .listed([.gas]), reach: 50, when: [ZoneCondition(.pressure, .oneOf([.word("high")]))]),
      zone("all", .listed([.gas]), reach: 1),
    ])
    let pipes = [PressureClass?.some(.low), .high, nil].map { pressure in
      pipe("\(pressure?.rawValue ?? "-")", [(0, 0), (1, 0)]).with { $0.pressure = pressure }
    }
    let found = try reach(pipes, rules).concerned
    #expect(found[0] == 10_000 && found[3] == 500_000 && found[4] == 500_000, "unknown may be high")
  }
}
