/// A node of the tree: sixteen boxes side by side, lane by lane, each with the groups of what is below it.
struct TreeNode: Equatable {
  /// Bytes of a stored node.
  static let byteCount = 288

  /// Sides of the boxes in index units.
  var minX, minY, maxX, maxY: SIMD16<Int32>
  /// Bit g is set where something of group g is in the lane's box; 0 marks padding.
  var masks: SIMD16<UInt16>

  /// A node without children. Its boxes change no union, and its masks belong to no group.
  static let empty = TreeNode(
    minX: SIMD16(repeating: .max), minY: SIMD16(repeating: .max), maxX: SIMD16(repeating: 0),
    maxY: SIMD16(repeating: 0), masks: SIMD16(repeating: 0))

  /// The box of a lane.
  func box(_ lane: Int) -> IndexBox { IndexBox(asStored: minX[lane], minY[lane], maxX[lane], maxY[lane]) }

  /// Puts a box into a lane.
  mutating func set(_ lane: Int, _ box: IndexBox, mask: UInt16) {
    minX[lane] = box.minX
    minY[lane] = box.minY
    maxX[lane] = box.maxX
    maxY[lane] = box.maxY
    masks[lane] = mask
  }

  /// The smallest box around all lanes, and the groups of all: what the lane above must say.
  var union: (box: IndexBox, mask: UInt16) {
    var (west, south, east, north, mask) = (minX[0], minY[0], maxX[0], maxY[0], masks[0])
    for lane in 1..<TreeShape.fanOut {
      west = min(west, minX[lane])
      south = min(south, minY[lane])
      east = max(east, maxX[lane])
      north = max(north, maxY[lane])
      mask |= masks[lane]
    }
    return (IndexBox(asStored: west, south, east, north), mask)
  }
}
