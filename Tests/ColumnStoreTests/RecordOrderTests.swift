import TestSupport
import Testing

@testable import ColumnStore

@Suite struct `The order of records` {
  func prefix(_ record: [UInt8]) -> UInt64 {
    unsafe record.withUnsafeBytes { unsafe RecordOrder.prefix(of: $0) }
  }

  func precedes(_ left: [UInt8], _ right: [UInt8]) -> Bool {
    if prefix(left) != prefix(right) { return prefix(left) < prefix(right) }
    return unsafe left.withUnsafeBytes { first in
      unsafe right.withUnsafeBytes { second in unsafe RecordOrder.precedes(first, second) }
    }
  }

  @Test func `a prefix is the first eight bytes, the first the highest`() {
    #expect(prefix([]) == 0)
    #expect(prefix([1, 2]) == 0x0102_0000_0000_0000)
    #expect(prefix([1, 2, 3, 4, 5, 6, 7, 8]) == 0x0102_0304_0506_0708)
    #expect(prefix([0xFF, 2, 3, 4, 5, 6, 7, 8, 9]) == 0xFF02_0304_0506_0708)
  }

  @Test func `zeros at the end are bytes like others`() {
    #expect(precedes([], [0]))
    #expect(precedes([1], [1, 0]))
    #expect(precedes([1, 0], [1, 0, 0, 0, 0, 0, 0, 0, 0]))
    #expect(!precedes([1, 0], [1]))
    #expect(!precedes([1], [1]))
  }

  @Test(arguments: Seeds.smoke)
  func `it is the order by its definition`(seed: UInt64) {
    let records = RecordSamples.records(30, longest: 40, seed: seed)
    for left in records {
      for right in records {
        #expect(precedes(left, right) == left.lexicographicallyPrecedes(right), "seed \(seed)")
      }
    }
  }
}
