import TestSupport
import Testing

@testable import PlanarGeometry

@Suite struct FractionSpansTests {
  @Test func `pieces are kept in the order they came until they are united`() {
    var spans = FractionSpans()
    #expect(spans.first == nil)
    spans.append(FractionInterval(0.5, 0.6))
    spans.append(FractionInterval(0.1, 0.2))
    #expect(spans.array == [FractionInterval(0.5, 0.6), FractionInterval(0.1, 0.2)])
    #expect(!spans.holdWhole)
    spans.merge()
    #expect(spans.first == FractionInterval(0.1, 0.2))
    spans.append(.whole)
    #expect(spans.holdWhole)
    spans.removeAll()
    #expect(spans.array == [] && !spans.holdWhole)
  }

  @Test(arguments: Seeds.smoke)
  func `few or many, they unite as an array of them does`(seed: UInt64) {
    var random = SplitMix64(seed: seed)
    for count in [0, 1, 2, 5, 11, 12, 13, 14, 40] {
      let pieces = (0..<count).map { _ in
        let lower = Double(random.integer(in: 0...20)) / 20
        return FractionInterval(lower, min(1, lower + Double(random.integer(in: 0...3)) / 30))
      }
      var spans = FractionSpans()
      for piece in pieces { spans.append(piece) }
      #expect(spans.count == count)
      spans.merge()
      #expect(spans.array == FractionInterval.merged(pieces), "seed \(seed), \(pieces)")
    }
  }
}
