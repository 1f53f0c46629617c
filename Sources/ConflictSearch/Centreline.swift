internal import ConflictRules
internal import NetworkModel
internal import PlanarGeometry

/// L and t in the frame of a dig: the centreline as segments in drawing order, each with the depth of its top.
struct Centreline: Sendable {
  /// One segment of L. A point asset is one segment without length.
  struct Piece: Sendable {
    let segment: Segment
    /// Depth of the top at both ends in ticks; nil where t is unknown on the segment.
    let tops: (start: Double, end: Double)?

    /// t at a fraction of the segment; asked only where it is known.
    func top(at fraction: Double) -> Double? {
      tops.map { fraction >= 1 ? $0.end : $0.start + fraction * ($0.end - $0.start) }
    }
  }

  let pieces: [Piece]

  init(pieces: [Piece]) { self.pieces = pieces }

  /// Whether the depth is known anywhere on it.
  var hasKnownDepth: Bool { pieces.contains { $0.tops != nil } }

  /// The largest coordinate, either way.
  var farthest: Double {
    pieces.reduce(0) { max($0, $1.segment.start.magnitude, $1.segment.end.magnitude) }
  }

  /// All of a pipe.
  init(_ pipe: Pipe, in frame: LocalFrame, interpolationLimit: Double) {
    pieces = pipe.parts.flatMap { part -> [Piece] in
      let points = part.vertices.map(frame.local)
      let tops = part.tops.map { $0.map(Double.init) }
      if points.count == 1 { return [Piece(at: points[0], top: tops[0])] }
      return points.indices.dropLast().map { index in
        Piece(
          Segment(points[index], points[index + 1]), tops: (tops[index], tops[index + 1]), laid: pipe.laying,
          interpolationLimit: interpolationLimit)
      }
    }
  }
}

extension Centreline.Piece {
  /// A single position.
  init(at point: Point, top: Double?) { self.init(segment: Segment(point, point), tops: top.map { ($0, $0) }) }

  /// A segment, on which the depth is unknown where it is at either end or cannot be told between them.
  init(
    _ segment: Segment, tops: (start: Double?, end: Double?), laid laying: LayingMethod, interpolationLimit: Double
  ) {
    guard
      let start = tops.start, let end = tops.end,
      Self.canInterpolate(along: segment, laid: laying, limit: interpolationLimit)
    else {
      self.init(segment: segment, tops: nil)
      return
    }
    self.init(segment: segment, tops: (start, end))
  }

  /// A bore sags where nobody measured, and a long segment may hide anything unless it lies in a trench or duct.
  private static func canInterpolate(along segment: Segment, laid laying: LayingMethod, limit: Double) -> Bool {
    switch laying {
    case .trenchless: false
    case .openCut, .duct: true
    case .tunnel, .aerial, .unknown: segment.length <= limit
    }
  }
}
