import ConflictRules
import NetworkModel
import PlanarGeometry
import TestSupport
import Testing

@testable import ConflictSearch

@Suite struct AnswerTests {
  private let site = square((0, 0), (10, 10), depth: 2)
  private let rules = profile([
    zone("control", .listed([.gas]), .notify, reach: 5), zone("protection", .listed([.gas]), .restricted, reach: 1),
  ])

  @Test func `the verdict is that of the most severe finding`() throws {
    let notify = pipe("n", [(0, 14), (10, 14)])
    let restricted = pipe("r", [(0, 11), (10, 11)])
    let strike = pipe("s", [(0, 5), (10, 5)])
    #expect(try answer(of: site, among: [notify], under: rules).verdict == .notify)
    #expect(try answer(of: site, among: [notify, restricted], under: rules).verdict == .restricted)
    #expect(try answer(of: site, among: [notify, restricted, strike], under: rules).verdict == .strike)
    #expect(try answer(of: site, among: [pipe("far", [(0, 90), (10, 90)])], under: rules).verdict == .clear)
    #expect(try answer(of: site, among: [], under: rules).verdict == .clear, "declared, and nothing there")
  }

  @Test func `doubts make a clear answer undetermined and stand beside any other without lowering it`() throws {
    let reject = RejectedRecord(
      record: "row 7", assetClass: .gas, reason: "x", box: GridBox(lower: at(4, 4), upper: at(5, 5)))
    let doubtful = try answer(of: site, in: network([], rejects: [reject]), under: rules)
    #expect(doubtful.verdict == .undetermined)
    #expect(doubtful.doubts == [.rejectedData(count: 1, records: ["row 7"])])
    let both = try answer(of: site, in: network([pipe("n", [(0, 14), (10, 14)])], rejects: [reject]), under: rules)
    #expect(both.verdict == .notify)
    #expect(both.doubts == doubtful.doubts)
  }

  @Test func `doubts come in the order of the law`() throws {
    let reject = RejectedRecord(
      record: "row 7", assetClass: nil, reason: "x", box: GridBox(lower: at(4, 4), upper: at(5, 5)))
    let beyond = CoverageArea(polygons: [polygon(corners((500, 500), (900, 900)))], classes: [.gas])
    let all = try answer(
      of: site, in: network([pipe("w", .water, [(0, 12), (10, 12)])], coverage: [beyond], rejects: [reject]),
      under: rules, classes: [.gas, .power], ageLimit: ConflictQuery.AgeLimit(days: 1, day: nil))
    #expect(
      all.doubts.map(\.reason) == [
        "outside-coverage", "class-not-covered", "rule-missing", "rejected-data", "stale-data",
      ])
    #expect(
      all.doubts == [
        .outsideCoverage(.gas, hint: nil), .classNotCovered([.power]), .ruleMissing(count: 1, pipes: ["w"]),
        .rejectedData(count: 1, records: ["row 7"]), .staleData(asOf: nil),
      ])
    #expect(all.verdict == .undetermined)
  }

  @Test func `owners are grouped, those without a name last among equals`() throws {
    let pipes = [
      pipe("1", [(0, 14), (10, 14)]).with { $0.owner = "B" }, pipe("2", [(0, 13), (10, 13)]).with { $0.owner = "B" },
      pipe("3", [(0, 11), (10, 11)]).with { $0.owner = "C" }, pipe("4", [(0, -3), (10, -3)]),
      pipe("5", [(0, -3), (10, -3)]).with { $0.owner = "A" },
    ]
    let owners = try answer(of: site, among: pipes, under: rules).owners
    #expect(owners.map(\.owner) == ["C", "A", "B", nil])
    #expect(owners.map(\.count) == [1, 1, 2, 1])
    #expect(owners.map(\.severity) == [.restricted, .notify, .notify, .notify])
    #expect(owners.first { $0.owner == "B" }?.worst == 2.9)
  }

  @Test func `an answer says what was searched`() throws {
    let nothing = try answer(of: site, in: network([], unplaced: 4), under: rules).searched
    #expect(nothing.reach == 5)
    #expect(nothing.classes == [.gas])
    #expect(nothing.candidates == 0)
    #expect(nothing.unplaced == 4)
    #expect(nothing.aerial == 0)
    #expect(nothing.coverageIsDeclared)
    #expect(nothing.nearestOutside == nil)
    #expect(nothing.separated.isEmpty)
  }
}
