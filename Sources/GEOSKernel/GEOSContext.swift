// Why this wrapper exists.
//
// - GEOS contexts belong to one thread at a time. Here a context is made once by a worker and passed in; no
//   predicate makes one for itself, and nothing falls back to a hidden one.
// - Predicates answer 0, 1 or 2, and 2 is an error. Read as "not 1" it would become "no conflict". It is mapped
//   once, in `truth(of:_:)`, to false, true or a thrown error; the functions that return nothing are asked for
//   their error message instead.
// - Every handle has one owner and keeps its context alive until it is destroyed.
// - No other module imports CGEOS, so refinement can be replaced, and the licence seam (LGPL) stays in one place.
//
// Not here: distances to be printed or compared with a limit. Those come from our own arithmetic; GEOS answers
// predicates, builds areas, and judges our arithmetic in tests.

internal import CGEOS

/// A worker's door to GEOS: all geometry is made, asked and destroyed through it.
///
/// One for each worker, made once and passed along; not `Sendable`, because GEOS allows one thread at a time.
@safe
public final class GEOSContext {
  // SAFETY: made in `init`, finished only in `deinit`; everything that was made with it holds a reference to it.
  let handle: OpaquePointer
  private let messages: MessageBox
  /// How often GEOS was asked something that could fail; for measuring.
  public private(set) var callCount = 0

  /// The version of the linked library, such as `3.11.1-CAPI-1.17.1`.
  public static var libraryVersion: String { unsafe String(cString: GEOSversion()) }

  /// Makes a context; throws only where the library cannot get memory for one.
  public init() throws(GEOSError) {
    guard let made = unsafe GEOS_init_r() else {
      throw GEOSError(operation: "start", message: "no context could be made")
    }
    let box = MessageBox()
    unsafe handle = made
    messages = box
    // SAFETY: the box lives as long as this context, and the handler is not called after `GEOS_finish_r`.
    _ = unsafe GEOSContext_setErrorMessageHandler_r(
      made,
      { text, box in
        guard let text = unsafe text, let box = unsafe box else { return }
        unsafe Unmanaged<MessageBox>.fromOpaque(box).takeUnretainedValue().text = String(cString: text)
      }, Unmanaged.passUnretained(box).toOpaque())
  }

  deinit { unsafe GEOS_finish_r(handle) }

  /// Maps the answer of a predicate: 0 is false, 1 true, everything else an error.
  func truth(of operation: String, _ status: CChar) throws(GEOSError) -> Bool {
    callCount += 1
    switch status {
    case 0: return false
    case 1: return true
    default: throw error(in: operation)
    }
  }

  /// Takes over a geometry that GEOS made; none made is an error.
  func adopt(_ operation: String, _ pointer: OpaquePointer?) throws(GEOSError) -> GEOSGeometry {
    callCount += 1
    guard let pointer = unsafe pointer else { throw error(in: operation) }
    return unsafe GEOSGeometry(owning: pointer, in: self)
  }

  /// Runs a function that reports errors by message alone; a message is an error.
  func watched(_ operation: String, _ body: () -> Void) throws(GEOSError) {
    callCount += 1
    messages.text = ""
    body()
    if !messages.text.isEmpty { throw error(in: operation) }
  }

  /// The error of an operation that has just failed, with the last message, which is then forgotten.
  func error(in operation: String) -> GEOSError {
    defer { messages.text = "" }
    return GEOSError(operation: operation, message: messages.text)
  }
}

/// Where GEOS leaves its last error message.
private final class MessageBox {
  var text = ""
}
