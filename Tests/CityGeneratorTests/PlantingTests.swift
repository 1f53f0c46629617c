import NetworkModel
import PlanarGeometry
import Testing

@testable import CityGenerator

@Suite struct PlantingTests {
  @Test func `the planted pipes cover what decides an answer`() throws {
    let planting = try Scenario.named("city").planting
    let pipes = planting.kinds.flatMap(\.pipes)
    #expect(planting.profile == "cn" && planting.placement == 3_000)
    #expect(pipes.contains { $0.top == nil })
    #expect(pipes.contains { $0.attributes.halfWidth == nil && $0.halfWidth == 8_000 })
    #expect(pipes.contains { $0.vertical == nil })
    #expect(pipes.contains { $0.isFromCentreline })
    #expect(pipes.contains { $0.attributes.assetClass == .gas && $0.attributes.pressure == nil })
    #expect(pipes.contains { $0.attributes.status == .abandoned })
    #expect(Set(pipes.flatMap(\.zones).map(\.severity)) == ["restricted", "notify"])
    #expect(pipes.allSatisfy { abs($0.north) <= Plant.halfExtent && !$0.zones.isEmpty })
  }

  @Test(arguments: [
    ("north: 0", "north: 80", "from -64 to 64"), ("[[n, s, 1]]", "[[n, s]]", "[severity, zone, reach]"),
  ])
  func `what is wrong is named`(part: String, replacement: String, words: String) {
    let sound = """
      profile: cn
      placement: 0
      boreTolerance: 0
      plants: [{plant: p, weight: 1, pipes: [{id: a, class: gas, north: 0, quality: surveyed, counts: {horizontal: 0}, zones: [[n, s, 1]]}]}]
      """
    #expect(throws: Never.self) { try Planting.read(Array(sound.utf8), file: "p.yaml") }
    let wrong = sound.split(separator: part, omittingEmptySubsequences: false).joined(separator: replacement)
    let error = #expect(throws: ScenarioError.self) { try Planting.read(Array(wrong.utf8), file: "p.yaml") }
    #expect(error?.description.contains(words) == true, "\(String(describing: error))")
  }
}
