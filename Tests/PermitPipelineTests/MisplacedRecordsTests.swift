import FeatureFormats
import NetworkImport
import Testing

@testable import PermitPipeline

@Suite struct MisplacedRecordsTests {
  private static func records(decided: Int, _ rejects: [RejectReason]) -> MisplacedRecords {
    var records = MisplacedRecords(source: "a.csv")
    for _ in 0..<decided { records.takeDecided() }
    for (index, reason) in rejects.enumerated() {
      records.take(
        RejectLine(source: "a.csv", row: index + 1, id: nil, reason: reason, detail: "detail \(index + 1)"))
    }
    return records
  }

  @Test func `up to half may be misplaced`() throws {
    try Self.records(decided: 0, []).check(crs: nil)
    try Self.records(decided: 2, [.outsideCRS, .swappedAxes]).check(crs: "EPSG:25832")
  }

  @Test func `more than half say that the declaration is wrong`() {
    let error = #expect(throws: PermitError.self) {
      try Self.records(decided: 1, [.noWidth, .swappedAxes, .outsideCRS, .nonFinite]).check(crs: "EPSG:25832")
    }
    #expect(
      error?.description
        == "'a.csv': 3 of 5 permits were rejected for their coordinates in EPSG:25832 (the first: detail 2); "
        + "say the right one with --crs. Nothing was written")
  }

  @Test func `rejects for other reasons do not count against the coordinates`() throws {
    let others = RejectReason.allCases.filter { ![.outsideCRS, .swappedAxes, .nonFinite].contains($0) }
    try Self.records(decided: 0, others).check(crs: nil)
  }
}
