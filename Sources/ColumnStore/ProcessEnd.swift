#if canImport(Glibc)
  internal import Glibc
#endif

/// Ends a program with a status of its own.
public enum ProcessEnd {
  /// Leaves at once; whatever was to be written must have been.
  public static func leave(with status: Int32) -> Never { exit(status) }
}
