import Testing

@testable import CityGenerator

@Suite struct ScenarioReadingTests {
  private static let plants = """
    profile: cn
    placement: 0.3
    boreTolerance: 0.3
    plants:
      - {plant: one, weight: 1, pipes: [{id: a, class: water, north: 0, quality: surveyed, counts: {horizontal: 0.05}, zones: [[notify, soft, 1]]}]}
    """
  private static let sound = """
    scenario: hamlet
    title: A hamlet
    seed: 5
    order: spiral
    shares: {unknownDepth: 1, unknownDiameter: 2, abandoned: 3, unknownPressure: 4}
    permits: {anywhere: 500, planted: 10}
    expect: {clearPercent: [10, 20]}
    """

  private func read(_ text: String) throws(ScenarioError) -> Scenario {
    try Scenario.read(Array(text.utf8), file: "hamlet.yaml", plants: Array(Self.plants.utf8))
  }

  @Test func `a scenario is read as it stands`() throws {
    let scenario = try read(Self.sound)
    #expect(scenario.name == "hamlet" && scenario.seed == 5 && scenario.order == .spiral)
    #expect(scenario.shares.unknownDiameter == 2 && scenario.permits.planted == 10)
    #expect(scenario.expected == ["clearPercent": 10...20])
    #expect(scenario.bundle == nil && scenario.country == nil)
  }

  @Test(arguments: [
    ("order: spiral", "order: round", "hamlet.yaml:4"), ("seed: 5", "seed: -5", "hamlet.yaml:3"),
    ("planted: 10", "planted: 0", "whole number"), ("abandoned: 3", "left: 3", "unknown key"),
    ("[10, 20]", "[20, 10]", "least and a most"), ("scenario: hamlet", "", "has no scenario"),
    ("seed: 5", "seed: [", "not YAML"),
  ])
  func `what is wrong is named`(part: String, replacement: String, words: String) throws {
    let lines = Self.sound.split(separator: "\n", omittingEmptySubsequences: false).map { line in
      line.contains(part)
        ? line.split(separator: part, omittingEmptySubsequences: false).joined(separator: replacement)
        : String(line)
    }
    let error = #expect(throws: ScenarioError.self) { try read(lines.joined(separator: "\n")) }
    #expect(error?.description.contains(words) == true, "\(String(describing: error))")
  }
}
