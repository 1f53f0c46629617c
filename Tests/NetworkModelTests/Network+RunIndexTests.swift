import ColumnStore
import TestSupport
import Testing

@testable import NetworkModel

@Suite struct NetworkRunIndexTests {
  @Test(arguments: Seeds.smoke) func `an index built again is the stored one, byte for byte`(seed: UInt64) throws {
    var random = SplitMix64(seed: seed)
    var draft = NetworkDraft(name: "index", crs: Samples.crs)
    var field = RandomField()
    field.longest = 30
    draft.pipes = (0..<random.integer(in: 0...80)).map { anyPipe("P\($0)", &random, in: field) }
    let network = try draft.finish()
    let boxes = try network.runBoxes()
    #expect(boxes.count == network.columns.runCount, "seed \(seed)")
    let built = try boxes.index()
    for (section, bytes) in [(NetworkLayout.Section.runNodes, built.nodes), (.runs, built.runs)] {
      let column = try network.file.column(section)
      #expect(try column.bytes(0..<column.count) == bytes, "seed \(seed)")
    }
  }
}
