import NetworkModel
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

  @Test func `depths are those drawn, but where vertices were inserted between them`() {
    var line = PlacedPipe.Part(vertices: [GridPoint(x: 0, y: 0), GridPoint(x: 10, y: 0)])
    #expect(line.tops([1, nil]) == [1, nil])
    line.vertices.insert(GridPoint(x: 5, y: 0), at: 1)
    line.places = [(0, 0), (0, 0.5), (0, 1)]
    #expect(line.tops([1, 2]) == [1, 1.5, 2])
    #expect(line.part(top: 7).tops == [7, 7, 7])
  }
}
