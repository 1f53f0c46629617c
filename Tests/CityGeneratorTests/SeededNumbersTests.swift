import TestSupport
import Testing

@testable import CityGenerator

@Suite struct SeededNumbersTests {
  @Test func `a place and a purpose decide the sequence`() {
    func first(_ purpose: SeededNumbers.Purpose, _ x: Int, _ y: Int) -> UInt64 {
      var numbers = SeededNumbers(seed: 7, purpose, x, y)
      return numbers.next()
    }
    #expect(first(.node, 3, -4) == first(.node, 3, -4))
    let all = [first(.node, 3, -4), first(.node, -4, 3), first(.edge, 3, -4), first(.node, 3, 4), first(.node, 0, 0)]
    #expect(Set(all).count == all.count)
  }

  @Test func `the numbers are those of every machine`() {
    var numbers = SeededNumbers(seed: 1, .tile, 2)
    #expect([numbers.next(), numbers.next()] == [6_681_143_628_017_732_039, 16_585_395_975_710_526_065])
  }

  @Test(arguments: Seeds.smoke) func `numbers stay in their ranges and reach their ends`(seed: UInt64) {
    var numbers = SeededNumbers(seed: seed, .line, 0)
    let drawn = (0..<2_000).map { _ in numbers.integer(-2...2) }
    #expect(Set(drawn) == [-2, -1, 0, 1, 2])
    for _ in 0..<100 {
      #expect((0..<1).contains(numbers.fraction()))
      #expect((2.0...3.0).contains(numbers.number(2...3)))
      #expect(numbers.below(1) == 0)
      #expect(numbers.below(0) == 0)
    }
    #expect(!numbers.permille(0) && numbers.permille(1000))
  }
}
