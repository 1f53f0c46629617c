import PlanarGeometry
import Testing

@testable import NetworkImport

struct PlacedPipeTests {
  @Test func `only where every part is a single position it is a point`() {
    let single = PlacedPipe.Part(vertices: [GridPoint(x: 0, y: 0)])
    let line = PlacedPipe.Part(vertices: [GridPoint(x: 0, y: 0), GridPoint(x: 10, y: 0)])
    #expect(PlacedPipe(parts: [single, single]).isPoint)
    #expect(!PlacedPipe(parts: [single, line]).isPoint)
  }
}
