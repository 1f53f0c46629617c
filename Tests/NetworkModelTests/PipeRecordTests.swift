import ColumnStore
import TestSupport
import Testing

@testable import NetworkModel

@Suite struct PipeRecordTests {
  @Test func `a record is as long as the layout says`() throws {
    let spool = BuildSpace().spool(share: 1)
    let pipe = FlatPipe(Samples.full())
    try PipeRecord(pipe, pipe.measures, idStart: 1, firstVertex: 2, attributeSet: 3, partsStart: 4, topsStart: 5)
      .append(to: spool)
    #expect(spool.count == PipeRecord.stride && PipeRecord.stride == 48)
  }

  @Test(arguments: Seeds.smoke)
  func `what a record says of depths is what the whole pipe says`(seed: UInt64) throws {
    var random = SplitMix64(seed: seed)
    var draft = NetworkDraft(name: "records", crs: Samples.crs)
    draft.pipes = (0..<10).map { anyPipe("P\($0)", &random) }
    let network = try draft.finish()
    for index in 0..<10 {
      let pipe = try network.pipe(at: index)
      let record = try network.columns.record(at: index)
      #expect(record.depths == DepthSummary(pipe), "seed \(seed): \(pipe)")
      #expect(record.deepestTop.map(Int64.init) == DepthSummary(pipe).deepestTop)
      #expect(Int(record.idLength) == pipe.id.utf8.count)
      #expect((record.partsStart == PipeRecord.nowhere) == (pipe.parts.count == 1))
      #expect((record.topsStart == PipeRecord.nowhere) == (record.deepestTop == nil))
    }
  }
}
