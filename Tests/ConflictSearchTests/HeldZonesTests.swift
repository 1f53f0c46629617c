import ConflictRules
import GEOSKernel
import NetworkModel
import TestSupport
import Testing

@testable import ConflictSearch

@Suite struct HeldZonesTests {
  /// Terms with the built-in strike and as many zones besides.
  private func terms(_ count: Int) -> PipeTerms {
    let zones = (0..<count).map { zone("zone\($0)", .any, .notify, reach: Double($0 + 1)) }
    return PipeTerms(PipeAttributes(assetClass: .gas), SearchProfile(profile(zones)))
  }

  @Test(arguments: [[], [0], [1, 3], [0, 63], [63, 64, 65, 149], Array(0..<150)])
  func `the zones taken come back in order, however many there are`(places: [Int]) {
    let terms = terms(149)
    var held = HeldZones()
    for place in places { held.take(place) }
    #expect(held.zones(of: terms).map(\.order) == places.map { terms.zones[$0].order })
  }

  @Test func `places beyond the first are told apart`() {
    var left = HeldZones()
    var right = HeldZones()
    left.take(64)
    right.take(128)
    #expect(left != right)
  }

  @Test func `pipes that share their attributes but not their zones do not share what is said of them`() throws {
    let rules = profile([zone("near", .any, .restricted, reach: 1), zone("wide", .any, .notify, reach: 10)])
    let pipes = [
      pipe("a", [(0, 15), (10, 15)]), pipe("b", [(0, 10.5), (10, 10.5)]), pipe("c", [(0, 16), (10, 16)]),
      pipe("d", [(0, 10.6), (10, 10.6)]),
    ]
    let findings = try answer(of: square((0, 0), (10, 10)), among: pipes, under: rules).findings
    #expect(findings.map(\.pipe.id) == ["b", "d", "a", "c"])
    #expect(findings.map(\.zones.count) == [2, 2, 1, 1])
  }

  @Test func `pipes that share attributes and zones, but not that their depth is unknown, are told apart`() throws {
    let rules = profile([zone("near", .any, .restricted, reach: 5)])
    let pipes = [
      pipe("a", [(0, 11), (10, 11)], depth: 1), pipe("b", [(0, 12), (10, 12)]),
      pipe("c", [(0, 13), (10, 13)], depth: 1), pipe("d", [(0, 14), (10, 14)]),
    ]
    let findings = try answer(of: square((0, 0), (10, 10)), among: pipes, under: rules).findings
    #expect(findings.map(\.pipe.id) == ["a", "b", "c", "d"])
    #expect(findings.map { $0.assumptions.contains("depth") } == [false, true, false, true])
  }
}
