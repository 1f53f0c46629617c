import Testing

@testable import CityGenerator

@Suite struct ScenarioTests {
  @Test func `an error is its line`() {
    #expect("\(ScenarioError(description: "no such city"))" == "no such city")
  }

  @Test func `the seed alone changes a city`() throws {
    var other = try Scenario.named("city")
    other.seed += 1
    let cities = [try Scenario.named("city"), other, try Scenario.named("city")]
    let pipes = try cities.map { Array(try City($0, kilometres: 1).pipes()) }
    #expect(pipes[0] == pipes[2])
    #expect(pipes[0] != pipes[1])
  }
}
