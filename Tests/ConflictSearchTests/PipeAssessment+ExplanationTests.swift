import ConflictRules
import ConflictSearch
import GEOSKernel
import NetworkModel
import PlanarGeometry
import TestSupport
import Testing

struct PipeAssessmentExplanationTests {
  /// A detected pipe through a pit of 4 m by 4 m and 2 m deep, its top falling from 1 m to 1.4 m.
  private func assessment(_ change: (inout Pipe) -> Void = { _ in }) throws -> PipeAssessment {
    var pipe = Pipe(
      id: "P", assetClass: .water,
      parts: [
        .init(vertices: [GridPoint(x: -100_000, y: 20_000), GridPoint(x: 100_000, y: 20_000)], tops: [10_000, 14_000])
      ])
    pipe.quality = .detected
    pipe.halfWidth = 1_000
    pipe.outerHeight = 2_000
    change(&pipe)
    let crs = StoredCRS(
      identifier: "EPSG:32633", name: "", scaleErrorPPM: 0,
      fromGeographic: StoredOperation(
        source: "", pipeline: "+proj=noop", accuracyMetres: nil, addedMetres: 0, datum: "same", projVersion: ""))
    var builder = NetworkDraft(name: "n", crs: crs)
    builder.pipes = [pipe]
    let growth = GrowingUncertainty(atLeast: 0.1, perDepth: 0.1)
    let profile = RuleProfile(
      name: "p",
      assumptions: RuleAssumptions(
        defaultDiameter: 1, uncertainties: [.detected: PositionUncertainty(horizontal: growth, vertical: growth)],
        unknownUncertainty: PositionUncertainty(horizontal: GrowingUncertainty(atLeast: 1), vertical: nil)),
      zones: [])
    let corners: [(Int64, Int64)] = [(0, 0), (40_000, 0), (40_000, 40_000), (0, 40_000), (0, 0)]
    let dig = Dig(
      footprint: Footprint(polygons: [GridPolygon(shell: corners.map { GridPoint(x: $0.0, y: $0.1) })]), bottom: 20_000)
    let search = try SiteSearch(builder.finish(), under: profile)
    return try #require(try search.assessment(ofPipe: "P", for: ConflictQuery(dig), using: GEOSContext()))
  }

  @Test func `the near part of a zone is summed up in metres`() throws {
    // The deepest centre is at 1.4 + 0.1 m, so uh = 0.15 m, and N ends 0.25 m beside the pit, cut round its corner-free
    // sides: from x = -0.25 to 4.25, where t is 1.195 and 1.285.
    let near = try #require(try assessment().zones.first?.nearSummary)
    #expect(abs(near.length - 4.5) < 1e-6)
    #expect(abs((near.leastTop ?? 0) - 1.195) < 1e-6)
    #expect(abs((near.greatestTop ?? 0) - 1.285) < 1e-6)
    #expect(abs((near.leastBottom ?? 0) - 1.395) < 1e-6)
    #expect(abs((near.greatestBottom ?? 0) - 1.485) < 1e-6)
    #expect(near.roof == 0)
  }

  @Test func `the depth of growth and the assumed size are told`() throws {
    #expect(try assessment().depthOfGrowth == 1.5)
    #expect(try !assessment().diameterIsAssumed)
    let unknown = try assessment { $0.halfWidth = nil }
    #expect(unknown.diameterIsAssumed)
    let undepthed = try assessment { $0.parts[0].tops[0] = nil }
    #expect(undepthed.depthOfGrowth == 3)
  }

  @Test func `the parts of certainty stand beside the whole`() throws {
    let zone = try #require(try assessment().zones.first)
    // c 0, e 2 m, h 0.1 m, uh 0.15 m.
    #expect(abs(zone.distanceAtBest - -19_500) < 1e-6)
    #expect(zone.isCertainInPlan && zone.isCertainInDepth && zone.isCertain)
    let far = try #require(
      try assessment { $0.parts[0].vertices = [GridPoint(x: 0, y: 90_000), GridPoint(x: 9, y: 90_000)] }.zones.first)
    #expect(far.nearSummary == nil)
    #expect(!far.isCertainInPlan && !far.isCertainInDepth)
  }
}
