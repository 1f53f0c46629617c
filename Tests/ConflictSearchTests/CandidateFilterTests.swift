import ConflictRules
import GEOSKernel
import NetworkModel
import PlanarGeometry
import TestSupport
import Testing

@testable import ConflictSearch

@Suite struct CandidateFilterTests {
  private let site = DigInFrame(square((0, 0), (10, 10), placement: 0.5))

  private func concerned(_ pipes: [Pipe], _ rules: RuleProfile) throws -> [String] {
    let filter = try BoxFilter(pipes, SearchProfile(rules))
    return try filter.pipes(concernedBy: site, using: GEOSContext()).map { pipes[$0].id }.sorted()
  }

  @Test func `a pipe passes at its reach and not far beyond`() throws {
    // 1 m reach, 0.1 m half width, 0.4 m doubt, 0.5 m placement: 2 m.
    let pipes = [
      pipe("at", [(0, 12), (10, 12)], uh: 0.4), pipe("beyond", [(0, 12.01), (10, 12.01)], uh: 0.4),
      pipe("inside", [(4, 4), (5, 5)]),
    ]
    #expect(try concerned(pipes, around(1)) == ["at", "inside"])
  }

  @Test func `the worst gap leaves the reach of the rules out`() throws {
    let pipes = [pipe("P", [(0, 14), (10, 14)], uh: 0.4)]
    let filter = try BoxFilter(pipes, SearchProfile(around(100)))
    let context = try GEOSContext()
    #expect(try filter.pipes(withinWorstGap: 30_000, of: site, using: context) == [0])
    #expect(try filter.pipes(withinWorstGap: 29_900, of: site, using: context) == [])
  }

  @Test func `a pipe without a rule passes up to the unruled reach, be that larger than every zone or smaller`() throws
  {
    let water = [pipe("W", .water, [(0, 15.6), (10, 15.6)])]
    #expect(try concerned(water, profile([zone("gas", .listed([.gas]), reach: 1)])) == ["W"])
    #expect(try concerned(water, profile([zone("gas", .listed([.gas]), reach: 50)], unruled: 1)) == [])
    let missed = try answer(
      of: square((0, 0), (10, 10), placement: 0.5), among: water,
      under: profile([zone("gas", .listed([.gas]), reach: 1)]))
    #expect(missed.doubts == [.ruleMissing(count: 1, pipes: ["W"])])
    #expect(missed.verdict == .undetermined)
  }

  @Test func `no reach is too large for it`() throws {
    let pipes = [pipe("P", [(1e6, 1e6), (1e6, 2e6)])]
    #expect(try concerned(pipes, around(1e300)) == ["P"])
    #expect(try answer(of: square((0, 0), (10, 10)), among: pipes, under: around(1e15)).verdict == .restricted)
    #expect(try answer(of: square((0, 0), (10, 10)), among: [], under: around(1e15)).verdict == .undetermined)
  }

  @Test func `no filter is no filter`() throws {
    let all = NoFilter(count: 3)
    #expect(all.pipes(concernedBy: site, using: try GEOSContext()) == [0, 1, 2])
    #expect(all.pipes(withinWorstGap: 0, of: site, using: try GEOSContext()) == [0, 1, 2])
  }

  @Test(arguments: Seeds.smoke)
  func `the filter never loses a pipe that is a candidate, unruled and near, or within a worst gap`(
    seed: UInt64
  ) throws {
    var random = SplitMix64(seed: seed)
    let context = try GEOSContext()
    for _ in 0..<5 {
      let pipes = (0..<20).map { randomPipe("P\($0)", &random) }
      var rules = randomProfile(&random)
      // Without its last zone a profile may have no rule for a pipe.
      rules.zones.removeLast()
      let dig = randomDig(&random)
      let frame = DigInFrame(dig)
      let filter = try BoxFilter(pipes, SearchProfile(rules))
      let passed = try Set(filter.pipes(concernedBy: frame, using: context))
      let near = try Set(filter.pipes(withinWorstGap: 20_000, of: frame, using: context))
      for (index, pipe) in pipes.enumerated() {
        let assessment = try assessed(pipe, dig, rules)
        let isMissed = !assessment.isRuled && assessment.gaps.worst <= rules.unruledMetres
        if assessment.isCandidate || isMissed { #expect(passed.contains(index), "seed \(seed): \(pipe)") }
        if assessment.gaps.worst <= 2 { #expect(near.contains(index), "seed \(seed): \(pipe)") }
      }
    }
  }
}
