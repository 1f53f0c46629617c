internal import CGEOS

extension GEOSGeometry {
  /// All points of either geometry.
  public func union(_ other: GEOSGeometry) throws(GEOSError) -> GEOSGeometry {
    try unsafe context.adopt("unite", GEOSUnion_r(context.handle, pointer, other.pointer))
  }

  /// All points of either geometry, its edges noded and its vertices moved to multiples of `grid` ticks.
  ///
  /// No vertex or edge moves by more than 0.71 `grid`; what is thinner than that may collapse into a line or vanish.
  public func union(_ other: GEOSGeometry, grid: Double) throws(GEOSError) -> GEOSGeometry {
    try unsafe context.adopt("unite on a grid", GEOSUnionPrec_r(context.handle, pointer, other.pointer, grid))
  }

  /// All points of this geometry but those of `other`, closed again.
  public func difference(_ other: GEOSGeometry) throws(GEOSError) -> GEOSGeometry {
    try unsafe context.adopt("subtract", GEOSDifference_r(context.handle, pointer, other.pointer))
  }

  /// The points of both geometries.
  public func intersection(_ other: GEOSGeometry) throws(GEOSError) -> GEOSGeometry {
    try unsafe context.adopt("intersect", GEOSIntersection_r(context.handle, pointer, other.pointer))
  }

  /// The union of all parts of a collection.
  public func unaryUnion() throws(GEOSError) -> GEOSGeometry {
    try unsafe context.adopt("unite all", GEOSUnaryUnion_r(context.handle, pointer))
  }

  /// The union of all parts of a collection on a grid, as ``union(_:grid:)``.
  public func unaryUnion(grid: Double) throws(GEOSError) -> GEOSGeometry {
    try unsafe context.adopt("unite all on a grid", GEOSUnaryUnionPrec_r(context.handle, pointer, grid))
  }

  /// The union of polygons that share whole edges and do not overlap: much faster, and wrong for any others.
  public func coverageUnion() throws(GEOSError) -> GEOSGeometry {
    try unsafe context.adopt("unite a coverage", GEOSCoverageUnion_r(context.handle, pointer))
  }

  /// The same lines, split wherever they cross or touch, each piece once.
  public func noded() throws(GEOSError) -> GEOSGeometry {
    try unsafe context.adopt("node", GEOSNode_r(context.handle, pointer))
  }

  /// All the faces that noded lines enclose, as a collection of polygons that share only edges.
  ///
  /// Pieces that enclose nothing are left out; a face that surrounds others has them as holes.
  public func polygonized() throws(GEOSError) -> GEOSGeometry {
    // SAFETY: the array of one borrowed handle outlives the call, which copies what it needs.
    let faces = unsafe withUnsafePointer(to: Optional(pointer)) { lines in
      unsafe GEOSPolygonize_r(context.handle, lines, 1)
    }
    return try unsafe context.adopt("polygonize", faces)
  }
}
