import PlanarGeometry
import Testing

@testable import CityGenerator

@Suite struct RandomPermitTests {
  private static func permits() throws -> [CityPermit] {
    let scenario = try Scenario.named("city")
    return (0..<1_500).map { number in
      var random = RandomPermit(scenario, numbers: SeededNumbers(seed: 2, .permit, number))
      return random.permit(id: "P-\(number)", tile: number % 50)
    }
  }

  @Test func `permits of every kind are drawn, most of them small`() throws {
    let permits = try Self.permits()
    #expect(Set(permits.map(\.method)) == ["pit", "point", "trench", "bore", "site", "ring"])
    #expect(permits.filter { $0.method == "pit" }.count > 600)
    let unsaid = permits.filter { $0.depth == nil && $0.bore == nil }.count
    #expect((50...150).contains(unsaid))
    #expect(permits.allSatisfy { $0.truth == nil })
  }

  @Test func `sizes are those of their kind`() throws {
    for permit in try Self.permits() {
      switch permit.shape {
      case .point(_, let radius): #expect((2_000...30_000).contains(radius))
      case .line(let positions, let width):
        #expect((2...5).contains(positions.count))
        #expect((1_000...25_000).contains(width))
        let box = try #require(GridBox(around: positions))
        #expect(box.upper.x - box.lower.x <= 5_300_000)
      case .polygon(let rings):
        #expect(rings.allSatisfy { $0.first == $0.last && $0.count >= 5 })
        #expect(permit.method == "ring" ? rings.count == 2 : rings.count == 1)
      }
    }
  }

  @Test func `a turn keeps lengths`() {
    var numbers = SeededNumbers(seed: 1, .shape, 0)
    for _ in 0..<50 {
      let spot = Turn(&numbers).position(3, 4, at: Spot(x: 0, y: 0))
      #expect(abs(spot.x * spot.x + spot.y * spot.y - 25) < 1e-9)
    }
  }
}
