internal import PlanarGeometry

// The slow twins of what a shape measures: every edge, no boxes. The brute force asks these, so that a mistake in what
// skips edges shows as a difference between the searches.

extension LocalShape {
  /// Distance from S to a segment: 0 inside, else the least over all edges.
  func plainDistance(to segment: Segment) -> Double {
    if polygons.contains(where: { $0.plainlyContains(segment.start) }) { return 0 }
    return max(0, edges.map { $0.segment.distance(to: segment) - $0.radius }.min() ?? .infinity)
  }

  /// The pieces of a segment within a distance of any edge, or inside a polygon.
  func plainPieces(of segment: Segment, within distance: Double) -> [FractionInterval] {
    let near = edges.compactMap { segment.piece(within: distance + $0.radius, of: $0.segment) }
    let inside = polygons.flatMap { $0.plainPieces(of: segment) }
    return FractionInterval.merged(near + inside)
  }

  /// How deep a point of S lies in it: in a polygon its distance to the boundary, in a trench what is left of the radius.
  func plainDepth(of point: Point) -> Double {
    let inPolygons = polygons.filter { $0.plainlyContains(point) }.map { polygon in
      polygon.edges.map { $0.distance(to: point) }.min() ?? 0
    }
    let inTrenches = edges.filter { $0.radius > 0 }.map { $0.radius - $0.segment.distance(to: point) }
    return (inPolygons + inTrenches).max().map { max(0, $0) } ?? 0
  }
}
