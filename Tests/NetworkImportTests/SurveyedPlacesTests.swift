import FeatureFormats
import Projections
import TestSupport
import Testing

@testable import NetworkImport

struct SurveyedPlacesTests {
  @Test(arguments: Seeds.smoke) func `parts of a source come to what the whole does`(seed: UInt64) throws {
    var random = SplitMix64(seed: seed)
    let context = try PROJContext()
    let system = try CoordinateReferenceSystem.parse(ImportFixture.utm, using: context)
    let screen = try CoordinateScreen(system, using: context)
    var whole = SurveyedPlaces()
    var parts = [SurveyedPlaces(), SurveyedPlaces(), SurveyedPlaces()]
    for number in 0..<30 {
      let positions = (0..<random.integer(in: 0...3)).map { _ in
        // Now and then with the axes exchanged, or none at all.
        random.chance(oneIn: 6)
          ? RawPosition(x: 5_950_000, y: random.pick([500_000, .nan]) ?? 0)
          : RawPosition(x: random.number(in: 400_000...600_000), y: random.number(in: 5_900_000...6_000_000))
      }
      whole.include(positions, screen)
      parts[number / 10].include(positions, screen)
    }
    var sum = parts[0]
    sum.include(parts[1])
    sum.include(parts[2])
    #expect(sum == whole, "seed \(seed)")
  }
}
