import Testing

@testable import BenchmarkSuites

@Suite struct BenchmarkPlanTests {
  @Test func `each suite runs once, in an order of its own`() throws {
    let plan = try SmallCity.plan([.batch, .build, .batch])
    #expect(plan.suites == [.build, .batch])
    #expect(BenchmarkSuite.usual == [.build, .open, .query, .batch])
  }
}
