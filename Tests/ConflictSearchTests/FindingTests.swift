import ConflictRules
import NetworkModel
import PlanarGeometry
import TestSupport
import Testing

@testable import ConflictSearch

@Suite struct FindingTests {
  private let site = square((0, 0), (10, 10), depth: 2)
  private let rules = profile([
    zone("control", .any, .notify, reach: 5), zone("protection", .any, .restricted, reach: 1, vertical: 0.5),
  ])

  @Test func `a finding is its most severe zone and lists all that hold`() throws {
    let beside = try answer(of: site, among: [pipe("P", [(0, 10.5), (10, 10.5)], depth: 1)], under: rules)
    let finding = try #require(beside.finding("P"))
    #expect(finding.zone.zone == "protection")
    #expect(finding.zones.map(\.zone) == ["protection", "control"])
    #expect(finding.actions == ["DO-protection", "DO-control"])
    #expect(finding.gaps.horizontal == 0.4)
    #expect(finding.digDepth == 2)
  }

  @Test func `a zone that depth rules out is not listed, one of any depth is`() throws {
    let deep = try answer(of: site, among: [pipe("P", [(0, 5), (10, 5)], depth: 9)], under: rules)
    #expect(deep.gist == ["P": "notify control certain"])
    #expect(deep.finding("P")?.zones.map(\.zone) == ["control"])
    #expect(deep.searched.separated.isEmpty, "it is a finding")
  }

  @Test func `the length in the zone is that of its own zone`() throws {
    let across = try answer(of: site, among: [pipe("P", [(-50, 5), (50, 5)], depth: 9)], under: rules)
    #expect(abs((across.finding("P")?.lengthInZone ?? 0) - 20.2) < 1e-8, "10 m, and 5.1 m at either side")
    let struck = try answer(of: site, among: [pipe("P", [(-50, 5), (50, 5)], depth: 1)], under: rules)
    #expect(abs((struck.finding("P")?.lengthInZone ?? 0) - 10.2) < 1e-8)
  }

  @Test func `actions come once each, most severe zone first`() throws {
    let doubled = profile(
      [
        zone("a", reach: 1), zone("b", .any, .notify, reach: 2),
      ].map { original in
        var zone = original
        zone.actions = ["CALL", "DO-\(zone.zone)"]
        return zone
      })
    let near = try answer(of: site, among: [pipe("P", [(0, 10.5), (9, 10.5)])], under: doubled)
    #expect(near.finding("P")?.actions == ["CALL", "DO-a", "DO-b"])
  }

  @Test func `findings are sorted by severity, certainty, worst gap, horizontal gap, id`() throws {
    let pipes = [
      pipe("e far", [(0, 14), (10, 14)], depth: 1),
      pipe("d near", [(0, 13), (10, 13)], depth: 1),
      pipe("c possible", [(0, 12), (10, 12)], depth: 1, uh: 4),
      pipe("b strike", [(0, 5), (10, 5)], depth: 1),
      pipe("a restricted", [(0, 11), (10, 11)], depth: 1),
      pipe("B same", [(-3, 0), (-3, 10)], depth: 1),
    ]
    let ids = try answer(of: site, among: pipes, under: rules).findings.map(\.pipe.id)
    #expect(ids == ["b strike", "c possible", "a restricted", "B same", "d near", "e far"])
  }

  @Test func `of equal worst gaps the nearer pipe comes first`() throws {
    let pipes = [
      pipe("a", [(0, 14), (10, 14)], depth: 1, uh: 0), pipe("b", [(0, -4.25), (10, -4.25)], depth: 1, uh: 0.25),
      pipe("c", [(0, 13.5), (10, 13.5)], depth: 1, diameter: 1, uh: 0),
    ]
    let found = try answer(of: site, among: pipes, under: rules).findings
    #expect(found.map(\.pipe.id) == ["c", "a", "b"])
    #expect(found.map(\.gaps.worst) == [3, 3.9, 3.9])
  }

  @Test func `ids are compared by their bytes`() throws {
    let ids = ["é", "z", "Z", "a10", "a9"]
    let pipes = ids.map { pipe($0, [(0, 13), (10, 13)], depth: 1) }
    #expect(try answer(of: site, among: pipes, under: rules).findings.map(\.pipe.id) == ["Z", "a10", "a9", "z", "é"])
  }

  @Test func `abandoned, empty and planned pipes are pipes`() throws {
    for status in AssetStatus.allCases {
      let old = pipe("P", [(0, 5), (10, 5)], depth: 1).with { $0.status = status }
      let found = try answer(of: site, among: [old], under: rules)
      #expect(found.verdict == .strike)
      #expect(found.finding("P")?.pipe.status == status)
    }
  }
}
