public import ColumnStore

/// Writes a `PackedRTree` from entries that come one after another, in the order that they keep.
///
/// Entries are best added along the Hilbert curve (`IndexFrame.hilbertKey`); any other order gives the same answers, only
/// slower. Nodes go into spools as soon as they are full, so what is kept in memory is one node for each level, and what
/// the spools keep.
public struct PackedRTreeWriter: ~Copyable {
  /// The most entries a tree can have: places have 32 bits.
  public static let entryLimit = TreeShape.entryLimit

  /// How many entries were added; the place of the next.
  public private(set) var count = 0
  private var levels: [LevelSpool] = []
  private let makeSpool: () throws(FileError) -> ByteSpool

  /// Starts an empty tree.
  ///
  /// - Parameter spool: makes an empty spool; asked once for each level, fewer than ten times.
  public init(spool: @escaping () throws(FileError) -> ByteSpool) {
    makeSpool = spool
  }

  /// Adds an entry, at place `count`.
  ///
  /// - Precondition: The group is one of `0 ..< PackedRTree.groupLimit`, and there is room for another entry.
  /// - Throws: What a spool throws; the tree is then lost.
  public mutating func add(_ box: IndexBox, group: UInt8) throws(FileError) {
    precondition(group < PackedRTree.groupLimit, "groups are numbered below \(PackedRTree.groupLimit)")
    precondition(count < Self.entryLimit, "an index has at most \(Self.entryLimit) entries")
    try put(box, 1 << UInt16(group), into: 0)
    count += 1
  }

  /// Ends the last node of each level and gives the bytes of the tree.
  public consuming func finish() throws(FileError) -> PackedRTreeBytes {
    var done: [LevelSpool] = []
    while done.count < levels.count {
      let level = levels[done.count]
      // A level without a full node, of a single lane, stands above the root.
      if !done.isEmpty, level.nodes == 0, level.lanes == 1 { break }
      if level.lanes > 0 { try close(done.count) }
      done.append(level)
    }
    return PackedRTreeBytes(entries: count, levels: done)
  }

  private mutating func put(_ box: IndexBox, _ mask: UInt16, into level: Int) throws(FileError) {
    if level == levels.count { levels.append(LevelSpool(try makeSpool())) }
    levels[level].put(box, mask)
    if levels[level].lanes == TreeShape.fanOut { try close(level) }
  }

  private mutating func close(_ level: Int) throws(FileError) {
    let (box, mask) = try levels[level].close()
    try put(box, mask, into: level + 1)
  }
}
