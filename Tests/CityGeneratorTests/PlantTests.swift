import NetworkModel
import PlanarGeometry
import Testing

@testable import CityGenerator

@Suite struct PlantTests {
  @Test func `the first park has the first plant, and a city has them all`() throws {
    let scenario = try Scenario.named("city")
    let parks = (0..<800).filter { TilePlan.isPark(scenario.order.place(of: $0)) }
    let plants = parks.map { Plant(scenario, tile: $0, place: scenario.order.place(of: $0)) }
    #expect(plants.first?.kind.name == scenario.planting.kinds.first?.name)
    #expect(Set(plants.map(\.kind.name)) == Set(scenario.planting.kinds.map(\.name)))
    let ids = plants.flatMap(\.pipes).map(\.id)
    #expect(Set(ids).count == ids.count)
  }

  @Test func `planted pipes run past every planted dig`() throws {
    let scenario = try Scenario.named("city")
    let plant = Plant(scenario, tile: 0, place: TileOrder.Place(x: 0, y: 0))
    let sewer = try #require(plant.pipes.first { $0.id == "X0-sewer" })
    #expect(sewer.box.lower == GridPoint(x: 4_999_550_000, y: 33_000_000_000))
    #expect(sewer.box.upper == GridPoint(x: 5_000_450_000, y: 33_000_000_000))
    #expect(sewer.parts[0].tops.allSatisfy { $0 == 45_000 })
  }
}
