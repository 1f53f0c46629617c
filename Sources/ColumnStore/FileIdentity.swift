#if canImport(Glibc)
  internal import Glibc
#endif

/// Which file a path names, however it is spelt: `a`, `./a` and a link to `a` are one.
public struct FileIdentity: Hashable, Sendable {
  private let device: UInt64
  private let number: UInt64
  /// The last part of the path where the file does not exist yet; its directory is identified then.
  private let newName: String?

  /// Looks at a path, links followed; nil where neither the file nor its directory exists.
  public init?(of path: String) {
    var status = stat()
    if unsafe stat(path, &status) == 0 {
      newName = nil
    } else {
      let (directory, name) = OutputTarget.split(path)
      guard unsafe stat(directory, &status) == 0 else { return nil }
      newName = name
    }
    (device, number) = (UInt64(status.st_dev), UInt64(status.st_ino))
  }
}
