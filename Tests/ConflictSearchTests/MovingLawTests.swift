import ConflictRules
import ConflictSearch
import NetworkModel
import PlanarGeometry
import TestSupport
import Testing

/// What must not change an answer: where on earth a site lies, in which order pipes come, how lines are drawn.
@Suite struct MovingLawTests {
  private func scene(_ random: inout SplitMix64) -> (pipes: [Pipe], dig: Dig, rules: RuleProfile) {
    ((0..<10).map { randomPipe("P\($0)", &random) }, randomDig(&random), randomProfile(&random))
  }

  @Test(arguments: Seeds.smoke) func `moving everything by whole metres changes positions alone`(seed: UInt64) throws {
    var random = SplitMix64(seed: seed)
    for step in [at(1, -3), at(4_000_000, 4_000_000), at(-4_000_000, 312_345)] {
      let (pipes, dig, rules) = scene(&random)
      let here = try answer(of: dig, among: pipes, under: rules)
      let there = try answer(of: dig.moved(by: step), among: pipes.map { $0.moved(by: step) }, under: rules)
      #expect(
        AnswerDigest(here, withPositions: false) == AnswerDigest(there, withPositions: false),
        "seed \(seed) by \(step)")
      for (one, other) in zip(here.findings, there.findings) {
        for (from, to) in [(one.nearestOnDig, other.nearestOnDig), (one.nearestOnPipe, other.nearestOnPipe)] {
          let moved = (x: to.x - Tick.metres(step.x), y: to.y - Tick.metres(step.y))
          #expect(abs(moved.x - from.x) < 2e-9 && abs(moved.y - from.y) < 2e-9, "seed \(seed) by \(step)")
        }
      }
    }
  }

  @Test(arguments: Seeds.smoke)
  func `in assumed coverage moving by whole cells changes positions alone`(seed: UInt64) throws {
    var random = SplitMix64(seed: seed)
    let (pipes, dig, rules) = scene(&random)
    let step = at(250 * 16_000, -250 * 3)
    let here = try answer(of: dig, in: network(pipes, coverage: []), under: rules)
    let moved = try network(pipes.map { $0.moved(by: step) }, coverage: [])
    let there = try answer(of: dig.moved(by: step), in: moved, under: rules)
    #expect(AnswerDigest(here, withPositions: false) == AnswerDigest(there, withPositions: false), "seed \(seed)")
  }

  @Test(arguments: Seeds.smoke) func `the order in which pipes come changes nothing`(seed: UInt64) throws {
    var random = SplitMix64(seed: seed)
    for _ in 0..<3 {
      let (pipes, dig, rules) = scene(&random)
      let one = try answer(of: dig, among: pipes, under: rules)
      let other = try answer(of: dig, among: pipes.shuffled(using: &random), under: rules)
      #expect(AnswerDigest(one) == AnswerDigest(other), "seed \(seed)")
    }
  }

  @Test(arguments: Seeds.smoke)
  func `a pipe or dig drawn from its other end has the same gaps, zones and depths`(seed: UInt64) throws {
    var random = SplitMix64(seed: seed)
    for _ in 0..<5 {
      let (pipes, dig, rules) = scene(&random)
      let before = try answer(of: dig, among: pipes, under: rules)
      let turned = dig.with { dig in
        dig.footprint.lines = dig.footprint.lines.map { $0.reversed() }
        dig.footprint.polygons = dig.footprint.polygons.map { polygon in
          GridPolygon(shell: polygon.shell.reversed(), holes: polygon.holes.map { $0.reversed() })
        }
      }
      let reversed = pipes.map(\.reversed)
      expectSame(before, try answer(of: dig, among: reversed, under: rules), "seed \(seed), pipes")
      expectSame(before, try answer(of: turned, among: pipes, under: rules), "seed \(seed), dig")
    }
  }

  @Test(arguments: Seeds.smoke) func `turning everything changes no gap, zone or depth`(seed: UInt64) throws {
    var random = SplitMix64(seed: seed)
    for _ in 0..<5 {
      let (pipes, dig, rules) = scene(&random)
      let before = try answer(of: dig, among: pipes, under: rules)
      let after = try answer(of: dig.mapped(\.turned), among: pipes.map { $0.mapped(\.turned) }, under: rules)
      expectSame(before, after, "seed \(seed)")
    }
  }

  private func expectSame(_ one: Answer, _ other: Answer, _ note: Comment) {
    #expect(one.verdict == other.verdict, note)
    #expect(one.doubts == other.doubts, note)
    #expect(one.searched.candidates == other.searched.candidates, note)
    #expect(one.searched.separated.map(\.pipe.id) == other.searched.separated.map(\.pipe.id), note)
    #expect(Set(one.findings.map(\.pipe.id)) == Set(other.findings.map(\.pipe.id)), note)
    for finding in one.findings {
      guard let twin = other.finding(finding.pipe.id) else { continue }
      #expect(finding.zones == twin.zones, note)
      #expect(abs(finding.gaps.horizontal - twin.gaps.horizontal) < 1e-9, note)
      #expect(abs(finding.gaps.worst - twin.gaps.worst) < 1e-9, note)
      #expect(abs(finding.lengthInZone - twin.lengthInZone) < 1e-6, note)
      #expect(finding.assumptions == twin.assumptions, note)
      for (left, right) in [
        (finding.depth.top, twin.depth.top), (finding.depth.bottom, twin.depth.bottom),
        (finding.depth.gap, twin.depth.gap), (finding.gaps.best, twin.gaps.best),
      ] {
        #expect((left == nil) == (right == nil) && abs((left ?? 0) - (right ?? 0)) < 1e-8, note)
      }
    }
  }
}
