import ConflictRules
import GEOSKernel
import NetworkModel
import PlanarGeometry
import TestSupport
import Testing

@testable import ConflictSearch

@Suite struct PipeReaderTests {
  /// All runs of the network's only pipe.
  private func runs(_ network: Network) throws -> [UInt64] {
    try (0..<network.columns.runCount).map { try network.columns.packedRun(at: $0) }.sorted()
  }

  @Test(arguments: Seeds.smoke)
  func `all runs of a pipe measure as the whole pipe`(seed: UInt64) throws {
    var random = SplitMix64(seed: seed)
    let context = try GEOSContext()
    for _ in 0..<5 {
      let pipe = anyPipe("P", &random)
      let rules = SearchProfile(anyProfile(&random))
      let network = try network([pipe])
      let dig = DigInFrame(randomDig(&random).moved(by: RandomField().position(&random)))
      var touch = TouchJudge(dig.shape, context)
      let near = try PipeReader(network.columns, rules).measured(runs(network)[...], dig, &touch)
      let whole = try PipeAssessment(
        whole: pipe, against: dig, under: rules, judge: FootprintJudge(dig.shape, using: context)
      ).measured
      #expect(near.measured.distance == whole.distance, "seed \(seed)")
      #expect(near.measured.intrusion == whole.intrusion, "seed \(seed)")
      #expect(near.measured.envelope.horizontal == whole.envelope.horizontal, "seed \(seed)")
      #expect(near.measured.centreline.pieces.map(\.segment) == whole.centreline.pieces.map(\.segment), "seed \(seed)")
      #expect(
        near.measured.centreline.pieces.map(\.tops?.start) == whole.centreline.pieces.map(\.tops?.start), "seed \(seed)"
      )
    }
  }

  @Test func `what is farther away than it can matter is left aside`() throws {
    // 1 m reach, 0.1 m half width, 0.5 m doubt.
    let site = DigInFrame(square((0, 0), (10, 10)))
    for (y, isNear) in [(11.6, true), (11.601, false)] {
      let network = try network([pipe("P", [(0, y), (10, y)], uh: 0.5)])
      let reader = PipeReader(network.columns, SearchProfile(around(1)))
      var touch = TouchJudge(site.shape, try GEOSContext())
      let near = try reader.measured(runs(network)[...], site, &touch)
      #expect(near.mayMatter(site) == isNear, "\(y) m")
      #expect(try reader.id(of: near) == "P" && near.pipe == 0)
      let gap = try #require(try reader.worstGap(of: runs(network)[0], site))
      #expect(abs(Tick.metres(gap) - (y - 10.6)) < 1e-9)
    }
  }

  @Test func `an overhead line has no gap`() throws {
    let network = try network([pipe("P", [(0, 12), (10, 12)]).with { $0.laying = .aerial }])
    let reader = PipeReader(network.columns, SearchProfile(around(1)))
    #expect(try reader.worstGap(of: runs(network)[0], DigInFrame(square((0, 0), (10, 10)))) == nil)
  }
}
