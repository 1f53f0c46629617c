import TestSupport
import Testing

@testable import PlanarGeometry

@Suite struct PolygonInteriorPlainTests {
  /// A comb of `teeth` teeth, so that there are more edges than one look takes.
  private static func comb(_ teeth: Int) -> PolygonInterior {
    var ring = [Point(x: 0, y: 0)]
    for tooth in 0..<teeth {
      let x = Double(10 * tooth)
      ring += [Point(x: x, y: 50), Point(x: x + 5, y: 50), Point(x: x + 5, y: 10), Point(x: x + 10, y: 10)]
    }
    return PolygonInterior(rings: [ring + [Point(x: Double(10 * teeth), y: 0), Point(x: 0, y: 0)]])
  }

  @Test(arguments: Seeds.smoke)
  func `what skips edges finds what looks at all of them`(seed: UInt64) {
    var random = SplitMix64(seed: seed)
    for teeth in [1, 3, 20] {
      let comb = Self.comb(teeth)
      for _ in 0..<20 {
        let ends = (0..<2).map { _ in
          Point(x: Double(random.integer(in: -5...10 * teeth + 5)), y: Double(random.integer(in: -5...55)))
        }
        let line = Segment(ends[0], ends[1])
        let note: Comment = "seed \(seed), \(teeth) teeth, \(line)"
        #expect(comb.contains(ends[0]) == comb.plainlyContains(ends[0]), note)
        #expect(comb.pieces(of: line) == comb.plainPieces(of: line), note)
      }
    }
  }

  @Test func `a line along a comb is inside tooth by tooth`() {
    let pieces = Self.comb(3).plainPieces(of: segment(-10, 30, 40, 30))
    #expect(pieces == [FractionInterval(0.2, 0.3), FractionInterval(0.4, 0.5), FractionInterval(0.6, 0.7)])
  }
}
