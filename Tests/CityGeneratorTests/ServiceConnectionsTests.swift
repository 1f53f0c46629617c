import NetworkModel
import PlanarGeometry
import Testing

@testable import CityGenerator

@Suite struct ServiceConnectionsTests {
  private static func connections(isArterial: Bool) throws -> [Pipe] {
    var works = StreetWorks(try Scenario.named("city"), place: TileOrder.Place(x: 0, y: 0), tile: 9)
    let street = StreetCurve(from: Spot(x: 0, y: 0), to: Spot(x: 3_000_000, y: 0), bulge: 0)
    ServiceConnections.lay(along: street, isArterial: isArterial, &works)
    return works.pipes
  }

  @Test(arguments: [true, false]) func `houses are connected by one short piece each`(isArterial: Bool) throws {
    let houses = try Self.connections(isArterial: isArterial).filter { $0.subclass == "connection" }
    #expect(houses.count > 80)
    for house in houses {
      let steps = Steps.metres(of: house)
      #expect(steps.count == 1 && (4.9...40).contains(steps[0]))
      // Within the reach that parks are laid out for.
      #expect(abs(house.box.lower.y) < 220_000 && abs(house.box.upper.y) < 220_000)
    }
    #expect(Set(houses.map(\.assetClass)) == [.water, .drainage, .gas, .power, .telecom])
  }

  @Test func `ducts cross under arterials alone`() throws {
    let ducts = try Self.connections(isArterial: true).filter { $0.subclass == "crossing" }
    #expect(ducts.count > 5)
    #expect(ducts.allSatisfy { $0.laying == .trenchless && $0.box.lower.y < 0 && $0.box.upper.y > 0 })
    #expect(try Self.connections(isArterial: false).allSatisfy { $0.subclass != "crossing" })
  }
}
