import ColumnStore
import PackedIndex
import TestSupport
import Testing

@Suite struct PackedRTreeTests {
  @Test func `an empty tree has no bytes and finds nothing`() throws {
    let tree = try Trees.tree([])
    #expect(tree.count == 0)
    var places: [UInt32] = []
    try tree.search([ReachLevel(box: .everywhere, groups: .max)], into: &places)
    #expect(places == [])
    #expect(throws: ColumnFileError.self) { _ = try tree.entry(at: 0) }
  }

  @Test(arguments: [1, 15, 16, 17, 256, 257, 300])
  func `an entry is found at its place again`(count: Int) throws {
    var random = SplitMix64(seed: UInt64(count))
    let entries = Scatter.town.entries(count, &random)
    let tree = try Trees.tree(entries)
    for (place, entry) in entries.enumerated() {
      let stored = try tree.entry(at: UInt32(place))
      #expect(stored.box == entry.box)
      #expect(stored.groups == 1 << UInt16(entry.group))
    }
    #expect(throws: ColumnFileError.self) { _ = try tree.entry(at: UInt32(count)) }
    #expect(throws: ColumnFileError.self) { _ = try tree.entry(at: .max) }
  }

  @Test func `a column of another length is damage`() throws {
    let nodes = try Trees.column([UInt8](repeating: 0, count: 288))
    #expect(throws: Never.self) { _ = try PackedRTree(nodes: nodes, count: 16) }
    for count in [0, 17, -1, .min, .max, 1 << 32, (1 << 32) + 1] {
      #expect(throws: ColumnFileError.self, "\(count)") { _ = try PackedRTree(nodes: nodes, count: count) }
    }
    for length in [0, 1, 287, 289, 576] {
      let nodes = try Trees.column([UInt8](repeating: 0, count: length))
      #expect(throws: ColumnFileError.self, "\(length)") { _ = try PackedRTree(nodes: nodes, count: 16) }
    }
  }

  @Test func `an error says which file and what of it`() throws {
    let nodes = try Trees.column([UInt8](repeating: 0, count: 288))
    let error = #expect(throws: ColumnFileError.self) { _ = try PackedRTree(nodes: nodes, count: 17) }
    let words = try #require(error).description
    #expect(words.contains("test.tree"))
    #expect(words.contains("an index of 17 entries has 3 nodes, which are not 288 bytes"))
  }
}
