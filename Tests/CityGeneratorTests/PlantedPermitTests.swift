import NetworkModel
import PlanarGeometry
import Testing

@testable import CityGenerator

@Suite struct PlantedPermitTests {
  private static func permits(_ count: Int) throws -> [CityPermit] {
    let scenario = try Scenario.named("city")
    let places = (0..<400).filter { TilePlan.isPark(scenario.order.place(of: $0)) }
    return (0..<count).map { number in
      let tile = places[number % places.count]
      let plant = Plant(scenario, tile: tile, place: scenario.order.place(of: tile))
      var permit = PlantedPermit(plant, numbers: SeededNumbers(seed: 1, .permit, number))
      return permit.permit(id: "P-\(number)")
    }
  }

  @Test func `every verdict is planted, and truth lists the worst first`() throws {
    let truths = try Self.permits(600).compactMap(\.truth)
    #expect(truths.count == 600)
    #expect(Set(truths.map(\.verdict)) == ["clear", "notify", "restricted", "strike"])
    for truth in truths { #expect(truth.verdict == truth.findings.first?.severity ?? "clear") }
  }

  @Test func `depth alone decides some of them`() throws {
    // A dig across the pipe that is no strike: the pipe is deeper than the dig.
    let truths = try Self.permits(600).compactMap(\.truth)
    #expect(truths.contains { $0.findings.contains { $0.severity != "strike" && $0.horizontal == 0 } })
    #expect(truths.contains { $0.findings.contains { $0.severity == "strike" && $0.horizontal == 0 } })
  }

  @Test func `digs lie at a limit and a millimetre beyond it`() throws {
    let findings = try Self.permits(600).compactMap(\.truth).flatMap(\.findings)
    let gaps = findings.filter { $0.pipe.hasSuffix("-gas-medium") && $0.zone == "control" }.map(\.horizontal)
    // Reach, uncertainty of the survey and of the dig: 5 + 0.05 + 0.3 m.
    #expect(gaps.contains(53_500))
    #expect(gaps.allSatisfy { $0 <= 53_500 })
    // A millimetre beyond the protection zone begins the control zone: 0.5 + 0.05 + 0.3 m.
    #expect(gaps.contains(8_510) && gaps.min() == 8_510)
  }

  @Test func `all kinds of shape are planted, bores among them`() throws {
    let permits = try Self.permits(300)
    #expect(Set(permits.map(\.method)) == ["point", "trench", "bore", "pit", "site", "ring"])
    for permit in permits {
      if let bore = permit.bore { #expect(bore.top < bore.bottom && permit.depth == nil) }
    }
  }
}
