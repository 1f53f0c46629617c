#if canImport(Glibc)
  internal import Glibc
#endif

/// What a path given for output turned out to be, found before a byte is written.
enum OutputTarget: Equatable {
  /// A stream that is open already: `-`, `/dev/stdout`, `/dev/fd/3`. It is written to and never replaced.
  case stream(Int32)
  /// A device or a named pipe: written to where it stands, since a rename would put a plain file in its place.
  case device(String)
  /// A file that is or is not there yet, symbolic links followed to their end.
  case file(path: String, existing: ExistingFile?)

  /// What a replaced file hands on to the file that takes its place.
  struct ExistingFile: Equatable {
    let permissions: UInt32
    let owner: UInt32
    let group: UInt32
  }

  /// Links followed before a chain counts as a circle; the kernel's own limit.
  private static let longestChain = 40

  /// Looks at a path; throws for a directory, a part that is no directory, a circle of links.
  static func resolve(_ path: String) throws(FileError) -> OutputTarget {
    guard !path.isEmpty, !path.utf8.contains(0) else {
      throw FileError(operation: "write", path: path, code: 0, detail: "a file needs a name")
    }
    var current = path
    for _ in 0..<longestChain {
      // Asked at every step: what `/dev/stdout` links to is a name that only the kernel can open.
      if let stream = openStream(current) { return .stream(stream) }
      var status = stat()
      guard unsafe lstat(current, &status) == 0 else {
        let code = errno
        guard code == ENOENT, !current.hasSuffix("/") else {
          throw FileError(operation: "write", path: path, code: code)
        }
        return .file(path: current, existing: nil)
      }
      switch status.st_mode & S_IFMT {
      case S_IFLNK:
        current = try target(ofLink: current, askedFor: path)
      case S_IFDIR:
        throw FileError(operation: "write", path: path, code: EISDIR, detail: "name a file in it")
      case S_IFREG:
        // A rename asks the directory alone; a file that was made read-only is meant to stay.
        guard unsafe access(current, W_OK) == 0 else {
          throw FileError(operation: "write", path: path, code: errno)
        }
        let existing = ExistingFile(
          permissions: status.st_mode & 0o7777, owner: status.st_uid, group: status.st_gid)
        return .file(path: current, existing: existing)
      default:
        return .device(current)
      }
    }
    throw FileError(operation: "write", path: path, code: ELOOP)
  }

  /// The directory of a path and the name in it: `a/b` is `a` and `b`, `b` is `.` and `b`, `/b` is `/` and `b`.
  static func split(_ path: String) -> (directory: String, name: String) {
    guard let slash = path.utf8.lastIndex(of: UInt8(ascii: "/")) else { return (".", path) }
    let name = String(path[path.utf8.index(after: slash)...])
    return (slash == path.startIndex ? "/" : String(path[..<slash]), name)
  }

  private static func openStream(_ path: String) -> Int32? {
    switch path {
    case "-", "/dev/stdout": return 1
    case "/dev/stderr": return 2
    default:
      for folder in ["/dev/fd/", "/proc/self/fd/"] where path.hasPrefix(folder) {
        return Int32(path.dropFirst(folder.count)).flatMap { $0 >= 0 ? $0 : nil }
      }
      return nil
    }
  }

  private static func target(ofLink link: String, askedFor path: String) throws(FileError) -> String {
    var characters = [CChar](repeating: 0, count: Int(PATH_MAX) + 1)
    let length = unsafe readlink(link, &characters, characters.count)
    guard length > 0 else { throw FileError(operation: "write", path: path, code: errno) }
    let bytes = characters.prefix(length).map { UInt8(bitPattern: $0) }
    // A name that is not UTF-8 would be repaired into another name: better refused than written elsewhere.
    guard length < characters.count, let target = String(validating: bytes, as: UTF8.self) else {
      throw FileError(operation: "write", path: path, code: 0, detail: "its link cannot be followed; name its target")
    }
    if target.hasPrefix("/") { return target }
    let directory = split(link).directory
    return directory == "/" ? "/" + target : directory + "/" + target
  }
}
