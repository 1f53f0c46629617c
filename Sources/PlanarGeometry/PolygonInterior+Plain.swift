extension PolygonInterior {
  /// The slow twin of ``contains(_:)``: even-odd counting over every edge.
  public func plainlyContains(_ point: Point) -> Bool {
    var inside = false
    for edge in edges where (edge.start.y > point.y) != (edge.end.y > point.y) {
      let area = edge.end.minus(edge.start).cross(point.minus(edge.start))
      if (area > 0) == (edge.end.y > edge.start.y) { inside.toggle() }
    }
    return inside
  }

  /// The slow twin of ``pieces(of:)``: cut wherever an edge crosses the segment or a corner lies on it, and ask about
  /// the middle of each piece.
  public func plainPieces(of segment: Segment) -> [FractionInterval] {
    if segment.isPoint { return plainlyContains(segment.start) ? [.whole] : [] }
    let crossings = edges.compactMap { segment.crossing(withEdge: $0) }
    let corners = edges.map(\.start).filter { segment.distance(to: $0) <= 1 }
    let cuts = (crossings + corners.map(segment.fraction(nearestTo:))).filter { $0 > 0 && $0 < 1 }.sorted()
    let pieces = zip([0] + cuts, cuts + [1]).map { FractionInterval($0, $1) }
    return FractionInterval.merged(pieces.filter { plainlyContains(segment.point(at: $0.middle)) })
  }
}
