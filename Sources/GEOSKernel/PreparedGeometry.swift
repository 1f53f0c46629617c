internal import CGEOS
public import PlanarGeometry

/// A geometry that is asked many questions: GEOS keeps indexes of its edges. Belongs to one worker, as its geometry.
@safe
public final class PreparedGeometry {
  // SAFETY: borrows from `geometry`, which this object keeps; destroyed once, before it.
  private let pointer: OpaquePointer
  /// What was prepared.
  public let geometry: GEOSGeometry

  private var context: GEOSContext { geometry.context }

  /// Prepares a geometry; indexes are built with the first question that needs them.
  public init(_ geometry: GEOSGeometry) throws(GEOSError) {
    guard let prepared = unsafe GEOSPrepare_r(geometry.context.handle, geometry.pointer) else {
      throw geometry.context.error(in: "prepare a geometry")
    }
    unsafe pointer = unsafe prepared
    self.geometry = geometry
  }

  deinit { unsafe GEOSPreparedGeom_destroy_r(geometry.context.handle, pointer) }

  /// Whether the two share a point; edges and ends count.
  public func intersects(_ other: GEOSGeometry) throws(GEOSError) -> Bool {
    try context.truth(
      of: "test for intersection", unsafe GEOSPreparedIntersects_r(context.handle, pointer, other.pointer))
  }

  /// Whether a line (or, where it has no length, a point) shares a point with the geometry.
  public func intersects(line: [Point]) throws(GEOSError) -> Bool {
    try intersects(context.lineString(line))
  }

  /// Whether no point of `other` lies outside; the boundary belongs to the geometry.
  public func covers(_ other: GEOSGeometry) throws(GEOSError) -> Bool {
    try context.truth(of: "test for covering", unsafe GEOSPreparedCovers_r(context.handle, pointer, other.pointer))
  }

  /// Whether a position lies in the geometry or on its boundary.
  public func covers(_ position: Point) throws(GEOSError) -> Bool {
    try covers(context.point(position))
  }

  /// Whether all of `other` lies in the interior, away from the boundary.
  public func containsProperly(_ other: GEOSGeometry) throws(GEOSError) -> Bool {
    try context.truth(
      of: "test for containment", unsafe GEOSPreparedContainsProperly_r(context.handle, pointer, other.pointer))
  }

  /// Whether a position lies in the interior.
  public func contains(_ position: Point) throws(GEOSError) -> Bool {
    try containsProperly(context.point(position))
  }

  /// As ``GEOSGeometry/isWithin(_:of:)``: for cross-checks only, and intersection asked first.
  public func isWithin(_ ticks: Double, of other: GEOSGeometry) throws(GEOSError) -> Bool {
    if try intersects(other) { return true }
    return try context.truth(
      of: "test for nearness", unsafe GEOSPreparedDistanceWithin_r(context.handle, pointer, other.pointer, ticks))
  }
}
