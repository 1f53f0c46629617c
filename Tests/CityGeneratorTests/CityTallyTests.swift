import NetworkModel
import PlanarGeometry
import Testing

@testable import CityGenerator

@Suite struct CityTallyTests {
  @Test func `points have no length and no segments`() {
    func pipe(_ metres: [Double]) -> Pipe {
      let vertices = metres.map { GridPoint(nearestMillimetreTo: $0, 0) }
      return Pipe(
        id: "p", assetClass: .gas, parts: [Pipe.Part(vertices: vertices, tops: vertices.map { _ in nil })])
    }
    var tally = CityTally()
    tally.take(pipe([0, 30, 50]))
    tally.take(pipe([7]))
    #expect(tally.pipes == 2 && tally.points == 1 && tally.segments == 2)
    #expect(tally.kilometres == 0.05)
    #expect(tally.kilometresByClass == [.gas: 0.05])
  }
}
