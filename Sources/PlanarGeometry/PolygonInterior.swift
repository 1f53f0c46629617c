/// A valid polygon in a local frame, asked which points and which pieces of segments lie inside it.
///
/// Plain even-odd counting in doubles: beyond a millionth of a tick from the boundary it cannot err, and nearer
/// than that the distance to the boundary, which is always tested too, decides.
public struct PolygonInterior: Sendable {
  /// Every edge of the shell and the holes, in drawing order.
  public let edges: [Segment]

  /// Makes it from closed rings, the shell first; with the rings known to be valid, their order is all the same.
  public init(rings: [[Point]]) {
    edges = rings.flatMap { ring in zip(ring, ring.dropFirst()).map { Segment($0, $1) } }
  }

  /// Whether a position lies inside (in a hole is not inside). On the boundary either answer may come.
  public func contains(_ point: Point) -> Bool {
    var inside = false
    for edge in edges where (edge.start.y > point.y) != (edge.end.y > point.y) {
      let area = edge.end.minus(edge.start).cross(point.minus(edge.start))
      if (area > 0) == (edge.end.y > edge.start.y) { inside.toggle() }
    }
    return inside
  }

  /// Distance from a position to the boundary, in ticks.
  public func distanceToBoundary(_ point: Point) -> Double {
    edges.reduce(Double.infinity) { min($0, $1.distance(to: point)) }
  }

  /// The pieces of a segment that lie inside, in order. Pieces along the boundary may be missing.
  public func pieces(of segment: Segment) -> [FractionInterval] {
    var cuts = [0.0, 1.0]
    for edge in edges where segment.boxComes(within: 0, of: edge) {
      if let crossing = segment.crossing(with: edge) { cuts.append(crossing) }
      // The ends of an edge that runs along the segment part it too.
      cuts.append(segment.fraction(nearestTo: edge.start))
    }
    cuts.sort()
    let pieces = zip(cuts, cuts.dropFirst()).compactMap { lower, upper -> FractionInterval? in
      guard lower < upper || segment.isPoint else { return nil }
      let piece = FractionInterval(lower, upper)
      return contains(segment.point(at: piece.middle)) ? piece : nil
    }
    return FractionInterval.merged(pieces)
  }
}

extension Segment {
  /// The fraction along this segment at which the line through another one is met, nil where they are parallel.
  func crossing(with other: Segment) -> Double? {
    let theirs = other.direction
    let before = theirs.cross(start.minus(other.start))
    let after = theirs.cross(end.minus(other.start))
    guard before != after, (before <= 0) != (after <= 0) || before == 0 || after == 0 else { return nil }
    return min(1, max(0, before / (before - after)))
  }
}
