import Testing

@testable import BenchmarkSuites

@Suite struct PercentilesTests {
  @Test func `a percentile is one of the times`() {
    let times = Percentiles((1...1_000).reversed().map { Double($0) * 1e-6 })
    let found = [0.5, 0.99, 0.999, 1].map { times.microseconds($0)?.rounded() }
    #expect(found == [500, 990, 999, 1_000])
    #expect(Percentiles([2e-6]).microseconds(0.001) == 2)
    #expect(Percentiles([]).microseconds(0.5) == nil)
  }
}
