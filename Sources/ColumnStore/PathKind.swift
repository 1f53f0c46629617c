#if canImport(Glibc)
  internal import Glibc
#endif

/// What stands at a path, links followed.
public enum PathKind: Equatable, Sendable {
  /// An ordinary file, which can be read again and again.
  case file
  /// A directory.
  case directory
  /// A pipe, a device or a socket.
  case other
  /// Nothing, or nothing that may be looked at.
  case absent

  /// Looks at a path.
  public init(of path: String) {
    var status = stat()
    guard !path.utf8.contains(0), unsafe stat(path, &status) == 0 else {
      self = .absent
      return
    }
    switch status.st_mode & S_IFMT {
    case S_IFREG: self = .file
    case S_IFDIR: self = .directory
    default: self = .other
    }
  }
}
