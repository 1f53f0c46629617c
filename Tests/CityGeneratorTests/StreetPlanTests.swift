import TestSupport
import Testing

@testable import CityGenerator

@Suite struct StreetPlanTests {
  @Test(arguments: Seeds.few) func `arterials of neighbours meet in their corner`(seed: UInt64) {
    let plan = StreetPlan(seed: seed)
    let place = TileOrder.Place(x: -3, y: 5)
    let south = plan.arterial(place, .south)
    #expect(south.start == plan.arterial(place, .west).start)
    #expect(south.end == plan.arterial(TileOrder.Place(x: -2, y: 5), .west).start)
    #expect((690_000...860_000).contains(south.length))
  }

  @Test(arguments: Seeds.few) func `minor streets lie within their tile and are long enough to be streets`(seed: UInt64)
  {
    let plan = StreetPlan(seed: seed)
    for number in 0..<40 {
      let place = TileOrder.spiral.place(of: number)
      var numbers = SeededNumbers(seed: seed, .tile, number)
      let streets = plan.minorStreets(place, &numbers)
      #expect((3...8).contains(streets.count))
      let middle = StreetPlan.middle(of: place)
      for street in streets {
        #expect(street.length > 60_000)
        for share in [0, 0.5, 1] {
          let spot = street.position(at: share, left: 0)
          #expect(abs(spot.x - middle.x) < 430_000 && abs(spot.y - middle.y) < 430_000)
        }
      }
    }
  }

  @Test func `blocks are irregular`() {
    let plan = StreetPlan(seed: 1)
    let lengths = (0..<20).map { plan.arterial(TileOrder.spiral.place(of: $0), .south).length }
    #expect(Set(lengths).count == 20)
  }
}
