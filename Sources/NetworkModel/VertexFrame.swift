internal import ColumnStore
internal import PlanarGeometry

/// How the positions of a network are kept: as whole steps from its least corner, in 4 bytes an axis, where its
/// extent allows, else as they are, in 8.
struct VertexFrame: Hashable, Sendable {
  /// The least corner of the network.
  let origin: GridPoint
  /// Ticks in a step: a millimetre where every position lies on whole millimetres, else one tick; 0 where positions
  /// are kept as they are.
  let step: Int64

  /// - Parameter isWholeMillimetres: whether every position is a multiple of a millimetre away from every other.
  init(covering extent: GridBox?, isWholeMillimetres: Bool) {
    origin = extent?.lower ?? GridPoint(x: 0, y: 0)
    let step = isWholeMillimetres ? Tick.perMillimetre : 1
    let side = extent.map { max($0.upper.x - $0.lower.x, $0.upper.y - $0.lower.y) } ?? 0
    self.step = side / step <= Int64(UInt32.max) ? step : 0
  }

  /// - Parameter step: as it is stored; nil for one that no frame has.
  init?(origin: GridPoint, step: Int64) {
    guard [0, 1, Tick.perMillimetre].contains(step) else { return nil }
    self.origin = origin
    self.step = step
  }

  /// Bytes of a vertex.
  var stride: Int { step == 0 ? 16 : 8 }

  func append(_ point: GridPoint, to spool: ByteSpool) throws {
    if step == 0 {
      try spool.append(point.x)
      try spool.append(point.y)
    } else {
      let (x, y) = (UInt32(steps(point.x - origin.x)), UInt32(steps(point.y - origin.y)))
      try spool.append(UInt64(x) | UInt64(y) << 32)
    }
  }

  /// Ticks as steps. Division by a constant is several times as fast as by a number.
  @inline(__always)
  private func steps(_ ticks: Int64) -> Int64 { step == 1 ? ticks : ticks / Tick.perMillimetre }

  /// The vertex at a place of the column.
  @inline(__always)
  func vertex(_ index: Int, in column: Column) throws(ColumnFileError) -> GridPoint {
    if step == 0 { return try wideVertex(index, in: column) }
    let both = try column.uint64(at: index)
    let x = Int64(UInt32(truncatingIfNeeded: both))
    let y = Int64(both >> 32)
    // Neither overflows: the origin is storable and a step at most a millimetre.
    return GridPoint(x: origin.x &+ x &* step, y: origin.y &+ y &* step)
  }

  private func wideVertex(_ index: Int, in column: Column) throws(ColumnFileError) -> GridPoint {
    let point = GridPoint(x: try column.int64(at: 2 * index), y: try column.int64(at: 2 * index + 1))
    guard point.isStorable else { throw column.damaged(at: 16 * index, "vertex \(index) lies beyond the earth") }
    return point
  }
}

extension GridPoint {
  /// Whether a network can hold the position, or a box of one: far beyond the earth, and far from where the sums and
  /// differences of positions would overflow or be rounded.
  var isStorable: Bool { x.magnitude <= 1 << 50 && y.magnitude <= 1 << 50 }
}
