import ConflictRules
import NetworkModel
import TestSupport
import Testing

@testable import ConflictSearch

@Suite struct PipeTermsTests {
  private let rules = profile(
    [
      zone("wide", .listed([.gas]), .notify, reach: 7),
      zone(
        "high", .listed([.gas]), .restricted, reach: 3,
        when: [
          ZoneCondition(.pressure, .oneOf([.word("high")]))
        ]), zone("water", .listed([.water]), .restricted, reach: 1),
    ], unruled: 4)

  private func terms(_ change: (inout Pipe) -> Void = { _ in }) -> PipeTerms {
    PipeTerms(pipe("P", [(0, 0), (1, 0)]).with(change).attributes, SearchProfile(rules))
  }

  @Test func `the zones that match, most severe first, strike among them`() {
    #expect(terms().zones.map(\.zone.zone) == ["strike", "high", "wide"])
    #expect(terms { $0.pressure = .low }.zones.map(\.zone.zone) == ["strike", "wide"])
    #expect(terms { $0.assetClass = .water }.zones.map(\.order) == [-1, 2])
    #expect(terms { $0.classIsUnknown = true }.zones.count == 4)
  }

  @Test func `only what is recorded is a rule`() {
    #expect(terms().isRuledByRecord, "by the zone of all gas")
    #expect(!terms { $0.assetClass = .heat }.isRuledByRecord)
    #expect(!terms { $0.classIsUnknown = true }.isRuledByRecord)
    #expect(terms { $0.assetClass = .heat }.reach == 40_000)
    #expect(terms { $0.assetClass = .water }.reach == 10_000)
    #expect(terms { $0.classIsUnknown = true }.reach == 70_000)
  }

  @Test func `what the profile assumes is that of class and quality`() {
    #expect(terms().assumedDiameter == 6_000)
    #expect(terms { $0.assetClass = .water }.assumedDiameter == 5_000)
    #expect(terms { $0.quality = .unknown }.uncertainty.vertical == nil)
    #expect(terms().assumedDepth == 3 && terms().interpolationLimit == 750_000)
  }
}
