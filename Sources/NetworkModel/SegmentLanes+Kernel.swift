public import PlanarGeometry

/// Segments of some pipes side by side, as the search of one dig looks at them: all their beginnings east, then all their
/// beginnings north, and so on, relative to an origin, in ticks. Used again and again, so that nothing is allocated.
///
/// Pipes come in ascending order, the segments of each in drawing order, one behind the other. One thread at a time.
@safe
public final class SegmentLanes {
  // SAFETY: each pointer has room for `room` numbers (`pipeRoom` pipes), and nobody but this module's kernel writes.

  /// How many segments.
  public internal(set) var count = 0
  /// How many pipes.
  public internal(set) var pipeCount = 0
  /// Where coordinates are measured from.
  public internal(set) var origin = GridPoint(x: 0, y: 0)

  /// Where segments begin and end. A position that is a pipe of its own is a segment without length.
  @unsafe @exclusivity(unchecked) public private(set) var startX, startY, endX, endY: UnsafeMutablePointer<Double>
  /// The vertex at which a segment begins, counted from the first of its pipe.
  @unsafe @exclusivity(unchecked) public private(set) var vertex: UnsafeMutablePointer<UInt32>
  /// The pipes.
  @unsafe @exclusivity(unchecked) public private(set) var pipes: UnsafeMutablePointer<LanePipe>
  /// Runs, while they are sorted.
  @unsafe @exclusivity(unchecked) var runs: UnsafeMutablePointer<UInt64>
  private(set) var room = 0
  private(set) var pipeRoom = 0

  /// A pipe and where its segments stand.
  public struct LanePipe {
    /// Its place in the network.
    public let pipe: UInt32
    /// The first of its segments.
    public let first: Int
    /// Behind the last of them.
    public internal(set) var end: Int
    /// What the network says of it.
    public let record: PipeRecord
  }

  /// Makes room for a usual dig.
  public init() {
    unsafe startX = Self.numbers(64)
    unsafe startY = Self.numbers(64)
    unsafe endX = Self.numbers(64)
    unsafe endY = Self.numbers(64)
    unsafe vertex = .allocate(capacity: 64)
    unsafe pipes = .allocate(capacity: 32)
    unsafe runs = .allocate(capacity: 32)
    (room, pipeRoom) = (64, 32)
  }

  deinit {
    unsafe startX.deallocate()
    unsafe startY.deallocate()
    unsafe endX.deallocate()
    unsafe endY.deallocate()
    unsafe vertex.deallocate()
    unsafe pipes.deallocate()
    unsafe runs.deallocate()
  }

  private static func numbers(_ count: Int) -> UnsafeMutablePointer<Double> {
    .allocate(capacity: count)
  }

  /// Makes room for so many runs, and forgets what was there.
  @inline(__always)
  func removeAll(roomForRuns runs: Int) {
    (count, pipeCount) = (0, 0)
    if runs > pipeRoom { growPipes(to: runs) }
  }

  @inline(never)
  private func growPipes(to runs: Int) {
    pipeRoom = 2 * runs
    unsafe pipes.deallocate()
    unsafe self.runs.deallocate()
    unsafe pipes = .allocate(capacity: pipeRoom)
    unsafe self.runs = .allocate(capacity: pipeRoom)
  }

  /// Makes room for more segments, and keeps those that are there.
  @inline(__always)
  func reserve(_ more: Int) {
    if count + more > room { grow(to: count + more) }
  }

  @inline(never)
  private func grow(to needed: Int) {
    room = 2 * needed
    func moved<Number>(_ old: UnsafeMutablePointer<Number>) -> UnsafeMutablePointer<Number> {
      let new = UnsafeMutablePointer<Number>.allocate(capacity: room)
      unsafe new.moveInitialize(from: old, count: count)
      unsafe old.deallocate()
      return unsafe new
    }
    unsafe startX = moved(startX)
    unsafe startY = moved(startY)
    unsafe endX = moved(endX)
    unsafe endY = moved(endY)
    unsafe vertex = moved(vertex)
  }
}
