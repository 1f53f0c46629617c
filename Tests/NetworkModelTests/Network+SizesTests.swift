import NetworkModel
import PlanarGeometry
import TestSupport
import Testing

@Suite struct NetworkSizesTests {
  @Test func `what is searched is a part of the file, and grows with the vertices`() throws {
    func network(_ vertices: Int64) throws -> Network {
      let line = (0..<vertices).map { GridPoint(x: $0 * 500_000, y: 0) }
      var draft = NetworkDraft(name: "n", crs: Samples.crs)
      let part = Pipe.Part(vertices: line, tops: line.map { _ in nil })
      draft.pipes = [Pipe(id: "a", assetClass: .gas, parts: [part])]
      return try draft.finish()
    }
    let (small, large) = (try network(2), try network(500))
    #expect(small.searchedBytes > 0 && large.searchedBytes < large.byteCount)
    // At least eight bytes a vertex.
    #expect(large.searchedBytes - small.searchedBytes >= 498 * 8)
  }
}
