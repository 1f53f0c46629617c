import Testing

@testable import BenchmarkSuites

@Suite struct RandomOrderTests {
  @Test func `every place comes once, in an order that the seed decides`() {
    let order = RandomOrder.places(1_000, seed: 7)
    #expect(order.sorted() == (0..<1_000).map { UInt32($0) } && order != order.sorted())
    #expect(RandomOrder.places(1_000, seed: 7) == order)
    #expect(RandomOrder.places(1_000, seed: 8) != order)
    #expect(RandomOrder.places(0, seed: 1).isEmpty)
  }
}
