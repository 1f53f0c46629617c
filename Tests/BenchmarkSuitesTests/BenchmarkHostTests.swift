import Testing

@testable import BenchmarkSuites

@Suite struct BenchmarkHostTests {
  @Test(arguments: [
    (0, "1970-01-01T00:00:00Z"), (-1, "1969-12-31T23:59:59Z"), (951_782_400, "2000-02-29T00:00:00Z"),
    (1_709_251_199, "2024-02-29T23:59:59Z"), (1_709_251_200, "2024-03-01T00:00:00Z"),
    (4_107_542_399, "2100-02-28T23:59:59Z"), (4_107_542_400, "2100-03-01T00:00:00Z"),
  ])
  func `seconds become a date`(seconds: Int, text: String) {
    #expect(BenchmarkHost.text(unixSeconds: seconds) == text)
  }

  @Test func `the line names the versions`() {
    let host = BenchmarkHost(processor: nil, cores: 2, date: "d", versions: [("trench", "1"), ("geos", "3.11.1")])
    #expect(host.text == "unnamed processor, 2 cores; trench 1, geos 3.11.1; d")
    #expect(BenchmarkHost.current(versions: []).cores >= 1)
  }
}
