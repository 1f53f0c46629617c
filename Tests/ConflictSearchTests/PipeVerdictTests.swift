import ConflictRules
import GEOSKernel
import NetworkModel
import PlanarGeometry
import TestSupport
import Testing

@testable import ConflictSearch

@Suite struct PipeVerdictTests {
  @Test(arguments: Seeds.many)
  func `a verdict says of a pipe what its assessment does`(seed: UInt64) throws {
    var random = SplitMix64(seed: seed)
    let context = try GEOSContext()
    for _ in 0..<5 {
      var field = RandomField()
      (field.reach, field.stride) = (60_000, 60_000)
      let pipe = random.chance(oneIn: 2) ? randomPipe("P", &random) : anyPipe("P", &random, in: field)
      let rules = SearchProfile(random.chance(oneIn: 2) ? randomProfile(&random) : anyProfile(&random))
      let network = try network([pipe])
      let dig = DigInFrame(randomDig(&random))
      var touch = TouchJudge(dig.shape, context)
      let runs = try (0..<network.columns.runCount).map { try network.columns.packedRun(at: $0) }.sorted()
      let near = try PipeReader(network.columns, rules).measured(runs[...], dig, &touch)
      let verdict = PipeVerdict(near, dig)
      let whole = try PipeAssessment(
        whole: pipe, against: dig, under: rules, judge: FootprintJudge(dig.shape, using: context))
      let note: Comment = "seed \(seed): \(pipe) for \(dig.dig)"
      #expect(verdict.isCandidate == whole.isCandidate, note)
      #expect(verdict.isRuled == whole.isRuled, note)
      #expect(verdict.own?.zone.order == whole.finding?.matched.order, note)
      #expect(verdict.own?.isCertain == whole.finding?.isCertain, note)
      #expect(verdict.own?.limit == whole.finding?.limit, note)
      #expect(verdict.held.zones(of: near.terms).map(\.order) == whole.zones.filter(\.holds).map(\.matched.order), note)
      #expect(PipeAssessment.Depth(verdict.star, dig) == whole.depth, note)
      #expect(FoundTerms(verdict, near).assumptions == whole.assumptions, note)
    }
  }
}
