import Testing

@testable import NetworkImport

struct RecordedDepthsTests {
  @Test func `between two vertices depth is linear, and unknown where an end is`() {
    let tops: [Double?] = [1, 2, nil]
    #expect(StoredTops.interpolated(tops, segment: 0, fraction: 0.25) == 1.25)
    #expect(StoredTops.interpolated(tops, segment: 0, fraction: 0) == 1)
    #expect(StoredTops.interpolated(tops, segment: 1, fraction: 0) == 2)
    #expect(StoredTops.interpolated(tops, segment: 1, fraction: 0.5) == nil)
    #expect(StoredTops.interpolated(tops, segment: 1, fraction: 1) == nil)
    #expect(StoredTops.interpolated([3], segment: 0, fraction: 0) == 3)
  }

  @Test func `tops are rounded upwards in the ground`() {
    #expect(StoredTops.ticks(1.00009) == 10_000 && StoredTops.isInexact(1.00009))
    #expect(StoredTops.ticks(-1.00001) == -10_001)
    #expect(StoredTops.ticks(0.29) == 2900 && !StoredTops.isInexact(0.29))
  }
}
