import NetworkModel
import PlanarGeometry
import Testing

@testable import CityGenerator

@Suite struct TilePlanTests {
  @Test func `one tile of eight is a park, the first among them, and none touches another`() {
    let parks = (0..<800).map { TileOrder.spiral.place(of: $0) }.filter { TilePlan.isPark($0) }
    #expect((95...105).contains(parks.count))
    #expect(parks.first == TileOrder.Place(x: 0, y: 0))
    for park in parks {
      for east in -1...1 {
        for north in -1...1 where (east, north) != (0, 0) {
          #expect(!TilePlan.isPark(TileOrder.Place(x: park.x + east, y: park.y + north)))
        }
      }
    }
  }

  @Test(arguments: Scenario.names) func `no pipe comes within 205 m of where planted digs may lie`(name: String) throws
  {
    let scenario = try Scenario.named(name)
    let pipes = (0..<60).flatMap { TilePlan(scenario, tile: $0).pipes().others }
    for tile in 0..<30 {
      let place = scenario.order.place(of: tile)
      guard TilePlan.isPark(place) else { continue }
      let middle = StreetPlan.middle(of: place).gridPoint
      let free = GridBox(lower: middle, upper: middle).grown(by: Plant.halfExtent + 2_050_000)
      let near = pipes.filter { $0.box.intersects(free) }
      #expect(near.map(\.id) == [], "park \(tile)")
    }
  }

  @Test func `a tile is the same whatever was made before it`() throws {
    let scenario = try Scenario.named("city")
    let all = Array(try City(scenario, kilometres: 60).pipes())
    let second = TilePlan(scenario, tile: 1).pipes().others
    #expect(Array(all.drop { $0.id != second[0].id }.prefix(second.count)) == second)
  }

  @Test func `bundles stand under every fourth street`() throws {
    let scenario = try Scenario.named("skew")
    for tile in 0..<30 {
      let plan = TilePlan(scenario, tile: tile)
      let kilometres = plan.pipes().others.reduce(0) { $0 + NetworkStatistics.kilometres(of: $1) }
      if plan.place.x % 4 == 0 { #expect(kilometres > 60) } else { #expect(kilometres < 1) }
    }
  }
}
