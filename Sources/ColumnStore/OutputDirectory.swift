#if canImport(Glibc)
  internal import Glibc
#endif

/// A directory for several results.
public enum OutputDirectory {
  /// Makes the directory at `path` where there is none; the directory it lies in must be there.
  /// - Throws: What the system says, and where something else has the name.
  public static func create(_ path: String) throws(FileError) {
    if unsafe mkdir(path, 0o777) == 0 { return }
    let code = errno
    // With a slash behind it, only a directory can be found under the name.
    guard code == EEXIST, unsafe access(path + "/", F_OK) == 0 else {
      throw FileError(operation: "make the directory", path: path, code: code)
    }
  }
}
