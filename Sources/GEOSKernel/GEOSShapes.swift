internal import CGEOS
internal import PlanarGeometry

/// Many geometries kept in memory for a comparison with GEOS: bare handles, eight bytes each besides what GEOS takes.
///
/// Filled by one thread. When that is done, several may ask about them at once, each through its own context.
@safe
public final class GEOSShapes: @unchecked Sendable {
  // SAFETY: `pointers` changes only in `append`, which its owner is done with before it is shared; each is owned here and
  // destroyed once, in `deinit`, while `context` is still alive. GEOS keeps no reference from a geometry to the context
  // it was made with, and the envelope, which it works out at the first question, is asked for in `append`.
  private(set) var pointers: [OpaquePointer] = unsafe []
  private let context: GEOSContext

  /// How many there are.
  public var count: Int { unsafe pointers.count }

  /// Starts with none.
  public init() throws(GEOSError) { context = try GEOSContext() }

  deinit { unsafe pointers.forEach { pointer in unsafe GEOSGeom_destroy_r(context.handle, pointer) } }

  /// Adds a copy of a geometry, which must not be empty.
  public func append(_ make: (GEOSContext) throws(GEOSError) -> GEOSGeometry) throws(GEOSError) {
    let made = try make(context)
    guard let copy = unsafe GEOSGeom_clone_r(context.handle, made.pointer) else {
      throw context.error(in: "copy a geometry")
    }
    unsafe pointers.append(copy)
    _ = try box(at: count - 1, context)
  }

  /// The envelope of one of them, in the coordinates it was built with.
  func box(at place: Int, _ context: GEOSContext) throws(GEOSError) -> (lower: Point, upper: Point) {
    var (lower, upper) = (Point(x: 0, y: 0), Point(x: 0, y: 0))
    let shape = unsafe pointers[place]
    let isKnown =
      unsafe GEOSGeom_getXMin_r(context.handle, shape, &lower.x) == 1
      && GEOSGeom_getYMin_r(context.handle, shape, &lower.y) == 1
      && GEOSGeom_getXMax_r(context.handle, shape, &upper.x) == 1
      && GEOSGeom_getYMax_r(context.handle, shape, &upper.y) == 1
    guard isKnown else { throw context.error(in: "take an envelope") }
    return (lower, upper)
  }
}
