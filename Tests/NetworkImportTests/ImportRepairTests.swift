import Testing

@testable import NetworkImport

struct ImportRepairTests {
  @Test func `the codes are those of the reports`() {
    #expect(
      ImportRepair.allCases.map(\.rawValue) == [
        "bad-number", "unknown-unit", "unknown-value", "implausible-size", "implausible-depth", "zero-length",
        "area-as-disc", "duplicate-id",
      ])
    #expect(ImportRepair.areaAsDisc.rawValue == AreaAsDisc.code)
  }

  @Test func `a tally counts, and nothing is not counted`() {
    var tally = RepairTally()
    tally.note(.badNumber)
    tally.note(.badNumber, times: 2)
    tally.note(.zeroLength, times: 0)
    #expect(tally.counts == [.badNumber: 3])
  }
}
