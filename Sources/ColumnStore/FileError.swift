#if canImport(Glibc)
  internal import Glibc
#endif

/// What the operating system refused, at which path: one line for people.
public struct FileError: Error, Equatable, CustomStringConvertible {
  /// What was tried, as a verb: `open`, `read`, `write`, `rename`.
  public let operation: String
  /// The path as it was given.
  public let path: String
  /// The system's error number, 0 where the reason is in `detail` alone.
  public let code: Int32
  /// What else is known: what to do, or what was found.
  public let detail: String

  /// Makes an error from an operation, a path and the system's number.
  public init(operation: String, path: String, code: Int32, detail: String = "") {
    self.operation = operation
    self.path = path
    self.code = code
    self.detail = detail
  }

  /// `cannot open 'x.geojson': No such file or directory`.
  public var description: String {
    let reason = code == 0 ? "" : unsafe String(cString: strerror(code))
    let parts = [reason, detail].filter { !$0.isEmpty }.joined(separator: "; ")
    return "cannot \(operation) '\(path)'" + (parts.isEmpty ? "" : ": \(parts)")
  }
}
