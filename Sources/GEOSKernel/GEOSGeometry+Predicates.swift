internal import CGEOS

extension GEOSGeometry {
  /// Whether polygons are what they should be: rings that do not cross themselves or each other, holes inside.
  public var isValid: Bool {
    get throws(GEOSError) {
      try context.truth(of: "check validity", unsafe GEOSisValid_r(context.handle, pointer))
    }
  }

  /// Why it is not valid, in GEOS's words with a place: `Self-intersection[5 5]`; `Valid Geometry` where it is.
  public func validityReason() throws(GEOSError) -> String {
    guard let text = unsafe GEOSisValidReason_r(context.handle, pointer) else {
      throw context.error(in: "explain validity")
    }
    defer { unsafe GEOSFree_r(context.handle, text) }
    return unsafe String(cString: text)
  }

  /// Whether two geometries share a point; edges and ends count.
  public func intersects(_ other: GEOSGeometry) throws(GEOSError) -> Bool {
    try context.truth(of: "test for intersection", unsafe GEOSIntersects_r(context.handle, pointer, other.pointer))
  }

  /// Whether no point of `other` lies outside this geometry; its boundary belongs to it.
  public func covers(_ other: GEOSGeometry) throws(GEOSError) -> Bool {
    try context.truth(of: "test for covering", unsafe GEOSCovers_r(context.handle, pointer, other.pointer))
  }

  /// Whether two geometries come within `ticks` of each other: for cross-checks of our own distances only.
  ///
  /// Intersection is asked first: releases of GEOS have called an area that holds the other geometry far from it.
  /// At the limit itself the answer depends on rounding inside GEOS.
  public func isWithin(_ ticks: Double, of other: GEOSGeometry) throws(GEOSError) -> Bool {
    if try intersects(other) { return true }
    return try context.truth(
      of: "test for nearness", unsafe GEOSDistanceWithin_r(context.handle, pointer, other.pointer, ticks))
  }
}
