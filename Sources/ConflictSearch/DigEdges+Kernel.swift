internal import PlanarGeometry

/// The edges of one dig side by side, as a search over many looks at them: exactly, and again in single precision.
/// Used again and again, so that nothing is allocated.
///
/// The edges of rings come first, then those of lines; a line of one position is an edge without length.
@safe
final class DigEdges {
  // SAFETY: each pointer has room for `room` elements.
  private(set) var count = 0
  /// How many are of rings.
  private(set) var ringCount = 0
  /// How far the dig reaches from its lines, in ticks.
  private(set) var radius = 0.0
  /// Where coordinates are measured from: the least corner of the box around the dig.
  private(set) var origin = GridPoint(x: 0, y: 0)
  /// The largest coordinate, either way.
  private(set) var farthest: Float = 0

  @unsafe @exclusivity(unchecked) private(set) var segments: UnsafeMutablePointer<Segment>
  @unsafe @exclusivity(unchecked) private(set) var rough: UnsafeMutablePointer<Rough>
  private var room = 32

  /// An edge in single precision.
  struct Rough {
    /// Where it begins, and where it leads.
    let startX, startY, alongX, alongY: Float
    /// One over its squared length; 0 for one without length.
    let inverse: Float
  }

  init() {
    unsafe segments = .allocate(capacity: room)
    unsafe rough = .allocate(capacity: room)
  }

  deinit {
    unsafe segments.deallocate()
    unsafe rough.deallocate()
  }

  /// Takes the edges of a dig in the place of those it held.
  func load(_ batch: borrowing DigBatch, _ dig: Int) {
    (count, ringCount, farthest) = (0, 0, 0)
    radius = Double(batch.radius(of: dig))
    origin = batch.box(of: dig)?.lower ?? GridPoint(x: 0, y: 0)
    let frame = LocalFrame(origin: origin)
    for part in batch.ringParts(of: dig) { append(batch.positions(ofPart: part), in: frame) }
    ringCount = count
    for part in batch.lineParts(of: dig) {
      let line = batch.positions(ofPart: part)
      if line.count == 1 { append(line + line, in: frame) } else { append(line, in: frame) }
    }
  }

  private func append(_ line: ArraySlice<GridPoint>, in frame: LocalFrame) {
    guard let first = line.first else { return }
    if count + line.count > room { grow(to: count + line.count) }
    var start = frame.local(first)
    for position in line.dropFirst() {
      let end = frame.local(position)
      unsafe (segments + count).initialize(to: Segment(start, end))
      let (x, y) = (Float(start.x), Float(start.y))
      let (alongX, alongY) = (Float(end.x) - x, Float(end.y) - y)
      let squared = alongX * alongX + alongY * alongY
      unsafe (rough + count).initialize(
        to: Rough(startX: x, startY: y, alongX: alongX, alongY: alongY, inverse: squared > 0 ? 1 / squared : 0))
      farthest = max(farthest, abs(x), abs(y), abs(Float(end.x)), abs(Float(end.y)))
      count += 1
      start = end
    }
  }

  @inline(never)
  private func grow(to needed: Int) {
    room = 2 * needed
    func moved<Element>(_ old: UnsafeMutablePointer<Element>) -> UnsafeMutablePointer<Element> {
      let new = UnsafeMutablePointer<Element>.allocate(capacity: room)
      unsafe new.moveInitialize(from: old, count: count)
      unsafe old.deallocate()
      return unsafe new
    }
    unsafe segments = moved(segments)
    unsafe rough = moved(rough)
  }
}
