import ConflictRules
import NetworkModel
import TestSupport
import Testing

@testable import ConflictSearch

@Suite struct SearchProfileTests {
  private let search = SearchProfile(
    profile(
      [
        zone("high", .listed([.gas]), reach: 7, when: [ZoneCondition(.pressure, .oneOf([.word("high")]))]),
        zone("gas", .listed([.gas]), reach: 2), zone("narrow", .listed([.gas]), reach: 1),
      ], unruled: 4))

  @Test func `a pipe matters up to the largest reach of its own zones`() {
    let gas = pipe("g", [(0, 0), (1, 0)])
    let reach = { (pipe: Pipe) in PipeTerms(pipe.attributes, search).reach }
    #expect(reach(gas.with { $0.pressure = .low }) == 20_000)
    #expect(reach(gas.with { $0.pressure = .high }) == 70_000)
    #expect(reach(gas) == 70_000, "an unknown pressure may be high")
    #expect(reach(pipe("w", .water, [(0, 0), (1, 0)])) == 40_000, "unruled")
    #expect(search.largestReach == 70_000)
    #expect(search.unruledReach == 40_000)
  }

  @Test func `a reject matters up to reach, half of the largest assumed size, and the unknown's uncertainty`() {
    #expect(search.rejectReach(of: .gas) == 70_000 + 6_000 + 20_000)
    #expect(search.rejectReach(of: .water) == 40_000 + 6_000 + 20_000)
    #expect(search.rejectReach(of: nil) == 70_000 + 6_000 + 20_000)
  }

  @Test func `a profile without zones reaches nowhere`() {
    #expect(SearchProfile(profile([])).largestReach == 0)
  }
}
