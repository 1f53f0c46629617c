import ColumnStore
import TestSupport
import Testing

@Suite struct RadixSortTests {
  /// Keys of which few digits differ, or all, with many that are the same.
  private func keys(_ random: inout SplitMix64) -> [UInt64] {
    let shift = random.integer(in: 0...60 as ClosedRange<UInt64>)
    return (0..<random.integer(in: 0...300)).map { _ in
      random.chance(oneIn: 3) ? random.integer(in: 0...3) << shift : random.next() >> shift
    }
  }

  @Test(arguments: Seeds.many) func `it sorts as comparing does`(seed: UInt64) {
    var random = SplitMix64(seed: seed)
    var sorted = keys(&random)
    let expected = sorted.sorted()
    RadixSort.sort(&sorted)
    #expect(sorted == expected, "seed \(seed)")
  }

  @Test(arguments: Seeds.many) func `numbers go with their keys, those of equal keys in their order`(seed: UInt64) {
    var random = SplitMix64(seed: seed)
    var sorted = keys(&random)
    let expected = sorted.enumerated().sorted { ($0.element, $0.offset) < ($1.element, $1.offset) }
    var numbers = sorted.indices.map { UInt32($0) }
    RadixSort.sort(&sorted, carrying: &numbers)
    #expect(sorted == expected.map(\.element), "seed \(seed)")
    #expect(numbers == expected.map { UInt32($0.offset) }, "seed \(seed)")
  }
}
