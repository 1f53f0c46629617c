// Why this wrapper exists, and not a package of others:
// - PROJ's contexts belong to one thread. `PROJContext` is not `Sendable`, so the compiler holds us to one a worker.
// - PROJ answers failures with HUGE_VAL, which is a number to everything that follows. Here they become NaN, point
//   by point, and are counted.
// - PROJ may fetch grids from the network and write to standard error. Neither happens here.
// - PROJ gives axes in the order of the authority. Here x is east and y is north, always.
internal import CPROJ

/// PROJ's state of one worker: make one a thread of work and pass it in; nothing here makes one behind your back.
///
/// Its network access is off, whatever the environment says, so grids are used where they are installed and are never
/// downloaded; what it would print is kept for error messages instead. Making one is cheap; the first system that is
/// looked up opens PROJ's database, which takes some milliseconds.
@safe public final class PROJContext {
  let raw: OpaquePointer
  private let log = PROJLog()
  private let files = PROJFiles()

  /// The version of PROJ that is linked: `9.1.1`.
  public static var version: String {
    let info = unsafe proj_info()
    return unsafe info.version.map { unsafe String(cString: $0) } ?? "unknown"
  }

  /// Opens PROJ for one worker.
  public init() throws(ProjectionError) {
    guard let raw = unsafe proj_context_create() else {
      throw .library(reason: "it gives no context; is memory exhausted?")
    }
    unsafe self.raw = raw
    unsafe proj_context_set_enable_network(raw, 0)
    unsafe proj_context_use_proj4_init_rules(raw, 0)
    unsafe proj_log_level(raw, PJ_LOG_ERROR)
    // Both outlive the context: they are stored properties, released after `deinit` has destroyed the context.
    unsafe proj_log_func(raw, Unmanaged.passUnretained(log).toOpaque()) { data, _, message in
      guard let data = unsafe data, let message = unsafe message else { return }
      unsafe Unmanaged<PROJLog>.fromOpaque(data).takeUnretainedValue().last = unsafe String(cString: message)
    }
    unsafe proj_context_set_file_finder(
      raw, { _, name, data in unsafe PROJFiles.place(ofFile: name, data) }, Unmanaged.passUnretained(files).toOpaque())
  }

  deinit { unsafe proj_context_destroy(raw) }

  /// Whether PROJ might fetch grids; never.
  var mayUseNetwork: Bool { unsafe proj_context_is_network_enabled(raw) != 0 }

  /// What PROJ complained about since the last call, one line; `fallback` where it said nothing.
  func takeComplaint(_ fallback: String) -> String {
    defer { log.last = "" }
    let line = ProjectionError.shortened(log.last)
    return line.isEmpty ? fallback : line
  }

  /// Forgets complaints, so that an error does not quote an older one.
  func forgetComplaints() { log.last = "" }

  /// An operation from its text; nil where PROJ cannot make it, and then the reason is the complaint.
  ///
  /// PROJ opens its database for any operation, and needs it for one that names a file alone: grids may be installed
  /// under a newer name, and the database knows it. So it is first asked with the database out of sight.
  func operation(_ text: String) -> PROJObject? {
    forgetComplaints()
    files.hideDatabase()
    let object = unsafe adopt(proj_create(raw, text))
    let askedForFiles = files.showDatabase()
    forgetComplaints()
    if let object, !askedForFiles { return object }
    return unsafe adopt(proj_create(raw, text))
  }

  /// Owns what PROJ returned; nil stays nil.
  func adopt(_ raw: OpaquePointer?) -> PROJObject? {
    guard let raw = unsafe raw else { return nil }
    return unsafe PROJObject(raw: raw, context: self)
  }
}

/// The last line PROJ wanted to print.
private final class PROJLog {
  var last = ""
}
