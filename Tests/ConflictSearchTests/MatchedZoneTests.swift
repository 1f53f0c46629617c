import ConflictRules
import TestSupport
import Testing

@testable import ConflictSearch

@Suite struct MatchedZoneTests {
  private func matched(_ zone: Zone, order: Int = 0) -> MatchedZone {
    MatchedZone(zone, order: order, match: ZoneMatch())
  }

  @Test func `reach and clearance are in ticks, and no clearance is none`() {
    let both = matched(zone("z", reach: 1.5, vertical: 0.25, from: .centreline))
    #expect(both.reach == 15_000 && both.vertical == 2_500 && !both.isFromEdge)
    #expect(matched(zone("z", reach: 0)).vertical == nil && matched(zone("z", reach: 0)).isFromEdge)
  }

  @Test func `severity comes first, then the smaller reach, then the place in the profile`() {
    let zones = [
      matched(zone("a", .any, .restricted, reach: 1), order: 3),
      matched(zone("b", .any, .restricted, reach: 2), order: 1),
      matched(zone("c", .any, .restricted, reach: 2), order: 2), matched(zone("d", .any, .notify, reach: 0), order: 0),
    ]
    #expect(zones.reversed().sorted(by: MatchedZone.isMoreSevere).map(\.zone.zone) == ["a", "b", "c", "d"])
    #expect(zones[0].rank < zones[3].rank)
  }
}
