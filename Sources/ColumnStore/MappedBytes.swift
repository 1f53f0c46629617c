#if canImport(Glibc)
  internal import Glibc
#endif

/// Bytes in memory at a fixed address: a mapped file, or a copy. Released with the last reference.
@safe public final class MappedBytes: @unchecked Sendable {
  // SAFETY: nothing here changes after the initialiser, and nobody in this process writes to the memory.
  let address: UnsafeRawPointer
  let count: Int
  /// The open file behind a mapping; nil for a copy.
  private let source: Source?

  private struct Source {
    let path: String
    let descriptor: Int32
    let state: State
  }

  /// What shows that somebody wrote to a file.
  private struct State: Equatable {
    let size: Int
    let modified: [Int]
    let changed: [Int]
    let links: UInt64

    init(_ status: stat) {
      size = Int(status.st_size)
      modified = [status.st_mtim.tv_sec, status.st_mtim.tv_nsec]
      changed = [status.st_ctim.tv_sec, status.st_ctim.tv_nsec]
      links = UInt64(status.st_nlink)
    }
  }

  private init(address: UnsafeRawPointer, count: Int, source: Source?) {
    unsafe self.address = unsafe address
    self.count = count
    self.source = source
  }

  deinit {
    guard let source else { return unsafe address.deallocate() }
    if count > 0 { _ = unsafe munmap(UnsafeMutableRawPointer(mutating: address), count) }
    _ = close(source.descriptor)
  }

  /// A copy at an address that any vector instruction can read from.
  static func copy(_ bytes: [UInt8]) -> MappedBytes {
    let memory = UnsafeMutableRawBufferPointer.allocate(byteCount: max(bytes.count, 1), alignment: 64)
    unsafe memory.copyBytes(from: bytes)
    // SAFETY: an allocation of at least one byte has an address.
    guard let address = memory.baseAddress else { preconditionFailure("an allocation without an address") }
    return unsafe MappedBytes(address: UnsafeRawPointer(address), count: bytes.count, source: nil)
  }

  /// Maps a plain file for reading.
  ///
  /// Advice to the kernel is left at its default: a block is read whole when it is first touched, which is what
  /// the kernel reads ahead by itself, while `MADV_RANDOM` would fetch each page of it alone.
  /// - Throws: What the system refuses; a directory; anything else that cannot be mapped.
  static func map(_ path: String) throws(FileError) -> MappedBytes {
    guard !path.utf8.contains(0) else {
      throw FileError(operation: "open", path: path, code: EINVAL, detail: "a path has no zero byte")
    }
    // Not blocking: a named pipe without a writer would hold us here.
    var descriptor: Int32
    repeat {
      descriptor = unsafe open(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK | O_NOCTTY)
    } while descriptor < 0 && errno == EINTR
    guard descriptor >= 0 else { throw FileError(operation: "open", path: path, code: errno) }
    do {
      return try map(descriptor, path: path)
    } catch {
      _ = close(descriptor)
      throw error
    }
  }

  private static func map(_ descriptor: Int32, path: String) throws(FileError) -> MappedBytes {
    var status = stat()
    guard unsafe fstat(descriptor, &status) == 0 else {
      throw FileError(operation: "open", path: path, code: errno)
    }
    switch status.st_mode & S_IFMT {
    case S_IFREG: break
    case S_IFDIR: throw FileError(operation: "open", path: path, code: EISDIR, detail: "name a file in it")
    default:
      throw FileError(operation: "open", path: path, code: 0, detail: "it is no plain file; save it to one first")
    }
    let source = Source(path: path, descriptor: descriptor, state: State(status))
    let count = Int(status.st_size)
    // Nothing can be mapped of an empty file, and nobody will read at this address.
    guard count > 0 else { return unsafe MappedBytes(address: emptyAddress, count: 0, source: source) }
    guard let address = unsafe mmap(nil, count, PROT_READ, MAP_SHARED, descriptor, 0), unsafe address != MAP_FAILED
    else {
      throw FileError(operation: "map", path: path, code: errno)
    }
    return unsafe MappedBytes(address: UnsafeRawPointer(address), count: count, source: source)
  }

  // SAFETY: never read from; a pattern of bits that is not zero.
  private static var emptyAddress: UnsafeRawPointer { unsafe UnsafeRawPointer(bitPattern: -1).unsafelyUnwrapped }

  /// A copy of bytes.
  /// - Precondition: A range within `0..<count`.
  func bytes(_ range: Range<Int>) -> [UInt8] {
    unsafe Array(memory(range))
  }

  /// The bytes themselves, valid as long as this object is.
  /// - Precondition: A range within `0..<count`.
  func memory(_ range: Range<Int>) -> UnsafeRawBufferPointer {
    precondition(range.lowerBound >= 0 && range.upperBound <= count, "bytes beyond a mapping")
    return unsafe UnsafeRawBufferPointer(start: address + range.lowerBound, count: range.count)
  }

  /// Whether nobody has written to the file since it was mapped. Always true of a copy.
  ///
  /// A file that was deleted, or whose name was given to another, is still the one that is mapped. Two writes within
  /// one tick of the file system's clock (some milliseconds) may look like one.
  func isUnchanged() throws(FileError) -> Bool {
    guard let source else { return true }
    var status = stat()
    guard unsafe fstat(source.descriptor, &status) == 0 else {
      throw FileError(operation: "read", path: source.path, code: errno)
    }
    let (then, now) = (source.state, State(status))
    // The time of change also moves with the number of names, and with nothing else that a rename over ours does.
    return then.size == now.size && then.modified == now.modified
      && (then.changed == now.changed || then.links != now.links)
  }
}
