internal import CGEOS
public import PlanarGeometry

extension GEOSGeometry {
  /// The polygons in it, in order, rings closed; points and lines are left out.
  public func polygons() throws(GEOSError) -> [PolygonRings] {
    try unsafe leaves().filter { unsafe kind(of: $0) == GEOS_POLYGON }.map { (part) throws(GEOSError) in
      try unsafe polygon(part)
    }
  }

  /// The lines in it, in order; points and polygons are left out.
  public func lines() throws(GEOSError) -> [[Point]] {
    try unsafe leaves().filter { unsafe kind(of: $0) == GEOS_LINESTRING || kind(of: $0) == GEOS_LINEARRING }
      .map { (part) throws(GEOSError) in try unsafe positions(part) }
  }

  /// The single points in it, in order.
  public func points() throws(GEOSError) -> [Point] {
    let found = try unsafe leaves().filter { unsafe kind(of: $0) == GEOS_POINT }
      .map { (part) throws(GEOSError) in try unsafe positions(part) }
    return found.flatMap { $0 }
  }

  /// The polygons in it, each as a geometry of its own.
  public func polygonParts() throws(GEOSError) -> [GEOSGeometry] {
    try unsafe leaves().filter { unsafe kind(of: $0) == GEOS_POLYGON }.map { (part) throws(GEOSError) in
      try unsafe context.adopt("copy a polygon", GEOSGeom_clone_r(context.handle, part))
    }
  }

  /// The parts that are no collections and not empty. SAFETY: borrowed, valid while `self` is.
  private func leaves() throws(GEOSError) -> [OpaquePointer] {
    var found: [OpaquePointer] = unsafe []
    // A list of our own, for collections nest as deep as whoever built them liked.
    var waiting: [OpaquePointer] = unsafe [pointer]
    while let next = unsafe waiting.popLast() {
      if try context.truth(of: "ask for emptiness", unsafe GEOSisEmpty_r(context.handle, next)) { continue }
      guard try unsafe isCollection(next) else {
        unsafe found.append(next)
        continue
      }
      let count = unsafe GEOSGetNumGeometries_r(context.handle, next)
      guard count >= 0 else { throw context.error(in: "count parts") }
      for index in (0..<count).reversed() {
        guard let part = unsafe GEOSGetGeometryN_r(context.handle, next, index) else {
          throw context.error(in: "read a part")
        }
        unsafe waiting.append(part)
      }
    }
    return unsafe found
  }

  private func isCollection(_ part: OpaquePointer) throws(GEOSError) -> Bool {
    switch unsafe kind(of: part) {
    case GEOS_POINT, GEOS_LINESTRING, GEOS_LINEARRING, GEOS_POLYGON: return false
    case GEOS_MULTIPOINT, GEOS_MULTILINESTRING, GEOS_MULTIPOLYGON, GEOS_GEOMETRYCOLLECTION: return true
    default: throw context.error(in: "read a geometry of an unknown kind")
    }
  }

  /// The type of a borrowed part; an error of GEOS (-1) is none of the known types.
  private func kind(of part: OpaquePointer) -> GEOSGeomTypes {
    GEOSGeomTypes(rawValue: UInt32(bitPattern: unsafe GEOSGeomTypeId_r(context.handle, part)))
  }

  private func polygon(_ part: OpaquePointer) throws(GEOSError) -> PolygonRings {
    guard let shell = unsafe GEOSGetExteriorRing_r(context.handle, part) else {
      throw context.error(in: "read a shell")
    }
    var rings = PolygonRings(shell: try unsafe positions(shell))
    let count = unsafe GEOSGetNumInteriorRings_r(context.handle, part)
    guard count >= 0 else { throw context.error(in: "count holes") }
    for index in 0..<count {
      guard let hole = unsafe GEOSGetInteriorRingN_r(context.handle, part, index) else {
        throw context.error(in: "read a hole")
      }
      rings.holes.append(try unsafe positions(hole))
    }
    return rings
  }

  private func positions(_ part: OpaquePointer) throws(GEOSError) -> [Point] {
    var count: UInt32 = 0
    guard let sequence = unsafe GEOSGeom_getCoordSeq_r(context.handle, part),
      unsafe GEOSCoordSeq_getSize_r(context.handle, sequence, &count) == 1
    else { throw context.error(in: "read coordinates") }
    var numbers = [Double](repeating: 0, count: 2 * Int(count))
    // SAFETY: without heights and measures GEOS writes exactly two numbers a position.
    let status = unsafe numbers.withUnsafeMutableBufferPointer { buffer in
      unsafe GEOSCoordSeq_copyToBuffer_r(context.handle, sequence, buffer.baseAddress, 0, 0)
    }
    guard status == 1 else { throw context.error(in: "read coordinates") }
    return (0..<Int(count)).map { Point(x: numbers[2 * $0], y: numbers[2 * $0 + 1]) }
  }
}
