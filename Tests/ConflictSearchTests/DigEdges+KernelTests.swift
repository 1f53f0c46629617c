import PlanarGeometry
import TestSupport
import Testing

@testable import ConflictSearch

@Suite struct DigEdgesTests {
  @Test(arguments: Seeds.few)
  func `edges are those of the shape, rings first`(seed: UInt64) {
    var random = SplitMix64(seed: seed)
    let edges = DigEdges()
    for _ in 0..<30 {
      let dig = randomDig(&random).moved(by: at(500_000, 3_300_000))
      var batch = DigBatch()
      batch.append(dig)
      edges.load(batch, 0)
      let shape = LocalShape(dig.footprint)
      #expect((0..<edges.count).map { unsafe edges.segments[$0] } == shape.edges.map(\.segment), "seed \(seed)")
      #expect(edges.ringCount == shape.edges.filter { $0.radius == 0 }.count || shape.radius == 0)
      #expect(edges.radius == shape.radius && edges.origin == shape.frame.origin)
      #expect(Double(edges.farthest) >= shape.farthest * (1 - 1e-6))
    }
  }

  @Test func `a ring of a thousand corners has room, and a disc after it is one edge without length`() {
    let edges = DigEdges()
    var batch = DigBatch()
    batch.append(pit((0..<1_000).map { (Double($0), Double($0 % 2)) } + [(500, 900)]))
    batch.append(disc((7, 7), radius: 2))
    edges.load(batch, 0)
    #expect(edges.count == 1_001 && edges.ringCount == 1_001)
    edges.load(batch, 1)
    #expect(edges.count == 1 && edges.ringCount == 0)
    #expect(unsafe edges.segments[0].isPoint && edges.rough[0].inverse == 0)
  }
}
