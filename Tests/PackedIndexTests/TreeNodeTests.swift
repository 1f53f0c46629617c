import Testing

@testable import PackedIndex

@Suite struct TreeNodeTests {
  @Test func `a lane keeps what is put into it`() {
    var node = TreeNode.empty
    let box = IndexBox(minX: 1, minY: 2, maxX: 3, maxY: 4)
    node.set(5, box, mask: 8)
    #expect(node.box(5) == box)
    #expect(node.masks[5] == 8)
    #expect(node.box(4) == TreeNode.empty.box(4))
  }

  @Test func `the union is around the lanes that are taken`() {
    var node = TreeNode.empty
    node.set(0, IndexBox(minX: 10, minY: 20, maxX: 30, maxY: 40), mask: 1)
    #expect(node.union.box == node.box(0))
    node.set(15, IndexBox(minX: 0, minY: 50, maxX: 5, maxY: .max), mask: 4)
    #expect(node.union.box == IndexBox(minX: 0, minY: 20, maxX: 30, maxY: .max))
    #expect(node.union.mask == 5)
  }
}
