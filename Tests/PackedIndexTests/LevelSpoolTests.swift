import ColumnStore
import Testing

@testable import PackedIndex

@Suite struct LevelSpoolTests {
  @Test func `a closed node is in the spool, and the next begins empty`() throws {
    let level = LevelSpool(Spools.inMemory())
    level.put(IndexBox(minX: 3, minY: 4, maxX: 5, maxY: 6), 2)
    level.put(IndexBox(minX: 1, minY: 9, maxX: 5, maxY: 9), 4)
    #expect(level.lanes == 2)
    let above = try level.close()
    #expect(above.box == IndexBox(minX: 1, minY: 4, maxX: 5, maxY: 9))
    #expect(above.mask == 6)
    #expect(level.lanes == 0)
    #expect(level.nodes == 1)
    level.put(.everywhere, 1)
    #expect(try level.close().mask == 1)
    var bytes: [UInt8] = []
    try level.forEachChunk { bytes += $0 }
    #expect(bytes.count == 2 * 288)
  }
}
