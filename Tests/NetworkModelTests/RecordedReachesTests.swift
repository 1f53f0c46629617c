import TestSupport
import Testing

@testable import NetworkModel

@Suite struct RecordedReachesTests {
  @Test(arguments: Seeds.smoke) func `it is the largest reach of the pipes as they are written`(seed: UInt64) {
    var random = SplitMix64(seed: seed)
    let uncertainties = (0..<3).map { _ in random.integer(in: 0...90_000 as ClosedRange<Int64>) }
    for places in [uncertainties, []] {
      var all = RecordedReaches()
      var most: Int64 = 0
      for _ in 0..<3 {
        var some = RecordedReaches()
        for number in 0..<random.integer(in: 0...9) {
          var attributes = anyPipe("P\(number)", &random).attributes
          attributes.importUncertainty = random.pick([0, 1, 2, 3, 70_000, -4]) ?? 0
          some.note(attributes)
          let place = Int(attributes.importUncertainty)
          if places.indices.contains(place) { attributes.importUncertainty = places[place] }
          most = max(most, attributes.recordedReach)
        }
        all.add(some)
      }
      #expect(all.largest(places) == most, "seed \(seed)")
    }
  }

  @Test func `of no pipe it is zero`() { #expect(RecordedReaches().largest([5]) == 0) }
}
