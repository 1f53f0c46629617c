import Foundation
import TestSupport
import Testing

@testable import BenchmarkSuites

@Suite struct BenchmarkRunTests {
  @Test func `a run measures what was asked for and leaves nothing but that`() throws {
    try withTemporaryDirectory { folder in
      var plan = try SmallCity.plan([.query])
      plan.keep = folder.path("city")
      plan.question = folder.path("question")
      let report = try BenchmarkRun.run(plan, SmallCity.tools())
      #expect(report.rows.allSatisfy { $0.suite == .query } && report.scale.isEmpty && report.enginesAgree)
      #expect(report.city.contains("40 permits; rules us-cga"))
      let about = try #require(
        JSONSerialization.jsonObject(with: Data(folder.bytes("question/about.json"))) as? [String: Any])
      let expected = try #require(about["expected"] as? [String: Any])
      #expect(expected["hash"] as? String == report.expected?.mark)

      // What a rival said of the same question is held against it.
      let line = #"{"rival":"x","variant":"v","searchSeconds":1,"pairs":1,"hash":"0000000000000000"}"#
      plan.question = nil
      plan.rivals = try folder.write("rivals.jsonl", line)
      #expect(try !BenchmarkRun.run(plan, SmallCity.tools()).enginesAgree)
    }
  }
}
