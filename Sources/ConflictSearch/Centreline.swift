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

  init(_ pipe: Pipe, in frame: LocalFrame, interpolationLimit: Double) {
    pieces = pipe.parts.flatMap { part -> [Piece] in
      let points = part.vertices.map(frame.local)
      let tops = part.tops.map { $0.map(Double.init) }
      if points.count == 1 {
        return [Piece(segment: Segment(points[0], points[0]), tops: tops[0].map { ($0, $0) })]
      }
      return points.indices.dropLast().map { index in
        let segment = Segment(points[index], points[index + 1])
        guard
          let start = tops[index], let end = tops[index + 1],
          Self.canInterpolate(along: segment, laid: pipe.laying, limit: interpolationLimit)
        else { return Piece(segment: segment, tops: nil) }
        return Piece(segment: segment, tops: (start, end))
      }
    }
  }

  /// Whether the depth is known at every point of a pipe.
  static func isKnownThroughout(_ pipe: Pipe, interpolationLimit: Double) -> Bool {
    let frame = LocalFrame(origin: pipe.parts[0].vertices[0])
    return Centreline(pipe, in: frame, interpolationLimit: interpolationLimit).pieces.allSatisfy { $0.tops != nil }
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
