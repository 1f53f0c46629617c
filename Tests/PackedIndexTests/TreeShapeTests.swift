import Testing

@testable import PackedIndex

@Suite struct TreeShapeTests {
  @Test func `nothing has no nodes`() {
    #expect(TreeShape(entries: 0).levels.isEmpty)
    #expect(TreeShape(entries: 0).nodeCount == 0)
  }

  @Test func `up to sixteen entries are one leaf, which is the root`() {
    for entries in [1, 2, 15, 16] {
      #expect(TreeShape(entries: entries).levels == [.init(start: 0, nodes: 1, children: entries)])
    }
  }

  @Test func `one more makes a second leaf and a root above`() {
    let leaves = TreeShape.Level(start: 0, nodes: 2, children: 17)
    #expect(TreeShape(entries: 17).levels == [leaves, .init(start: 2, nodes: 1, children: 2)])
    #expect(TreeShape(entries: 256).nodeCount == 16 + 1)
    #expect(TreeShape(entries: 257).nodeCount == 17 + 2 + 1)
  }

  @Test func `a country has a few million nodes on seven levels`() {
    let shape = TreeShape(entries: 70_000_000)
    #expect(shape.levels.map(\.nodes) == [4_375_000, 273_438, 17_090, 1_069, 67, 5, 1])
    #expect(shape.nodeCount == shape.levels.map(\.nodes).reduce(0, +))
  }

  @Test func `the most entries fill eight levels`() {
    let shape = TreeShape(entries: TreeShape.entryLimit)
    #expect(shape.levels.count == 8)
    #expect(shape.levels.last == .init(start: shape.nodeCount - 1, nodes: 1, children: 16))
  }
}
