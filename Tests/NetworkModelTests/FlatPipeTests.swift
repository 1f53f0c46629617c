import PlanarGeometry
import TestSupport
import Testing

@testable import NetworkModel

@Suite struct FlatPipeTests {
  @Test func `everything lies in one row`() {
    let flat = FlatPipe(Samples.full())
    let parts = Samples.full().parts
    #expect(flat.id == Array(Samples.full().id.utf8))
    #expect(flat.vertices == parts.flatMap(\.vertices) && flat.partLengths == parts.map(\.vertices.count))
    #expect(flat.tops == parts.flatMap(\.tops).map { $0.map { Int32($0) } ?? PipeColumns.unknownTop })
    #expect(!flat.isPoint && FlatPipe(Samples.bare("W")).isPoint == Samples.bare("W").isPoint)
  }

  @Test func `the memory is used again`() {
    var flat = FlatPipe(Samples.full())
    flat.take(Samples.bare("W"))
    #expect(flat == FlatPipe(Samples.bare("W")))
  }

  @Test(arguments: Seeds.smoke) func `its measures are those of the pipe, to the bit`(seed: UInt64) {
    var random = SplitMix64(seed: seed)
    for _ in 0..<20 {
      let pipe = anyPipe("P", &random)
      let measures = FlatPipe(pipe).measures
      #expect(measures.depths == DepthSummary(pipe), "seed \(seed)")
      #expect(measures.kilometres == NetworkStatistics.kilometres(of: pipe), "seed \(seed)")
      #expect(FlatPipe(pipe).isPoint == pipe.isPoint, "seed \(seed)")
    }
  }
}
