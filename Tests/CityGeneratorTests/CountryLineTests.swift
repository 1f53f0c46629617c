import NetworkModel
import PlanarGeometry
import Testing

@testable import CityGenerator

@Suite struct CountryLineTests {
  private static func stretch(_ column: Int) throws -> Pipe? {
    let scenario = try Scenario.named("country-line")
    let country = try #require(scenario.country)
    var works = StreetWorks(scenario, place: TileOrder.Place(x: column, y: 0), tile: abs(column))
    CountryLine(country, seed: scenario.seed).lay(tileEast: column, &works)
    return works.pipes.first
  }

  @Test func `stretches are long and follow one another without a gap`() throws {
    let stretches = try (-3...3).map { try #require(try Self.stretch($0)) }
    for (west, east) in zip(stretches, stretches.dropFirst()) {
      #expect(west.parts[0].vertices.last == east.parts[0].vertices.first)
    }
    for stretch in stretches {
      #expect(stretch.assetClass == .oil && stretch.pressure == .high)
      #expect(NetworkStatistics.kilometres(of: stretch) > 3.9)
      #expect(Steps.metres(of: stretch).allSatisfy { (35...40).contains($0) })
    }
  }

  @Test func `it keeps its distance from the city and ends`() throws {
    let first = try #require(try Self.stretch(0))
    let city = StreetPlan.origin.y - StreetPlan.side / 2
    #expect(Double(first.box.upper.y / 10) < city - 100_000)
    #expect(Double(first.box.lower.y / 10) > city - 200_000)
    #expect(try Self.stretch(35) != nil)
    #expect(try Self.stretch(36) == nil)
  }
}
