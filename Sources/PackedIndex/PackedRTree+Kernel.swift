public import ColumnStore

#if _endian(big)
  #error("nodes are read as they lie in the file, which is little-endian")
#endif

extension PackedRTree {
  /// A node, counted through all levels, leaves first; below `shape.nodeCount`.
  @inline(__always)
  func node(_ index: Int) throws(ColumnFileError) -> TreeNode {
    let start = index &* TreeNode.byteCount
    // SAFETY: the column checks that the range lies inside it and that its bytes are what was written, and lives as long
    // as `self`. Vectors of integers may hold any bytes.
    let address = unsafe try nodes.address(of: start..<start &+ TreeNode.byteCount)
    return unsafe TreeNode(
      minX: address.loadUnaligned(fromByteOffset: 0, as: SIMD16<Int32>.self),
      minY: address.loadUnaligned(fromByteOffset: 64, as: SIMD16<Int32>.self),
      maxX: address.loadUnaligned(fromByteOffset: 128, as: SIMD16<Int32>.self),
      maxY: address.loadUnaligned(fromByteOffset: 192, as: SIMD16<Int32>.self),
      masks: address.loadUnaligned(fromByteOffset: 256, as: SIMD16<UInt16>.self))
  }

  /// Appends the places of all entries that touch the box of a level which asks for their group: ascending, each once.
  ///
  /// - Parameter levels: a handful; each costs a comparison in every node that is looked at.
  /// - Throws: `ColumnFileError` where a node is damaged. What was appended before that is of no use.
  /// - Complexity: O(log n + k) for k places, where boxes are small and lie along the curve. Nothing is allocated
  ///   besides `places`.
  public func search(_ levels: [ReachLevel], into places: inout [UInt32]) throws(ColumnFileError) {
    if shape.levels.isEmpty { return }
    try search(levels, below: shape.levels.count - 1, 0, &places)
  }

  /// Searches below a node of a level, counted from the level's first. Levels are at most eight, so recursion is shallow.
  private func search(
    _ levels: [ReachLevel], below level: Int, _ number: Int, _ places: inout [UInt32]
  ) throws(ColumnFileError) {
    let here = shape.levels[level]
    let node = try node(here.start &+ number)
    var hits = node.lanes(admittedBy: levels)
    let firstChild = number &* TreeShape.fanOut
    while hits != 0 {
      let child = firstChild &+ hits.trailingZeroBitCount
      hits &= hits &- 1
      // Masks of padding are 0; one that is not would lead out of the level.
      guard child < here.children else { throw damaged(node: here.start + number, "its padding has a group") }
      if level == 0 {
        places.append(UInt32(truncatingIfNeeded: child))
      } else {
        try search(levels, below: level &- 1, child, &places)
      }
    }
  }
}

extension TreeNode {
  /// The lanes that some level admits, lane i as bit i.
  ///
  /// Truth is kept in sign bits, which vectorises where comparisons do not. Coordinates lie in `0 ... 2^31 - 1`, so a
  /// difference of two lies in `-(2^31 - 1) ... 2^31 - 1`: it cannot overflow an `Int32`, and is negative exactly where
  /// the first is less. (In a damaged file it wraps, and answers something; nothing is read by it.) A mask, widened, lies
  /// in `0 ... 2^16 - 1`, so one less is negative exactly where no group is common.
  @inline(__always)
  func lanes(admittedBy levels: [ReachLevel]) -> UInt32 {
    let wideMasks = SIMD16<Int32>(truncatingIfNeeded: masks)
    var missed = SIMD16<Int32>(repeating: -1)
    for level in levels {
      let across = (maxX &- level.box.minX) | (level.box.maxX &- minX)
      let along = (maxY &- level.box.minY) | (level.box.maxY &- minY)
      let groups = (wideMasks & Int32(level.groups)) &- 1
      missed &= across | along | groups
    }
    return Self.signs(~missed)
  }

  /// The sign bits of sixteen lanes, lane i as bit i.
  @inline(__always)
  private static func signs(_ lanes: SIMD16<Int32>) -> UInt32 {
    // All ones or all zeros in each byte; one bit of each is kept, another one in each of eight bytes, and the product
    // gathers those bits in its highest byte. Eight different bits cannot carry.
    let bytes = SIMD16<Int8>(truncatingIfNeeded: lanes &>> 31)
    // SAFETY: both are sixteen bytes in which any bits are values.
    let halves = unsafe unsafeBitCast(bytes, to: SIMD2<UInt64>.self)
    let bits = halves & 0x8040_2010_0804_0201
    let low = (bits[0] &* 0x0101_0101_0101_0101) &>> 56
    let high = (bits[1] &* 0x0101_0101_0101_0101) &>> 56
    return UInt32(truncatingIfNeeded: low | high &<< 8)
  }
}
