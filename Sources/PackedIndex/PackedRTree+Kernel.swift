public import ColumnStore

#if _endian(big)
  #error("nodes are read as they lie in the file, which is little-endian")
#endif

extension PackedRTree {
  /// Appends the places of all entries that touch the box of a level which asks for their group: ascending, each once.
  ///
  /// - Parameter levels: a handful; each costs a comparison in every node that is looked at.
  /// - Throws: `ColumnFileError` where a node is damaged. What was appended before that is of no use.
  /// - Complexity: O(log n + k) for k places, where boxes are small and lie along the curve. Nothing is allocated
  ///   besides `places`.
  public func search(_ levels: [ReachLevel], into places: inout [UInt32]) throws(ColumnFileError) {
    guard shape.nodeCount > 0 else { return }
    let root = shape.levels.count - 1
    try collect(levels, below: root, 0, lanes(of: shape.nodeCount - 1, admittedBy: levels), &places)
  }

  /// Collects what is below some lanes of a node of a level. Levels are at most eight, so recursion is shallow.
  private func collect(
    _ levels: [ReachLevel], below level: Int, _ number: Int, _ lanes: UInt16, _ places: inout [UInt32]
  ) throws(ColumnFileError) {
    // Masks of padding are 0; lanes that are not would lead out of the level.
    let firstChild = number &* TreeShape.fanOut
    guard lanes == 0 || firstChild &+ (15 &- lanes.leadingZeroBitCount) < shape.levels[level].children else {
      throw damaged(node: shape.levels[level].start + number, "its padding has a group")
    }
    var rest = lanes
    if level == 0 {
      while rest != 0 {
        places.append(UInt32(truncatingIfNeeded: firstChild &+ rest.trailingZeroBitCount))
        rest &= rest &- 1
      }
      return
    }
    // First all children, then what is below them: children are seldom in the cache, and are fetched side by side where
    // no branch waits for what they say. Searches among a million entries take a seventh less for it.
    let childLevel = shape.levels[level &- 1].start &+ firstChild
    var admitted = SIMD16<UInt16>(repeating: 0)
    while rest != 0 {
      let lane = rest.trailingZeroBitCount
      admitted[lane] = try self.lanes(of: childLevel &+ lane, admittedBy: levels)
      rest &= rest &- 1
    }
    rest = lanes
    while rest != 0 {
      let lane = rest.trailingZeroBitCount
      try collect(levels, below: level &- 1, firstChild &+ lane, admitted[lane], &places)
      rest &= rest &- 1
    }
  }

  /// The lanes of a node that some level admits, lane i as bit i.
  @inline(__always)
  private func lanes(of node: Int, admittedBy levels: [ReachLevel]) throws(ColumnFileError) -> UInt16 {
    let address = unsafe try address(of: node)
    var admitted: UInt16 = 0
    for level in levels { admitted |= unsafe TreeNode.lanes(at: address, admittedBy: level) }
    return admitted
  }

  /// The lanes of a node that a level admits, lane i as bit i.
  func lanes(of node: Int, admittedBy level: ReachLevel) throws(ColumnFileError) -> UInt16 {
    unsafe TreeNode.lanes(at: try address(of: node), admittedBy: level)
  }

  /// Box and groups of one lane of a node.
  func entry(of node: Int, lane: Int) throws(ColumnFileError) -> (box: IndexBox, mask: UInt16) {
    let address = unsafe try address(of: node)
    // SAFETY: four sides lie 64 bytes apart, the masks behind them; the address is that of a whole node.
    let side = unsafe address + 4 * lane
    let box = unsafe IndexBox(
      asStored: side.loadUnaligned(as: Int32.self), side.loadUnaligned(fromByteOffset: 64, as: Int32.self),
      side.loadUnaligned(fromByteOffset: 128, as: Int32.self), side.loadUnaligned(fromByteOffset: 192, as: Int32.self))
    return (box, unsafe address.loadUnaligned(fromByteOffset: 256 + 2 * lane, as: UInt16.self))
  }

