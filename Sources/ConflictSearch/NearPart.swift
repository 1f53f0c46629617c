internal import PlanarGeometry

/// N: the part of L within a distance of S, and what is known of its depth.
struct NearPart: Sendable {
  /// Length in ticks.
  private(set) var length = 0.0
  /// Least depth of the top on N, nil where N is empty or the depth is unknown anywhere on it.
  var leastTop: Double? { depthIsKnown ? least : nil }
  /// Greatest depth of the top on N, nil as `leastTop`.
  var greatestTop: Double? { depthIsKnown ? greatest : nil }
  /// Whether the depth is known everywhere on N.
  var depthIsKnown: Bool { !isEmpty && !hasUnknownDepth }
  /// The segments of L cut down to N, for asking how near N comes to something.
  private(set) var segments: [Segment] = []

  private var least = Double.infinity
  private var greatest = -Double.infinity
  private var hasUnknownDepth = false
  private var isEmpty = true

  /// - Parameter keepsSegments: whether ``distance(to:)`` will be asked.
  init(of centreline: Centreline, within distance: Double, of shape: LocalShape, keepsSegments: Bool = false) {
    var parts = FractionSpans()
    for piece in centreline.pieces {
      shape.collectPieces(of: piece.segment, within: distance, into: &parts)
      for index in 0..<parts.count {
        let part = parts[index]
        take(part, of: piece)
        if keepsSegments {
          segments.append(Segment(piece.segment.point(at: part.lower), piece.segment.point(at: part.upper)))
        }
      }
    }
  }

  private mutating func take(_ part: FractionInterval, of piece: Centreline.Piece) {
    isEmpty = false
    length += (part.upper - part.lower) * piece.segment.length
    guard let first = piece.top(at: part.lower), let last = piece.top(at: part.upper) else {
      hasUnknownDepth = true
      return
    }
    // Depth changes evenly along a segment, so the extremes stand at the ends of the part.
    least = min(least, min(first, last))
    greatest = max(greatest, max(first, last))
  }

  /// Distance from N to a position, in ticks; of a part that keeps its segments.
  func distance(to point: Point) -> Double {
    segments.reduce(Double.infinity) { min($0, $1.distance(to: point)) }
  }
}
