public import ColumnStore

/// A packed Hilbert R-tree of boxes with groups, read where it lies in a file: no pointers, nothing to load.
///
/// Entries are numbered in the order in which they were added, along a Hilbert curve; sixteen after sixteen they share a
/// leaf, sixteen leaves share a node of the next level, and so on up to one root. The number of an entry is its **place**:
/// whatever belongs to the entry lies at the same place in columns of its own. An empty tree has no nodes.
///
/// All levels stand in one column, leaves first, root last. With N entries the leaf level has `ceil(N / 16)` nodes, and
/// each level above `ceil(n / 16)` over the n nodes below it. Child i of node j of a level is node `16 j + i` of the
/// level below; lane i of leaf j is the entry at place `16 j + i`. A node takes 288 bytes, little-endian:
///
/// | Offset | Bytes | Meaning |
/// |---|---|---|
/// | 0 | 64 | west sides of 16 boxes, `Int32` in index units, `0 ... 2^31 - 1` |
/// | 64 | 64 | south sides |
/// | 128 | 64 | east sides |
/// | 192 | 64 | north sides |
/// | 256 | 32 | masks, `UInt16`: bit g is set where something of group g is below; an entry has one bit |
///
/// The box of a lane is the smallest around the boxes of its child, and its mask is their union. Lanes without a child,
/// the last of a level's last node, have lower sides of 2^31 - 1, upper sides of 0 and mask 0. Groups are `0 ..< 15`; bit 15
/// is never set.
///
/// Every node is verified against the checksums of its file before it is believed. Contents never decide where is read: a
/// node that points past its level is an error, as is a column of the wrong length.
///
/// - Note: a search finds boxes that touch, not things that do: a filter for whoever measures.
public struct PackedRTree: Sendable {
  /// Groups are numbered from 0 up to here.
  public static let groupLimit = 15

  /// Entries in the tree; places are `0 ..< count`.
  public let count: Int
  let shape: TreeShape
  let nodes: Column

  /// Opens a tree of `count` entries in a column.
  ///
  /// - Throws: `ColumnFileError.damaged` where the column's length is not that of such a tree. O(1).
  public init(nodes: Column, count: Int) throws(ColumnFileError) {
    guard 0...TreeShape.entryLimit ~= count else {
      throw nodes.damaged(at: 0, "an index cannot have \(count) entries")
    }
    let shape = TreeShape(entries: count)
    guard nodes.count == shape.nodeCount * TreeNode.byteCount else {
      throw nodes.damaged(
        at: 0, "an index of \(count) entries has \(shape.nodeCount) nodes, which are not \(nodes.count) bytes")
    }
    self.count = count
    self.shape = shape
    self.nodes = nodes
  }

  /// The box and groups of an entry.
  ///
  /// - Throws: `ColumnFileError.damaged` where there is no such place, or its node is damaged.
  public func entry(at place: UInt32) throws(ColumnFileError) -> (box: IndexBox, groups: UInt16) {
    guard place < count else { throw nodes.damaged(at: 0, "an index of \(count) entries has no place \(place)") }
    let node = try node(Int(place) / TreeShape.fanOut)
    let lane = Int(place) % TreeShape.fanOut
    return (node.box(lane), node.masks[lane])
  }

  /// The error of a node that says what it cannot; nodes are counted through all levels, leaves first.
  func damaged(node: Int, _ detail: String) -> ColumnFileError {
    nodes.damaged(at: node * TreeNode.byteCount, "index node \(node): \(detail)")
  }
}
