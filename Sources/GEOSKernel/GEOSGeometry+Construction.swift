internal import CGEOS
public import PlanarGeometry

extension GEOSGeometry {
  /// A point of the geometry, in the interior wherever it has one; nil where it is empty.
  public func interiorPoint() throws(GEOSError) -> Point? {
    let point = try unsafe context.adopt("find an interior point", GEOSPointOnSurface_r(context.handle, pointer))
    return try point.points().first
  }

  /// All points within `ticks` of the geometry (or, below zero, deeper inside than that), arcs by `segments` chords
  /// a quarter. An approximation: never the shape of a dig.
  public func buffered(by ticks: Double, segments: Int32) throws(GEOSError) -> GEOSGeometry {
    try unsafe context.adopt("buffer", GEOSBuffer_r(context.handle, pointer, ticks, segments))
  }

  /// The smallest circle around the geometry: its centre and radius in ticks, as GEOS rounds them. For cross-checks.
  public func minimumBoundingCircle() throws(GEOSError) -> (centre: Point, radius: Double)? {
    var radius = 0.0
    var found: OpaquePointer?
    let circle = try unsafe context.adopt(
      "bound by a circle", GEOSMinimumBoundingCircle_r(context.handle, pointer, &radius, &found))
    let centre = try unsafe context.adopt("bound by a circle", found)
    guard try !circle.isEmpty, let position = try centre.points().first else { return nil }
    return (position, radius)
  }
}
