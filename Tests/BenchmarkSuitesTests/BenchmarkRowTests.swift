import Foundation
import Testing

@testable import BenchmarkSuites

@Suite struct BenchmarkRowTests {
  @Test func `times says how many times our figure goes into GEOS's`() {
    #expect(BenchmarkRow(.query, "t", "n", trench: 2, geos: 9, work: "w").times == 4.5)
    #expect(BenchmarkRow(.query, "t", "n", trench: 0, geos: 9, work: "w").times == nil)
    #expect(BenchmarkRow(.query, "t", "n", trench: 2, work: "w").times == nil)
    #expect(BenchmarkRow(.query, "t", "n", geos: 2, work: "w").times == nil)
  }
}