  /// A node, counted through all levels, leaves first; below `shape.nodeCount`.
  func node(_ index: Int) throws(ColumnFileError) -> TreeNode {
    unsafe TreeNode(at: try address(of: index))
  }

  /// Where a node lies, its bytes verified; it lives as long as `self`.
  @inline(__always)
  private func address(of node: Int) throws(ColumnFileError) -> UnsafeRawPointer {
    let start = node &* TreeNode.byteCount
    return unsafe try nodes.address(of: start..<start &+ TreeNode.byteCount)
  }
}

extension TreeNode {
  // SAFETY, of all loads here: the column has checked that the bytes of a whole node follow the address, and vectors of
  // integers may hold any bytes.

  /// Copies a node.
  fileprivate init(at address: UnsafeRawPointer) {
    unsafe self.init(
      minX: address.loadUnaligned(fromByteOffset: 0, as: SIMD16<Int32>.self),
      minY: address.loadUnaligned(fromByteOffset: 64, as: SIMD16<Int32>.self),
      maxX: address.loadUnaligned(fromByteOffset: 128, as: SIMD16<Int32>.self),
      maxY: address.loadUnaligned(fromByteOffset: 192, as: SIMD16<Int32>.self),
      masks: address.loadUnaligned(fromByteOffset: 256, as: SIMD16<UInt16>.self))
  }

  /// The lanes that a level admits, lane i as bit i.
  ///
  /// Truth is kept in sign bits, which vectorises where comparisons do not. Coordinates lie in `0 ... 2^31 - 1`, so a
  /// difference of two lies in `-(2^31 - 1) ... 2^31 - 1`: it cannot overflow an `Int32`, and is negative exactly where
  /// the first is less. (In a damaged file it wraps, and answers something; nothing is read by it.) Common groups, in 16
  /// of 32 bits, lie in `0 ... 2^16 - 1`, so one less is negative exactly where there is none.
  ///
  /// Not inlined: a loop over levels around it would keep the node in more registers than there are.
  @inline(never)
  static func lanes(at address: UnsafeRawPointer, admittedBy level: ReachLevel) -> UInt16 {
    let minX = unsafe address.loadUnaligned(fromByteOffset: 0, as: SIMD16<Int32>.self)
    let minY = unsafe address.loadUnaligned(fromByteOffset: 64, as: SIMD16<Int32>.self)
    let maxX = unsafe address.loadUnaligned(fromByteOffset: 128, as: SIMD16<Int32>.self)
    let maxY = unsafe address.loadUnaligned(fromByteOffset: 192, as: SIMD16<Int32>.self)
    let across = (maxX &- level.box.minX) | (level.box.maxX &- minX)
    let along = (maxY &- level.box.minY) | (level.box.maxY &- minY)
    // Two masks in each word, taken apart by hand: widening conversions are scalar loops.
    let masks = unsafe address.loadUnaligned(fromByteOffset: 256, as: SIMD8<Int32>.self)
    let groups = Int32(level.groups)
    var common = SIMD16<Int32>()
    common.evenHalf = masks & groups
    common.oddHalf = (masks &>> 16) & groups
    return signs(~(across | along | (common &- 1)))
  }

  /// The sign bits of sixteen lanes, lane i as bit i.
  @inline(__always)
  private static func signs(_ lanes: SIMD16<Int32>) -> UInt16 {
    // All ones or all zeros in each byte; one bit of each is kept, another one in each of eight bytes, and the product
    // gathers those bits in its highest byte. Eight different bits cannot carry.
    let bytes = SIMD16<Int8>(truncatingIfNeeded: lanes &>> 31)
    // SAFETY: both are sixteen bytes in which any bits are values.
    let halves = unsafe unsafeBitCast(bytes, to: SIMD2<UInt64>.self)
    let bits = halves & 0x8040_2010_0804_0201
    let low = (bits[0] &* 0x0101_0101_0101_0101) &>> 56
    let high = (bits[1] &* 0x0101_0101_0101_0101) &>> 56
    return UInt16(truncatingIfNeeded: low | high &<< 8)
  }
}
