import Foundation
import Testing

@testable import BenchmarkSuites

@Suite struct BenchmarkReportTests {
  private static func report(hash: String) throws -> BenchmarkReport {
    var report = BenchmarkReport(
      host: BenchmarkHost(processor: "P", cores: 2, date: "d", versions: [("trench", "1")]), city: "a city",
      question: [("seed", "7")])
    report.rows = [BenchmarkRow(.batch, "batch: seconds", "all pairs, 1 thread", trench: 2, geos: 8, work: "w")]
    let line = #"{"rival":"boost","variant":"1 thread","searchSeconds":6,"pairs":4,"hash":"\#(hash)"}"#
    report.rivals = [try #require(RivalRow(line: Array(line.utf8)))]
    var expected = Work()
    expected.hash = 10
    report.expected = expected
    return report
  }

  @Test func `rows and rivals stand in the table, with how many times they take`() throws {
    let report = try Self.report(hash: "000000000000000a")
    #expect(report.enginesAgree)
    let lines = report.text.split(separator: "\n").map { $0.split(separator: " ").joined(separator: " ") }
    #expect(lines.contains("all pairs, 1 thread 2.00 8.00 4.00"))
    #expect(lines.contains("boost, 1 thread 2.00 6.00 3.00"))
  }

  @Test func `an engine that found other pairs is shown to have`() throws {
    var report = try Self.report(hash: "000000000000000b")
    #expect(!report.enginesAgree && report.text.contains("OTHER PAIRS: 4, work 000000000000000b"))
    report.rivals = []
    #expect(report.enginesAgree)
    report.rows[0].notes = [BenchmarkReport.difference(Work())]
    #expect(!report.enginesAgree && report.text.contains("GEOS DIFFERS: 0 pairs"))
  }

  @Test func `machines get one object`() throws {
    let json = try #require(
      JSONSerialization.jsonObject(with: Data(Self.report(hash: "a").json)) as? [String: Any])
    #expect(json.keys.sorted() == ["environment", "question", "rivals", "rows", "scale"])
    let row = try #require((json["rows"] as? [[String: Any]])?.first)
    #expect(row["suite"] as? String == "batch" && row["work"] as? String == "w")
    #expect((row["figures"] as? [String: Double])?["geos"] == 8)
    #expect((json["environment"] as? [String: Any])?["cpu"] as? String == "P")
    #expect((json["question"] as? [String: Any])?["seed"] as? String == "7")
  }
}
