internal import ColumnStore

/// One level of a tree that is being written: the nodes that are full, and the one that is not.
final class LevelSpool {
  /// Nodes that were closed.
  private(set) var nodes = 0
  /// Lanes of the open node that are taken.
  private(set) var lanes = 0
  private var open = TreeNode.empty
  private let spool: ByteSpool

  init(_ spool: ByteSpool) {
    self.spool = spool
  }

  /// Takes the next lane of the open node, which must have one.
  func put(_ box: IndexBox, _ mask: UInt16) {
    open.set(lanes, box, mask: mask)
    lanes += 1
  }

  /// Ends the open node, the lanes that are left as padding, and returns what the lane above says of it.
  func close() throws(FileError) -> (box: IndexBox, mask: UInt16) {
    let node = open
    open = .empty
    lanes = 0
    nodes += 1
    try append(node)
    return node.union
  }

  /// Gives the closed nodes in order, in pieces of any size.
  func forEachChunk(_ body: (ArraySlice<UInt8>) throws(FileError) -> Void) throws(FileError) {
    try spool.forEachChunk(body)
  }

  private func append(_ node: TreeNode) throws(FileError) {
    try spool.append(node.minX)
    try spool.append(node.minY)
    try spool.append(node.maxX)
    try spool.append(node.maxY)
    try spool.append(node.masks)
  }
}
