public import PlanarGeometry

/// Where a position lies with regard to polygons.
public enum PointLocation: Sendable {
  /// Inside, away from every edge.
  case interior
  /// On an edge or vertex of a shell or hole.
  case boundary
  /// Outside, or in a hole.
  case exterior
}

/// Locates positions in valid polygons, exactly: the side of an edge is never decided by a rounded number.
///
/// Belongs to one worker, as its context.
public final class PointLocator {
  private let prepared: PreparedGeometry

  /// Prepares polygons, which must be valid and must not overlap.
  public init(_ polygons: [PolygonRings], context: GEOSContext) throws(GEOSError) {
    // One polygon stays one: collections of a single part take slower paths.
    prepared =
      if polygons.count == 1 {
        try PreparedGeometry(context.polygon(shell: polygons[0].shell, holes: polygons[0].holes))
      } else {
        try PreparedGeometry(context.multiPolygon(polygons))
      }
  }

  /// Where a position lies.
  /// - Complexity: O(log n) usually, after the first call.
  public func locate(_ position: Point) throws(GEOSError) -> PointLocation {
    let point = try prepared.geometry.context.point(position)
    guard try prepared.intersects(point) else { return .exterior }
    return try prepared.containsProperly(point) ? .interior : .boundary
  }
}
