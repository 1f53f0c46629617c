internal import CGEOS

/// A geometry owned by this value, in the coordinates it was built with: ticks of a ``PlanarGeometry/LocalFrame``.
///
/// Destroyed with its last reference; it keeps its context alive until then. Not `Sendable`: it belongs to the
/// worker of its context. Operations on two geometries use the context of the first.
@safe
public final class GEOSGeometry {
  // SAFETY: owned, never handed out, destroyed once in `deinit` while `context` is still alive.
  let pointer: OpaquePointer
  /// The context it was made with.
  public let context: GEOSContext

  init(owning pointer: OpaquePointer, in context: GEOSContext) {
    unsafe self.pointer = unsafe pointer
    self.context = context
  }

  deinit { unsafe GEOSGeom_destroy_r(context.handle, pointer) }

  /// Whether it holds no point at all.
  public var isEmpty: Bool {
    get throws(GEOSError) {
      try context.truth(of: "ask for emptiness", unsafe GEOSisEmpty_r(context.handle, pointer))
    }
  }

  /// The area in square ticks; 0 for points and lines. For cross-checks, never for an answer.
  public var area: Double {
    get throws(GEOSError) {
      var area = 0.0
      guard unsafe GEOSArea_r(context.handle, pointer, &area) == 1 else { throw context.error(in: "measure an area") }
      return area
    }
  }
}
