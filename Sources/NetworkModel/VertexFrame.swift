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

  init(origin: GridPoint, step: Int64) {
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
      try spool.append(UInt32((point.x - origin.x) / step))
      try spool.append(UInt32((point.y - origin.y) / step))
    }
  }

  /// The vertex at a place of the column.
  @inline(__always)
  func vertex(_ index: Int, in column: Column) throws(ColumnFileError) -> GridPoint {
    if step == 0 { return GridPoint(x: try column.int64(at: 2 * index), y: try column.int64(at: 2 * index + 1)) }
    let both = try column.uint64(at: index)
    let x = Int64(UInt32(truncatingIfNeeded: both))
    let y = Int64(both >> 32)
    return GridPoint(x: origin.x &+ x &* step, y: origin.y &+ y &* step)
  }
}
