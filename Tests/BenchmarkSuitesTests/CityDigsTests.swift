import CityGenerator
import ConflictRules
import ConflictSearch
import PlanarGeometry
import Testing

@testable import BenchmarkSuites

@Suite struct CityDigsTests {
  @Test func `digs are what a batch would read of their text`() throws {
    let assumptions = try RuleProfile.load("us-cga") { _ in [] }.assumptions
    var kinds: Set<String> = []
    for permit in try City(Scenario.named(Scenario.usual), kilometres: 50).permits(300, tiles: 3) {
      let dig = CityDigs.dig(permit, under: assumptions)
      // 0.3 m, and as much for bores.
      #expect(dig.placement == 3_000)
      switch permit.shape {
      case .polygon(let rings):
        #expect(dig.footprint.polygons[0].shell == rings[0] && dig.footprint.polygons[0].holes.count == rings.count - 1)
      case .line(let line, let width):
        #expect(dig.footprint.lines == [line])
        // Half of the width, rounded up where it is odd.
        #expect((dig.footprint.radius * 2 - width) == width % 2)
      case .point(let point, let radius):
        #expect(dig.footprint == Footprint(lines: [[point]], radius: radius))
      }
      if let bore = permit.bore {
        #expect(dig.top == max(0, bore.top - 3_000) && dig.bottom == bore.bottom + 3_000)
        #expect(dig.bore == Dig.Bore(recordedTop: bore.top, endsArePits: false))
      } else {
        #expect(dig.top == 0 && dig.bottom == permit.depth && dig.bore == nil)
      }
      kinds.insert(permit.method)
    }
    #expect(kinds.isSuperset(of: ["pit", "point", "trench", "bore", "site", "ring"]))
  }
}
