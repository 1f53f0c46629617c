public import ColumnStore

extension PackedRTree {
  /// Looks at every node: each lane says exactly what is below it, and padding says nothing. O(n).
  ///
  /// A file can pass its checksums and still have been written wrongly; a search in such a tree could miss something.
  ///
  /// - Throws: `ColumnFileError.damaged` with the number of the first node, leaves first, that breaks a rule.
  public func check() throws(ColumnFileError) {
    for (level, here) in shape.levels.enumerated() {
      for number in 0..<here.nodes {
        let node = try node(here.start + number)
        for lane in 0..<TreeShape.fanOut {
          let child = number * TreeShape.fanOut + lane
          let complaint =
            if child >= here.children {
              Self.complaint(aboutPadding: node, lane)
            } else if level == 0 {
              Self.complaint(aboutEntry: node, lane)
            } else {
              try complaint(aboutChild: shape.levels[level - 1].start + child, node, lane)
            }
          if let complaint { throw damaged(node: here.start + number, "lane \(lane) \(complaint)") }
        }
      }
    }
  }

  private static func complaint(aboutPadding node: TreeNode, _ lane: Int) -> String? {
    let isPadding = node.box(lane) == TreeNode.empty.box(lane) && node.masks[lane] == 0
    return isPadding ? nil : "is not padding, and nothing is below it"
  }

  private static func complaint(aboutEntry node: TreeNode, _ lane: Int) -> String? {
    let box = node.box(lane)
    guard 0 <= box.minX, box.minX <= box.maxX, 0 <= box.minY, box.minY <= box.maxY else {
      return "has a box with its corners swapped or outside the frame"
    }
    let mask = node.masks[lane]
    return mask.nonzeroBitCount == 1 && mask >> groupLimit == 0 ? nil : "is not of one group"
  }

  private func complaint(aboutChild child: Int, _ node: TreeNode, _ lane: Int) throws(ColumnFileError) -> String? {
    let (box, mask) = try self.node(child).union
    if node.box(lane) != box { return "has another box than its child, node \(child)" }
    return node.masks[lane] == mask ? nil : "has other groups than its child, node \(child)"
  }
}
