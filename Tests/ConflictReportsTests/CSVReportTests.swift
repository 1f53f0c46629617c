import ConflictReports
import ConflictSearch
import TestSupport
import Testing

struct CSVReportTests {
  private struct NoProjection: Error {}

  private static func table(_ example: Example) throws -> String {
    var bytes: [UInt8] = []
    CSVReport.appendHeader(to: &bytes)
    CSVReport.append(try example.decision(), unproject: Example.unproject, to: &bytes)
    return String(decoding: bytes, as: UTF8.self)
  }

  @Test(arguments: Example.all)
  func `the table of every example is as recorded`(example: Example) throws {
    expectGolden("\(example.name).csv", try Self.table(example))
  }

  @Test func `there is a row for each finding, and one where there is none`() throws {
    for (example, rows) in [(Example.clear, 1), (.strike, 1), (.restricted, 3)] {
      let lines = try Self.table(example).split(separator: "\n", omittingEmptySubsequences: false)
      #expect(lines.count == 1 + rows + 1, "\(example.name)")
      #expect(lines.last == "")
      #expect(lines.dropFirst().dropLast().allSatisfy { $0.hasPrefix("P-17,17,") })
    }
  }

  @Test func `a position that cannot be carried back is an error`() throws {
    var bytes: [UInt8] = []
    let decision = try Example.strike.decision()
    #expect(throws: NoProjection.self) {
      try CSVReport.append(decision, unproject: { _ in throw NoProjection() }, to: &bytes)
    }
  }
}
