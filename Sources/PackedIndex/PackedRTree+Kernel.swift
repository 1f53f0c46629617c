internal import CLanes
public import ColumnStore

#if _endian(big)
  #error("nodes are read as they lie in the file, which is little-endian")
#endif

extension PackedRTree {
  /// Appends the places of all entries that touch the box of a level which asks for their group: ascending, each once.
  ///
  /// The tree is walked level by level. A node is compared with the boxes that touched it in the node above, and with no
  /// others; what is to be looked at next is asked for from memory while the rest of the level is compared.
  ///
  /// - Parameters:
  ///   - levels: a handful.
  ///   - walk: room; nothing else is allocated besides `places`.
  /// - Throws: `ColumnFileError` where a node is damaged. What was appended before that is of no use.
  /// - Complexity: O(log n + k) for k places, where boxes are small and lie along the curve.
  public func search(
    _ levels: [ReachLevel], using walk: IndexWalk, into places: inout [UInt32]
  ) throws(ColumnFileError) {
    var first = 0
    let before = places.count
    // Steps have a bit for each box; more boxes are asked about in turns, and only then can an entry come twice.
    while first < levels.count {
      let end = min(first + UInt32.bitWidth, levels.count)
      try search(levels, first..<end, using: walk, into: &places)
      first = end
    }
    if levels.count > UInt32.bitWidth { places.replaceSubrange(before..., with: Set(places[before...]).sorted()) }
  }

  /// The same without room of the caller's.
  public func search(_ levels: [ReachLevel], into places: inout [UInt32]) throws(ColumnFileError) {
    try search(levels, using: IndexWalk(), into: &places)
  }

  private func search(
    _ levels: [ReachLevel], _ asked: Range<Int>, using walk: IndexWalk, into places: inout [UInt32]
  ) throws(ColumnFileError) {
    guard shape.nodeCount > 0, !asked.isEmpty else { return }
    var count = 1
    unsafe walk.here[0] = IndexWalk.Step(node: 0, boxes: asked.count == 32 ? .max : (1 << UInt32(asked.count)) - 1)
    var level = shape.levels.count - 1
    while level > 0 {
      var next = 0
      for index in 0..<count {
        walk.reserve(behind: next)
        let step = unsafe walk.here[index]
        try expand(step, of: level, levels, asked.lowerBound, walk, &next)
      }
      walk.descend()
      count = next
      level -= 1
    }
    let leaves = shape.levels[0]
    for index in 0..<count {
      let step = unsafe walk.here[index]
      var lanes: UInt16 = 0
      var boxes = step.boxes
      let address = unsafe try address(of: Int(step.node))
      while boxes != 0 {
        lanes |= unsafe TreeNode.lanes(
          at: address, admittedBy: levels[asked.lowerBound &+ boxes.trailingZeroBitCount])
        walk.comparisons &+= 1
        boxes &= boxes &- 1
      }
      let first = Int(step.node) &* TreeShape.fanOut
      guard lanes == 0 || first &+ (15 &- lanes.leadingZeroBitCount) < leaves.children else {
        throw damaged(node: Int(step.node), "its padding has a group")
      }
      while lanes != 0 {
        places.append(UInt32(truncatingIfNeeded: first &+ lanes.trailingZeroBitCount))
        lanes &= lanes &- 1
      }
    }
  }

  /// Notes the children of a node that some box touches.
  @inline(__always)
  private func expand(
    _ step: IndexWalk.Step, of level: Int, _ levels: [ReachLevel], _ firstBox: Int, _ walk: IndexWalk,
    _ next: inout Int
  ) throws(ColumnFileError) {
    let node = shape.levels[level].start &+ Int(step.node)
    let address = unsafe try address(of: node)
    var touching = InlineArray<16, UInt32>(repeating: 0)
    var lanes: UInt16 = 0
    var boxes = step.boxes
    while boxes != 0 {
      let box = boxes.trailingZeroBitCount
      let admitted = unsafe TreeNode.lanes(at: address, admittedBy: levels[firstBox &+ box])
      walk.comparisons &+= 1
      lanes |= admitted
      var rest = admitted
      while rest != 0 {
        touching[rest.trailingZeroBitCount] |= 1 << UInt32(truncatingIfNeeded: box)
        rest &= rest &- 1
      }
      boxes &= boxes &- 1
    }
    let firstChild = Int(step.node) &* TreeShape.fanOut
    // Masks of padding are 0; lanes that are not would lead out of the level.
    guard lanes == 0 || firstChild &+ (15 &- lanes.leadingZeroBitCount) < shape.levels[level].children else {
      throw damaged(node: node, "its padding has a group")
    }
    let childLevel = shape.levels[level &- 1].start
    while lanes != 0 {
      let lane = lanes.trailingZeroBitCount
      let child = firstChild &+ lane
      // SAFETY: asking for memory reads nothing.
      let address = unsafe nodes.base + (childLevel &+ child) &* TreeNode.byteCount
      for line in 0..<5 { unsafe clanes_prefetch(address + 64 &* line) }
      unsafe walk.below[next] = IndexWalk.Step(
        node: UInt32(truncatingIfNeeded: child), boxes: touching[lane])
      next &+= 1
      lanes &= lanes &- 1
    }
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
