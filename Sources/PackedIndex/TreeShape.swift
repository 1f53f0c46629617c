/// How many nodes each level of a tree has and where they stand in its column: follows from the count of entries, and
/// is therefore not stored.
struct TreeShape: Equatable {
  /// Children of a node.
  static let fanOut = 16
  /// Entries have numbers of 32 bits.
  static let entryLimit = 1 << 32

  /// The nodes of one level.
  struct Level: Equatable {
    /// Nodes that stand before this level's first.
    let start: Int
    /// Nodes of the level.
    let nodes: Int
    /// What the lanes of those nodes stand for: entries, or nodes of the level below. Later lanes are padding.
    let children: Int
  }

  /// From the leaves to the root; none where there are no entries.
  let levels: [Level]
  /// Nodes of all levels.
  let nodeCount: Int

  /// The shape of a tree over `0 ... entryLimit` entries.
  init(entries: Int) {
    var levels: [Level] = []
    var (start, children) = (0, entries)
    while children > 1 || (levels.isEmpty && children == 1) {
      let nodes = (children - 1) / Self.fanOut + 1
      levels.append(Level(start: start, nodes: nodes, children: children))
      start += nodes
      children = nodes
    }
    self.levels = levels
    nodeCount = start
  }
}
