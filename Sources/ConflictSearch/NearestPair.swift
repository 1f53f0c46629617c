internal import PlanarGeometry

/// The closest pair of points between S and L, the first along L where several are equally close.
struct NearestPair: Sendable {
  let onDig: Point
  let onPipe: Point

  init(of measured: MeasuredPipe, to shape: LocalShape) {
    let pieces = measured.centreline.pieces
    if measured.distance <= 0, let first = measured.firstMeeting ?? Self.firstTouch(pieces, shape) {
      self.init(onDig: first, onPipe: first)
      return
    }
    let limit = measured.distance + Tolerance.ticks
    for piece in pieces {
      if let pair = Self.firstPair(on: piece.segment, within: limit, of: shape) {
        self = pair
        return
      }
    }
    // Only where GEOS sees a touch that our own sum sees a hair away: the nearest point then is the touch.
    self = Self.closestPair(pieces, shape)
  }

  private init(onDig: Point, onPipe: Point) {
    self.onDig = onDig
    self.onPipe = onPipe
  }

  /// Where rounding leaves no point of L in S: the first within the tolerance.
  private static func firstTouch(_ pieces: [Centreline.Piece], _ shape: LocalShape) -> Point? {
    var found = FractionSpans()
    for piece in pieces {
      shape.collectPieces(of: piece.segment, within: Tolerance.ticks, into: &found)
      if let first = found.first { return piece.segment.point(at: first.lower) }
    }
    return nil
  }

  private static func firstPair(on segment: Segment, within limit: Double, of shape: LocalShape) -> NearestPair? {
    var first: (fraction: Double, pair: NearestPair)?
    shape.forEachEdge(near: segment, within: limit) { edge in
      segment.forEachEndPair(with: edge.segment) { close in
        guard close.distance - edge.radius <= limit, close.fraction < first?.fraction ?? .infinity else { return }
        first = (close.fraction, NearestPair(close, on: segment, and: edge))
      }
    }
    return first?.pair
  }

  private static func closestPair(_ pieces: [Centreline.Piece], _ shape: LocalShape) -> NearestPair {
    var least = Double.infinity
    var pair = NearestPair(onDig: Point(x: 0, y: 0), onPipe: Point(x: 0, y: 0))
    for piece in pieces {
      for edge in shape.edges {
        piece.segment.forEachEndPair(with: edge.segment) { close in
          guard close.distance - edge.radius < least else { return }
          least = close.distance - edge.radius
          pair = NearestPair(close, on: piece.segment, and: edge)
        }
      }
    }
    return pair
  }

  /// The point of S is `radius` out from the axis of a trench, towards the pipe.
  private init(_ close: ClosePair, on segment: Segment, and edge: LocalShape.Edge) {
    let pipe = segment.point(at: close.fraction)
    let axis = edge.segment.point(at: close.otherFraction)
    let share = close.distance > 0 ? min(1, edge.radius / close.distance) : 0
    self.init(
      onDig: Point(x: axis.x + share * (pipe.x - axis.x), y: axis.y + share * (pipe.y - axis.y)), onPipe: pipe)
  }
}
