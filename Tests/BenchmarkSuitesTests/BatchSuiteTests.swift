import TestSupport
import Testing

@testable import BenchmarkSuites

@Suite struct BatchSuiteTests {
  @Test func `threads and engines come to the same, and the phases are shown`() throws {
    try withTemporaryDirectory { folder in
      let rows = try BatchSuite.rows(SmallCity.city(in: folder))
      let search = rows.filter { $0.geos != nil }
      #expect(
        search.map(\.name) == [
          "all pairs, 1 thread", "whole decisions, 1 thread", "all pairs, 2 threads", "whole decisions, 2 threads",
        ])
      #expect(search[0].work == search[2].work && search[1].work == search[3].work)
      #expect(rows.allSatisfy { row in !row.notes.contains { $0.contains("DIFFERS") } })
      #expect(rows.suffix(5).map(\.name) == ["read", "project", "search", "write", "all of it, on the clock"])
      #expect(rows.last?.notes[0].hasPrefix("40 permits") == true)
    }
  }
}
