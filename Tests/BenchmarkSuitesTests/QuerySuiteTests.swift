import TestSupport
import Testing

@testable import BenchmarkSuites

@Suite struct QuerySuiteTests {
  @Test func `engines are asked the same checks, as many as GEOS had time for`() throws {
    try withTemporaryDirectory { folder in
      let city = try SmallCity.city(in: folder, permits: 200)
      let (pairs, whole, geos) = try QuerySuite.measure(city)
      // No patience: looked at after the first 64 checks.
      #expect(pairs.count == 64 && whole.count == 64 && geos?.count == 64)
      #expect(geos?.work.isSame(as: pairs.work) == true)
      #expect(try QuerySuite.measure(city, withGEOS: false).geos == nil)
      let rows = try QuerySuite.rows(city)
      #expect(rows.count == 6 && rows.allSatisfy { ($0.times ?? 0) > 0 })
      #expect(rows[0].work == pairs.work.mark && rows[0].notes.count == 1)
    }
  }
}
