import ColumnStore
import TestSupport
import Testing

@testable import PackedIndex

@Suite struct PackedRTreeWriterTests {
  @Test func `one entry is one node, byte for byte`() throws {
    let box = IndexBox(minX: 1, minY: 0x0203, maxX: 0x0405_0607, maxY: .max)
    let bytes = try Trees.bytes([Entry(box: box, group: 9)])
    #expect(bytes.count == 288)
    #expect(Array(bytes[0..<8]) == [1, 0, 0, 0, 0xFF, 0xFF, 0xFF, 0x7F])
    #expect(Array(bytes[64..<72]) == [3, 2, 0, 0, 0xFF, 0xFF, 0xFF, 0x7F])
    #expect(Array(bytes[128..<136]) == [7, 6, 5, 4, 0, 0, 0, 0])
    #expect(Array(bytes[192..<200]) == [0xFF, 0xFF, 0xFF, 0x7F, 0, 0, 0, 0])
    #expect(Array(bytes[256..<260]) == [0, 2, 0, 0])
  }

  @Test(arguments: [0, 1, 2, 15, 16, 17, 31, 32, 33, 255, 256, 257, 4_096, 4_097, 5_000])
  func `a tree of any size has the bytes that its count needs, and keeps every rule`(count: Int) throws {
    var random = SplitMix64(seed: UInt64(count))
    let entries = Scatter.town.entries(count, &random)
    #expect(try Trees.bytes(entries).count == TreeShape(entries: count).nodeCount * TreeNode.byteCount)
    #expect(throws: Never.self) { try Trees.tree(entries).check() }
  }

  @Test func `the lane of a parent is around its child`() throws {
    let entries = (0..<17).map { number in
      Entry(box: IndexBox(minX: number, minY: 0, maxX: number + 5, maxY: 9), group: UInt8(number % 15))
    }
    let tree = try Trees.tree(entries)
    let root = try tree.node(2)
    #expect(root.box(0) == IndexBox(minX: 0, minY: 0, maxX: 20, maxY: 9))
    #expect(root.box(1) == IndexBox(minX: 16, minY: 0, maxX: 21, maxY: 9))
    #expect(root.masks[0] == 0x7FFF)
    #expect(root.masks[1] == 0b10)
    #expect(root.masks[2] == 0)
  }

  @Test func `a writer counts, and passes on what its spools throw`() throws {
    var writer = PackedRTreeWriter { Spools.inMemory() }
    try writer.add(.everywhere, group: 0)
    #expect(writer.count == 1)
    var failing = PackedRTreeWriter { () throws(FileError) -> ByteSpool in
      throw FileError(operation: "write", path: "x", code: 28)
    }
    #expect(throws: FileError.self) { try failing.add(.everywhere, group: 0) }
  }
}
