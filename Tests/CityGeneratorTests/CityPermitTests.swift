import Testing

@testable import CityGenerator

@Suite struct CityPermitTests {
  @Test func `a verdict is that of the first finding, or clear`() {
    let finding = PlantedTruth.Finding(pipe: "G", severity: "restricted", zone: "protection", horizontal: 0)
    #expect(PlantedTruth(profile: "cn", plant: "p", findings: [finding]).verdict == "restricted")
    #expect(PlantedTruth(profile: "cn", plant: "p", findings: []).verdict == "clear")
  }

  @Test func `permits are named by number and one of a hundred is planted`() throws {
    let city = try City(try Scenario.named("city"), kilometres: 50)
    let permits = Array(city.permits(400, tiles: 3))
    #expect(permits.map(\.id) == (1...400).map { "P-\($0)" })
    #expect(permits.filter { $0.truth != nil }.map(\.id) == ["P-51", "P-151", "P-251", "P-351"])
  }
}
