#if canImport(Glibc)
  internal import Glibc
#endif

/// A folder of its own for work that is thrown away: gone, with all that was put into it, with the last reference.
///
/// A process that is killed leaves it behind; its name begins with `trench-`.
public final class ScratchFolder {
  /// Its path, without a slash at its end.
  public let path: String

  private init(path: String) { self.path = path }

  deinit { Self.remove(path) }

  /// Makes one in `$TMPDIR`, or in `/var/tmp`, which is a disk where `/tmp` may be memory.
  /// - Throws: what the system says.
  public static func create() throws(FileError) -> ScratchFolder {
    let named = unsafe getenv("TMPDIR").map { unsafe String(cString: $0) } ?? ""
    return try create(in: named.isEmpty ? "/var/tmp" : named)
  }

  /// Makes one in a folder.
  /// - Throws: what the system says.
  public static func create(in folder: String) throws(FileError) -> ScratchFolder {
    for attempt in 0..<1_000 {
      let path = folder + "/trench-\(getpid())-\(attempt)"
      if unsafe mkdir(path, 0o700) == 0 { return ScratchFolder(path: path) }
      // Left by a killed process of our number.
      if errno != EEXIST {
        throw FileError(
          operation: "make a temporary folder in", path: folder, code: errno, detail: "name another with TMPDIR")
      }
    }
    throw FileError(
      operation: "make a temporary folder in", path: folder, code: EEXIST, detail: "remove the old trench-* there")
  }

  /// Removes a folder with all that is in it, as far as the system lets us: a link itself, never what it points at.
  private static func remove(_ path: String) {
    for name in names(in: path) {
      let inside = path + "/" + name
      // Folders refuse to be unlinked.
      if unsafe unlink(inside) != 0 { remove(inside) }
    }
    _ = unsafe rmdir(path)
  }

  /// What is in a folder; nothing where it is none.
  private static func names(in path: String) -> [String] {
    guard let folder = unsafe opendir(path) else { return [] }
    defer { _ = unsafe closedir(folder) }
    var names: [String] = []
    while let entry = unsafe readdir(folder) {
      // SAFETY: the name ends with a zero within its field, and the entry is valid until the next is read.
      let name = unsafe withUnsafeBytes(of: &entry.pointee.d_name) { bytes in
        unsafe String(decoding: bytes.prefix { $0 != 0 }, as: UTF8.self)
      }
      if name != ".", name != ".." { names.append(name) }
    }
    return names
  }
}
