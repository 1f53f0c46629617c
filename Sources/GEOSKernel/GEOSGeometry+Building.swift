internal import CGEOS
public import PlanarGeometry

/// A polygon as plain positions: a shell and the rings cut out of it.
public struct PolygonRings: Equatable, Sendable {
  /// The outer ring; closed when it was read from GEOS.
  public var shell: [Point]
  /// The rings cut out of it.
  public var holes: [[Point]]

  /// Makes a polygon of rings.
  public init(shell: [Point], holes: [[Point]] = []) {
    self.shell = shell
    self.holes = holes
  }
}

extension GEOSContext {
  /// A point. Throws for a coordinate that is not finite.
  public func point(_ position: Point) throws(GEOSError) -> GEOSGeometry {
    let operation = "build a point"
    let sequence = try unsafe coordinates([position], for: operation)
    return try unsafe adopt(operation, GEOSGeom_createPoint_r(handle, sequence))
  }

  /// A line through some positions.
  ///
  /// A line without length (one position, however often repeated) is a point, as a zero-length pipe is; one
  /// without positions is an empty line. Throws for a coordinate that is not finite.
  public func lineString(_ positions: [Point]) throws(GEOSError) -> GEOSGeometry {
    if let first = positions.first, positions.allSatisfy({ $0 == first }) { return try point(first) }
    let operation = "build a line"
    let sequence = try unsafe coordinates(positions, for: operation)
    return try unsafe adopt(operation, GEOSGeom_createLineString_r(handle, sequence))
  }

  /// A polygon of a shell and holes; rings that are not closed are closed here.
  ///
  /// Validity is not asked: see ``GEOSGeometry/isValid``. Throws for a ring of one or two positions and for a
  /// coordinate that is not finite.
  public func polygon(shell: [Point], holes: [[Point]] = []) throws(GEOSError) -> GEOSGeometry {
    // Holes are owned here until the polygon takes them all, so that a bad one costs no memory.
    let outer = try ring(shell)
    var inner: [GEOSGeometry] = []
    for hole in holes where !hole.isEmpty { inner.append(try ring(hole)) }
    return try unsafe handOver(inner) { (holes, count) throws(GEOSError) in
      let copy = try unsafe clone(outer)
      return try unsafe adopt("build a polygon", GEOSGeom_createPolygon_r(handle, copy, holes, count))
    }
  }

  /// All of several polygons as one geometry; they may overlap, and then it is not valid.
  public func multiPolygon(_ polygons: [PolygonRings]) throws(GEOSError) -> GEOSGeometry {
    var parts: [GEOSGeometry] = []
    for polygon in polygons { parts.append(try self.polygon(shell: polygon.shell, holes: polygon.holes)) }
    return try collection(parts, type: GEOS_MULTIPOLYGON)
  }

  /// All of several polygons that were built or found before, as one geometry. Throws for anything but a polygon.
  public func multiPolygon(of polygons: [GEOSGeometry]) throws(GEOSError) -> GEOSGeometry {
    // Asked here, for GEOS itself would put a line among the polygons and believe it to be one.
    for polygon in polygons {
      let kind = unsafe GEOSGeomTypeId_r(handle, polygon.pointer)
      if GEOSGeomTypes(rawValue: UInt32(bitPattern: kind)) == GEOS_POLYGON { continue }
      throw GEOSError(operation: "build a collection of polygons", message: "a part is not a polygon")
    }
    return try collection(polygons, type: GEOS_MULTIPOLYGON)
  }

  /// All of several lines as one geometry; lines without length are points in it.
  public func multiLine(_ lines: [[Point]]) throws(GEOSError) -> GEOSGeometry {
    var parts: [GEOSGeometry] = []
    for line in lines where !line.isEmpty { parts.append(try lineString(line)) }
    return try collection(parts, type: GEOS_GEOMETRYCOLLECTION)
  }

  /// A geometry of several others, which are copied into it.
  private func collection(
    _ parts: [GEOSGeometry], type: GEOSGeomTypes
  ) throws(GEOSError) -> GEOSGeometry {
    try unsafe handOver(parts) { (pointers, count) throws(GEOSError) in
      try unsafe adopt(
        "build a collection", GEOSGeom_createCollection_r(handle, Int32(type.rawValue), pointers, count))
    }
  }

  private func ring(_ positions: [Point]) throws(GEOSError) -> GEOSGeometry {
    let operation = "build a ring"
    var closed = positions
    if let first = positions.first, positions.last != first { closed.append(first) }
    if closed.count < 3 && !closed.isEmpty {
      throw GEOSError(operation: operation, message: "it has fewer than three positions")
    }
    // Three stored positions (out and back) are below what some versions of GEOS take for a ring.
    if closed.count == 3 { closed.append(closed[2]) }
    let sequence = try unsafe coordinates(closed, for: operation)
    return try unsafe adopt(operation, GEOSGeom_createLinearRing_r(handle, sequence))
  }

  private func clone(_ geometry: GEOSGeometry) throws(GEOSError) -> OpaquePointer {
    guard let copy = unsafe GEOSGeom_clone_r(handle, geometry.pointer) else { throw error(in: "copy a geometry") }
    return unsafe copy
  }

  /// Copies geometries and hands the copies to a function of GEOS that takes them over, whether it succeeds or not.
  private func handOver(
    _ parts: [GEOSGeometry],
    to take: (UnsafeMutablePointer<OpaquePointer?>?, UInt32) throws(GEOSError) -> GEOSGeometry
  ) throws(GEOSError) -> GEOSGeometry {
    var copies: [OpaquePointer?] = unsafe []
    unsafe copies.reserveCapacity(parts.count)
    do {
      for part in parts { unsafe copies.append(try clone(part)) }
    } catch {
      while let copy = unsafe copies.popLast() { unsafe GEOSGeom_destroy_r(handle, copy) }
      throw error
    }
    let count = UInt32(unsafe copies.count)
    // SAFETY: GEOS copies the array of pointers and owns what they point at from here on.
    return try unsafe copies.withUnsafeMutableBufferPointer { (buffer) throws(GEOSError) in
      try unsafe take(buffer.baseAddress, count)
    }
  }

  /// A coordinate sequence, owned by the caller until a geometry takes it over.
  private func coordinates(_ positions: [Point], for operation: String) throws(GEOSError) -> OpaquePointer {
    guard positions.allSatisfy({ $0.x.isFinite && $0.y.isFinite }) else {
      throw GEOSError(operation: operation, message: "a coordinate is not finite")
    }
    guard let count = UInt32(exactly: positions.count) else {
      throw GEOSError(operation: operation, message: "it has \(positions.count) positions, more than GEOS can count")
    }
    // SAFETY: a Point is two doubles without padding, which is what GEOS reads: `count` pairs.
    let sequence = unsafe positions.withUnsafeBytes { bytes in
      unsafe GEOSCoordSeq_copyFromBuffer_r(
        handle, bytes.baseAddress?.assumingMemoryBound(to: Double.self), count, 0, 0)
    }
    guard let sequence = unsafe sequence else { throw error(in: operation) }
    return unsafe sequence
  }
}
