import Testing

@testable import BenchmarkSuites

@Suite struct PercentilesTests {
  @Test func `a percentile is one of the times`() {
    let times = Percentiles((1...1_000).reversed().map { Double($0) * 1e-6 })
    #expect(times.microseconds(0.5) == 500 && times.microseconds(0.99) == 990)
    #expect(times.microseconds(0.999) == 999 && times.microseconds(1) == 1_000)
    #expect(Percentiles([2e-6]).microseconds(0.001) == 2)
    #expect(Percentiles([]).microseconds(0.5) == nil)
  }
}
