import ConflictRules
import NetworkModel
import PlanarGeometry
import TestSupport
import Testing

@testable import ConflictSearch

@Suite struct PipeAssessmentTests {
  private let site = square((0, 0), (10, 10), depth: 2)

  @Test func `sizes and distances come out in metres`() throws {
    let assessment = try assessed(
      pipe("P", [(0, 13), (10, 13)], depth: 1, diameter: 0.5, uh: 0.25, uv: 0.125), site, around(1))
    #expect(assessment.distance == 3)
    #expect(assessment.intrusion == 0)
    #expect(assessment.halfWidth == 0.25)
    #expect(assessment.outerHeight == 0.5)
    #expect(assessment.horizontalUncertainty == 0.25)
    #expect(assessment.verticalUncertainty == 0.125)
    #expect(!assessment.isCandidate)
    #expect(assessment.finding == nil)
    #expect(assessment.depth.top == nil)
  }

  @Test func `depths are those near the most severe zone in plan, separated from it or not`() throws {
    let rules = profile([
      zone("wide", .any, .notify, reach: 20), zone("narrow", .any, .restricted, reach: 1, vertical: 0.5),
    ])
    // 5 m deep at the pit, rising to 1 m at x = 50: strike and `narrow` are separated, `wide` holds.
    let rising = pipe("P", [(-10, 5), (10.5, 5), (50, 5)], depths: [5, 5, 1])
    let assessment = try assessed(rising, site, rules)
    #expect(assessment.finding?.zone.zone == "wide")
    #expect(assessment.zones.map(\.isSeparated) == [true, true, false])
    #expect(assessment.depth.top == 5, "over the pit and the half width, not over 20 m")
    #expect(assessment.depth.bottom == 5.2)
    #expect(assessment.depth.gap == 3)
    #expect(assessment.depth.digTop == nil)
  }

  @Test func `the vertical gap is nominal: nothing where the intervals overlap, unknown where a depth is`() throws {
    let gap = { (depth: Double?, dig: Dig) in
      try assessed(pipe("P", [(0, 5), (10, 5)], depth: depth, uv: 0.5), dig, around(1)).depth.gap
    }
    #expect(try gap(2.25, site) == 0.25)
    #expect(try gap(2, site) == 0)
    #expect(try gap(1, site) == 0)
    #expect(try gap(nil, site) == nil)
    #expect(try gap(1, square((0, 0), (10, 10))) == nil, "an unlimited dig")
    #expect(try assessed(chamber("C", (5, 5), top: 1), site, around(1)).depth.gap == nil)
    let tunnel = bore([(-50, 5), (60, 5)], diameter: 0.2, top: 3, bottom: 3.25)
    #expect(try gap(1, tunnel) == 1.8, "from the bottom of the pipe to the roof")
    #expect(try gap(4, tunnel) == 0.75)
    #expect(try assessed(pipe("P", [(0, 0), (0, 9)], depth: 1), tunnel, around(1)).depth.digTop == 3)
  }

  @Test func `what had to be assumed is named`() throws {
    let assumed = { (change: (inout Pipe) -> Void) in
      try assessed(pipe("P", [(0, 5), (10, 5)], depth: 1).with(change), self.site, around(1)).assumptions
    }
    #expect(try assumed { _ in } == [])
    #expect(try assumed { ($0.halfWidth, $0.outerHeight) = (nil, nil) } == ["diameter"])
    #expect(try assumed { $0.outerHeight = nil } == ["diameter"], "a width without a height")
    #expect(try assumed { $0.parts[0].tops[1] = nil } == ["depth"])
    #expect(try assumed { $0.depthReferenceIsUnknown = true } == ["depthReference"])
    #expect(try assumed { $0.wallIsAssumed = true } == ["wall"])
    #expect(try assumed { $0.classIsUnknown = true } == ["class"])
    #expect(try assumed { ($0.quality, $0.horizontalUncertainty) = (.unknown, nil) } == ["quality"])
    #expect(try assumed { $0.laying = .trenchless } == ["depth"])
  }

  @Test func `a depth unknown far away is not an assumption of this answer`() throws {
    let far = pipe("P", [(0, 5), (20, 5), (90, 5)], depths: [1, 1, nil])
    #expect(try assessed(far, site, around(1)).assumptions == [])
  }

  @Test func `a pipe without a zone of its own is unruled but can still be struck`() throws {
    let water = pipe("P", .water, [(0, 5), (10, 5)], depth: 1)
    let rules = profile([zone("gas", .listed([.gas]), reach: 1)])
    let assessment = try assessed(water, site, rules)
    #expect(!assessment.isRuled)
    #expect(assessment.finding?.zone.ruleID == "test/strike")
    let mystery = water.with { $0.classIsUnknown = true }
    #expect(try assessed(mystery, site, rules).isRuled, "an unknown class is in every zone")
  }
}
