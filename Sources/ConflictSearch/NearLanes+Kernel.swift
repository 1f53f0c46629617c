internal import CLanes
internal import NetworkModel

/// How near the segments of some pipes come to the edges of a dig, in single precision, eight segments at a time: a
/// filter, which is told apart from the truth by ``margin``.
///
/// With u = 2^-24 and all coordinates at most M either way, a coordinate is rounded by at most u M, differences and
/// products of them by a few times that. The foot of a perpendicular moves along its segment by the rounding of its
/// fraction, a few u M, and a point that far from the true foot is no nearer than it and at most that much farther. The
/// rest is sums and one root. So a distance is off by a small multiple of u M; `margin` grants it 64. A crossing is
/// seen by four signs; where rounding turns one of them, an end lies within the margin of the other segment, and the
/// distance says so. The same holds for a beginning that even-odd counting puts on the wrong side of an edge.
@safe
final class NearLanes {
  // SAFETY: each pointer has room for `room` numbers, a multiple of eight; rows of `matrix` have `room` each.
  /// Distances may be off by this, in ticks.
  private(set) var margin: Float = 0
  /// By segment: the least squared distance to an edge of a ring, and to an edge of a line; infinite without such.
  @unsafe @exclusivity(unchecked) private(set) var ofRings, ofLines: UnsafeMutablePointer<Float>
  /// By segment: negative where its beginning lies inside the rings.
  @unsafe @exclusivity(unchecked) private(set) var inside: UnsafeMutablePointer<Int32>
  /// By edge, then by segment: the squared distance.
  @unsafe @exclusivity(unchecked) private(set) var matrix: UnsafeMutablePointer<Float>
  /// Segments in a row of the matrix.
  private(set) var stride = 0

  @unsafe @exclusivity(unchecked) private var startX, startY, endX, endY: UnsafeMutablePointer<Float>
  private var room = 64
  private var matrixRoom = 1024

  init() {
    func numbers(_ count: Int) -> UnsafeMutablePointer<Float> { .allocate(capacity: count) }
    unsafe startX = numbers(room)
    unsafe startY = numbers(room)
    unsafe endX = numbers(room)
    unsafe endY = numbers(room)
    unsafe ofRings = numbers(room)
    unsafe ofLines = numbers(room)
    unsafe inside = .allocate(capacity: room)
    unsafe matrix = numbers(matrixRoom)
  }

  deinit {
    unsafe startX.deallocate()
    unsafe startY.deallocate()
    unsafe endX.deallocate()
    unsafe endY.deallocate()
    unsafe ofRings.deallocate()
    unsafe ofLines.deallocate()
    unsafe matrix.deallocate()
    unsafe inside.deallocate()
  }

  @inline(never)
  private func grow(to lanes: Int) {
    room = (2 * lanes + 7) & ~7
    func fresh(_ old: UnsafeMutablePointer<Float>) -> UnsafeMutablePointer<Float> {
      unsafe old.deallocate()
      return .allocate(capacity: room)
    }
    unsafe startX = fresh(startX)
    unsafe startY = fresh(startY)
    unsafe endX = fresh(endX)
    unsafe endY = fresh(endY)
    unsafe ofRings = fresh(ofRings)
    unsafe ofLines = fresh(ofLines)
    unsafe inside.deallocate()
    unsafe inside = .allocate(capacity: room)
  }

  @inline(never)
  private func growMatrix(to numbers: Int) {
    unsafe matrix.deallocate()
    matrixRoom = 2 * numbers
    unsafe matrix = .allocate(capacity: matrixRoom)
  }

  /// Measures all segments against all edges. Both have the same origin.
  func measure(_ lanes: SegmentLanes, against edges: DigEdges) {
    let count = lanes.count
    stride = (count + 7) & ~7
    if stride > room { grow(to: stride) }
    if stride &* edges.count > matrixRoom { growMatrix(to: stride &* edges.count) }
    let farthest = convert(lanes, count)
    margin = max(farthest, edges.farthest) * 0x1p-18
    var chunk = 0
    while chunk < stride {
      measure(chunk, edges)
      chunk &+= 8
    }
  }

  /// Segments in single precision; the last is repeated to fill eight.
  private func convert(_ lanes: SegmentLanes, _ count: Int) -> Float {
    let (startX, startY, endX, endY) = unsafe (self.startX, self.startY, self.endX, self.endY)
    let (fromX, fromY, toX, toY) = unsafe (lanes.startX, lanes.startY, lanes.endX, lanes.endY)
    var farthest: Float = 0
    for lane in 0..<count {
      let (x, y) = unsafe (Float(fromX[lane]), Float(fromY[lane]))
      let (u, v) = unsafe (Float(toX[lane]), Float(toY[lane]))
      unsafe (startX[lane], startY[lane], endX[lane], endY[lane]) = (x, y, u, v)
      let a = abs(x) > abs(y) ? abs(x) : abs(y)
      let b = abs(u) > abs(v) ? abs(u) : abs(v)
      let c = a > b ? a : b
      farthest = c > farthest ? c : farthest
    }
    for lane in count..<stride {
      unsafe (startX[lane], startY[lane]) = (startX[count - 1], startY[count - 1])
      unsafe (endX[lane], endY[lane]) = (endX[count - 1], endY[count - 1])
    }
    return farthest
  }

