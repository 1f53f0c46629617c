import PlanarGeometry
import TestSupport
import Testing

@testable import NetworkModel

@Suite struct DepthSummaryTests {
  private func pipe(_ tops: [Int64?], _ xs: [Int64] = [0, 3, 9]) -> Pipe {
    Pipe(
      id: "P", assetClass: .gas,
      parts: [.init(vertices: xs.prefix(tops.count).map { Samples.at($0, 0) }, tops: tops)])
  }

  @Test func `the deepest known top, and whether all are known`() {
    #expect(DepthSummary(pipe([5, nil, 9])).deepestTop == 9)
    #expect(!DepthSummary(pipe([5, nil, 9])).topsAreKnown)
    #expect(DepthSummary(pipe([-5, -7, -6])).deepestTop == -5)
    #expect(DepthSummary(pipe([-5, -7, -6])).topsAreKnown)
    #expect(DepthSummary(pipe([nil, nil])).deepestTop == nil)
  }

  @Test func `the longest segment is looked for in every part, and between parts there is none`() {
    #expect(DepthSummary(pipe([0, 0, 0])).longestSegment == 60_000)
    #expect(DepthSummary(Samples.full()).longestSegment == 60_000)
    #expect(DepthSummary(pipe([0])).longestSegment == nil)
    var twice = pipe([0, 0], [4, 4])
    #expect(DepthSummary(twice).longestSegment == 0, "a line of no length is no point")
    twice.parts.append(.init(vertices: [Samples.at(900, 0)], tops: [0]))
    #expect(DepthSummary(twice).longestSegment == 0)
  }

  @Test func `a depth is known throughout where it can be told between vertices`() {
    let limit = 60_000.0
    for (laying, isKnown) in [
      (LayingMethod.openCut, true), (.duct, true), (.trenchless, false), (.tunnel, false), (.unknown, false),
      (.aerial, false),
    ] {
      #expect(
        DepthSummary(pipe([1, 1, 1])).isKnownThroughout(laid: laying, interpolationLimit: limit - 1) == isKnown)
    }
    #expect(DepthSummary(pipe([1, 1, 1])).isKnownThroughout(laid: .unknown, interpolationLimit: limit))
    #expect(!DepthSummary(pipe([1, nil, 1])).isKnownThroughout(laid: .openCut, interpolationLimit: limit))
    #expect(DepthSummary(pipe([1])).isKnownThroughout(laid: .trenchless, interpolationLimit: 0), "a point")
  }
}
