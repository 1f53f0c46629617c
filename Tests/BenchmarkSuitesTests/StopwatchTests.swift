import Testing

@testable import BenchmarkSuites

@Suite struct StopwatchTests {
  @Test func `a step gives its result, and time never runs backwards`() throws {
    let watch = Stopwatch()
    let (result, reading) = Stopwatch.time { 3 }
    #expect(result == 3 && reading.wall >= 0 && reading.processor >= 0)
    #expect(watch.seconds >= reading.wall)
    #expect(throws: BenchmarkError.self) { try Stopwatch.time { throw BenchmarkError("no") } }
  }
}
