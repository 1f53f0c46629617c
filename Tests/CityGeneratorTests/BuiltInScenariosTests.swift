import Testing

@testable import CityGenerator

@Suite struct BuiltInScenariosTests {
  @Test func `the usual city and the two that hurt are built in`() throws {
    #expect(Scenario.names == ["city", "country-line", "skew"])
    #expect(Scenario.names.contains(Scenario.usual))
    for name in Scenario.names {
      let scenario = try Scenario.named(name)
      #expect(scenario.name == name)
      #expect(!scenario.title.isEmpty)
      #expect(Set(scenario.expected.keys) == ["kmPerSquareKm", "metresPerPipe", "metresPerSegment", "clearPercent"])
    }
  }

  @Test func `any other name is refused with those there are`() {
    let error = #expect(throws: ScenarioError.self) { try Scenario.named("town") }
    #expect(error?.description == "there is no scenario 'town'; there are city, country-line, skew")
  }
}
