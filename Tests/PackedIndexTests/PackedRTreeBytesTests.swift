import ColumnStore
import PackedIndex
import TestSupport
import Testing

@Suite struct PackedRTreeBytesTests {
  @Test func `bytes can be taken more than once, the same each time`() throws {
    var random = SplitMix64(seed: 1)
    var writer = PackedRTreeWriter { Spools.inMemory() }
    for entry in Scatter.town.entries(300, &random) { try writer.add(entry.box, group: entry.group) }
    let written = try writer.finish()
    #expect(written.entries == 300)
    var copies: [[UInt8]] = [[], []]
    for copy in copies.indices { try written.forEachChunk { copies[copy] += $0 } }
    #expect(copies[0].count == written.count)
    #expect(copies[0] == copies[1])
  }

  @Test func `nothing is no bytes`() throws {
    let written = try PackedRTreeWriter { Spools.inMemory() }.finish()
    #expect(written.count == 0)
    #expect(written.entries == 0)
    try written.forEachChunk { _ in Issue.record("there is nothing to give") }
  }
}