  /// Eight segments against all edges.
  @inline(__always)
  private func measure(_ chunk: Int, _ edges: DigEdges) {
    let lane = Lane(
      startX: unsafe Self.load(startX + chunk), startY: unsafe Self.load(startY + chunk),
      endX: unsafe Self.load(endX + chunk), endY: unsafe Self.load(endY + chunk))
    var inside = SIMD8<Int32>(repeating: 0)
    var least = SIMD8<Float>(repeating: .infinity)
    let rough = unsafe edges.rough
    var row = unsafe matrix + chunk
    for edge in 0..<edges.ringCount {
      let near = unsafe lane.near(rough[edge], &inside)
      least = clanes_least(least, near)
      unsafe Self.store(near, row)
      unsafe row += stride
    }
    unsafe Self.store(least, ofRings + chunk)
    unsafe UnsafeMutableRawPointer(self.inside + chunk).storeBytes(of: inside, as: SIMD8<Int32>.self)
    least = SIMD8(repeating: .infinity)
    for edge in edges.ringCount..<edges.count {
      let near = unsafe lane.near(rough[edge], &inside)
      least = clanes_least(least, near)
      unsafe Self.store(near, row)
      unsafe row += stride
    }
    unsafe Self.store(least, ofLines + chunk)
  }

  @inline(__always)
  private static func load(_ numbers: UnsafeMutablePointer<Float>) -> SIMD8<Float> {
    unsafe UnsafeRawPointer(numbers).loadUnaligned(as: SIMD8<Float>.self)
  }

  @inline(__always)
  private static func store(_ numbers: SIMD8<Float>, _ place: UnsafeMutablePointer<Float>) {
    unsafe UnsafeMutableRawPointer(place).storeBytes(of: numbers, as: SIMD8<Float>.self)
  }
}

/// Eight segments.
private struct Lane {
  let startX, startY, alongX, alongY, inverse, endX, endY: SIMD8<Float>

  @inline(__always)
  init(startX: SIMD8<Float>, startY: SIMD8<Float>, endX: SIMD8<Float>, endY: SIMD8<Float>) {
    (self.startX, self.startY, self.endX, self.endY) = (startX, startY, endX, endY)
    alongX = endX - startX
    alongY = endY - startY
    // Of a segment without length the fractions are 0 times a large number: 0.
    inverse = 1 / clanes_greatest(alongX * alongX + alongY * alongY, SIMD8(repeating: 1e-30))
  }

  /// Squared distances to an edge; turns the sign of `inside` where the edge lies above one beginning and not the other.
  @inline(__always)
  func near(_ edge: DigEdges.Rough, _ inside: inout SIMD8<Int32>) -> SIMD8<Float> {
    let (edgeX, edgeY) = (SIMD8(repeating: edge.alongX), SIMD8(repeating: edge.alongY))
    let reciprocal = SIMD8(repeating: edge.inverse)
    let zero = SIMD8<Float>(repeating: 0)
    let one = SIMD8<Float>(repeating: 1)
    // From the edge's beginning to ours and to our end; from its end to our beginning.
    let fromX = startX - edge.startX
    let fromY = startY - edge.startY
    let toX = endX - edge.startX
    let toY = endY - edge.startY
    let behindX = fromX - edgeX
    let behindY = fromY - edgeY

    let atStart = clanes_least(clanes_greatest((fromX * edgeX + fromY * edgeY) * reciprocal, zero), one)
    let startGapX = fromX - atStart * edgeX
    let startGapY = fromY - atStart * edgeY
    let atEnd = clanes_least(clanes_greatest((toX * edgeX + toY * edgeY) * reciprocal, zero), one)
    let endGapX = toX - atEnd * edgeX
    let endGapY = toY - atEnd * edgeY
    let first = clanes_least(
      clanes_greatest(-((fromX * alongX + fromY * alongY) * inverse), zero), one)
    let firstGapX = fromX + first * alongX
    let firstGapY = fromY + first * alongY
    let last = clanes_least(
      clanes_greatest(-((behindX * alongX + behindY * alongY) * inverse), zero), one)
    let lastGapX = behindX + last * alongX
    let lastGapY = behindY + last * alongY
    let ends = clanes_least(startGapX * startGapX + startGapY * startGapY, endGapX * endGapX + endGapY * endGapY)
    let others = clanes_least(firstGapX * firstGapX + firstGapY * firstGapY, lastGapX * lastGapX + lastGapY * lastGapY)
    let near = clanes_least(ends, others)

    // Signs of four areas; 0 is added so that no zero is negative.
    let a = Self.bits(edgeX * fromY - edgeY * fromX + zero)
    let b = Self.bits(edgeX * toY - edgeY * toX + zero)
    let c = Self.bits(alongY * fromX - alongX * fromY + zero)
    let d = Self.bits(alongY * behindX - alongX * behindY + zero)
    let crosses = ((a ^ b) & (c ^ d)) &>> 31
    let level = Self.bits(fromY + zero) ^ Self.bits(behindY + zero)
    inside = inside ^ (level & (edge.alongY > 0 ? ~a : a))
    return unsafe unsafeBitCast(Self.bits(near) & ~crosses, to: SIMD8<Float>.self)
  }

  @inline(__always)
  private static func bits(_ numbers: SIMD8<Float>) -> SIMD8<Int32> {
    // SAFETY: both are eight words in which any bits are values.
    unsafe unsafeBitCast(numbers, to: SIMD8<Int32>.self)
  }
}
