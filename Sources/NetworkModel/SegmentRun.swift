internal import ColumnStore
internal import PlanarGeometry

/// A few consecutive segments of one pipe: what a place of the index stands for.
public struct SegmentRun: Hashable, Sendable {
  /// Place of the pipe in the network.
  public let pipe: UInt32
  /// Its first vertex, counted from the first vertex of the pipe.
  public let firstVertex: UInt32
  /// How many segments; 0 for a single position.
  public let segments: UInt32

  /// Bytes of a run: from the least significant on 1 of the number of segments, 3 of the first vertex, 4 of the pipe.
  static let stride = 8
  /// More vertices a pipe cannot have.
  static let mostVertices = 1 << 24

  init(pipe: UInt32, firstVertex: UInt32, segments: UInt32) {
    self.pipe = pipe
    self.firstVertex = firstVertex
    self.segments = segments
  }

  @inline(__always)
  init(at place: Int, in column: Column) throws(ColumnFileError) {
    self.init(packed: try column.uint64(at: place))
  }

  /// Takes a run apart.
  @inline(__always)
  public init(packed: UInt64) {
    pipe = UInt32(truncatingIfNeeded: packed >> 32)
    firstVertex = UInt32(truncatingIfNeeded: packed >> 8) & 0xFF_FFFF
    segments = UInt32(truncatingIfNeeded: packed & 0xFF)
  }

  /// The run as one number; these numbers sort by pipe, then in drawing order.
  @inline(__always)
  public var packed: UInt64 { UInt64(pipe) << 32 | UInt64(firstVertex) << 8 | UInt64(segments) }

  /// Most segments of a run.
  static let longest = 8
  /// The largest box of a run of several segments, in square ticks and along one side: runs are to be thin, for every
  /// box that a dig touches costs a look at its segments.
  private static let largestArea = 400 * Tick.perMetre * Tick.perMetre
  private static let longestSide = 120 * Tick.perMetre

  /// Cuts a part into runs, each with its box: as many segments as keep the box small, one at least.
  ///
  /// - Parameters:
  ///   - part: the place of the part among the vertices.
  ///   - take: told the first vertex of each run, counted as `part` is.
  @inline(__always)
  static func cut(
    _ vertices: [GridPoint], _ part: Range<Int>, _ take: (_ first: Int, _ segments: Int, _ box: GridBox) throws -> Void
  ) rethrows {
    var first = part.lowerBound
    var box = GridBox(lower: vertices[first], upper: vertices[first])
    for index in part.dropFirst() {
      var longer = box
      longer.form(including: vertices[index])
      let segments = index - first
      if segments > 1, segments > longest || isLarge(longer) {
        try take(first, segments - 1, box)
        first = index - 1
        longer = GridBox(lower: vertices[first], upper: vertices[first])
        longer.form(including: vertices[index])
      }
      box = longer
    }
    try take(first, part.upperBound - 1 - first, box)
  }

  private static func isLarge(_ box: GridBox) -> Bool {
    let width = Double(box.upper.x - box.lower.x)
    let height = Double(box.upper.y - box.lower.y)
    return width * height > largestArea || max(width, height) > longestSide
  }
}
