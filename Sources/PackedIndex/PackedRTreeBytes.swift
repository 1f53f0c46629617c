public import ColumnStore

/// A written tree: the bytes of its column, level after level, and what a reader must be told.
public struct PackedRTreeBytes {
  /// Entries in the tree.
  public let entries: Int
  /// The length of the column in bytes; 0 where there are no entries.
  public let count: Int
  private let levels: [LevelSpool]

  init(entries: Int, levels: [LevelSpool]) {
    self.entries = entries
    self.levels = levels
    count = levels.reduce(0) { $0 + $1.nodes * TreeNode.byteCount }
  }

  /// Gives the bytes in order, in pieces of any size; any number of times.
  ///
  /// - Throws: What `body` throws, and what the system says where a spool cannot be read back.
  public func forEachChunk(_ body: (ArraySlice<UInt8>) throws(FileError) -> Void) throws(FileError) {
    for level in levels { try level.forEachChunk(body) }
  }
}
