#if canImport(Glibc)
  internal import Glibc
#endif

/// Output that appears whole or not at all.
///
/// A file grows under another name beside its target and takes the target's name only in `commit()`: a run that is
/// killed, a disk that fills up or an `AtomicFile` that goes out of scope leaves what was there before. A target
/// that is no plain file (standard output as `-`, a device, a named pipe) is written straight to, since there is
/// nothing to replace; what was written there stays.
///
/// Bytes are collected and written in large pieces, so one call a line is fine. The first error is final: the
/// partial file is removed, and every later call throws that error again.
///
/// Not for several threads at once. A run that is killed outright leaves `.NAME.PID-N.partial` behind.
public final class AtomicFile {
  /// The path as it was given.
  public let path: String

  /// Bytes taken so far, written or still collected.
  public private(set) var byteCount = 0

  private let target: OutputTarget
  private let temporary: String?
  private var descriptor: Int32
  private var buffer: [UInt8] = []
  private var state = State.open

  private enum State {
    case open
    case closed
    case failed(FileError)
  }

  /// Collected before a write: large enough that the calls do not show, small enough to stay in the cache.
  private static let bufferSize = 1 << 18

  private init(path: String, target: OutputTarget, temporary: String?, descriptor: Int32) {
    self.path = path
    self.target = target
    self.temporary = temporary
    self.descriptor = descriptor
    buffer.reserveCapacity(Self.bufferSize)
  }

  deinit {
    discard()
  }

  /// Opens the output at `path`; `-` is standard output.
  ///
  /// A symbolic link is followed, and the file it points at is the one replaced, with its permissions kept; a new
  /// file gets those that the process gives (0666 without its umask). Opening a named pipe waits for its reader.
  /// - Throws: A directory, a missing directory, a read-only file and whatever else the system refuses.
  public static func create(_ path: String) throws(FileError) -> AtomicFile {
    let target = try OutputTarget.resolve(path)
    switch target {
    case .stream(let descriptor):
      return AtomicFile(path: path, target: target, temporary: nil, descriptor: descriptor)
    case .device(let device):
      let descriptor = openRetrying(device, O_WRONLY | O_CLOEXEC | O_NOCTTY)
      guard descriptor >= 0 else { throw FileError(operation: "write", path: path, code: errno) }
      return AtomicFile(path: path, target: target, temporary: nil, descriptor: descriptor)
    case .file(let file, let existing):
      let (temporary, descriptor) = try openTemporary(beside: file, askedFor: path)
      let output = AtomicFile(path: path, target: target, temporary: temporary, descriptor: descriptor)
      if let existing { try output.takeOver(existing) }
      return output
    }
  }

  /// Adds bytes.
  /// - Throws: What the system says to a write: a full disk, a reader that went away.
  /// - Precondition: Neither committed nor discarded.
  public func write(_ bytes: some Collection<UInt8>) throws(FileError) {
    try requireOpen()
    let before = buffer.count
    buffer.append(contentsOf: bytes)
    byteCount += buffer.count - before
    if buffer.count >= Self.bufferSize { try drain() }
  }

  /// Adds the UTF-8 of a text.
  /// - Throws: As `write(_:)` of bytes.
  /// - Precondition: Neither committed nor discarded.
  public func write(_ text: String) throws(FileError) {
    try write(text.utf8)
  }

  /// Hands everything collected to the system; for readers that wait at the other end of a pipe.
  ///
  /// Proves nothing about the disk: only `commit()` does.
  public func flush() throws(FileError) {
    try requireOpen()
    try drain()
  }

  /// Writes what is left, makes it durable and gives it the target's name.
  ///
  /// Only when this returns is there a result. The target holds either all of it or what it held before; where the
  /// very last step fails, the sync of the directory, it holds all of it and the error is thrown all the same.
  /// - Precondition: Neither committed nor discarded.
  public func commit() throws(FileError) {
    try requireOpen()
    try drain()
    guard case .file(let file, _) = target, let temporary else { return try closeStream() }
    while fsync(descriptor) != 0 {
      if errno != EINTR { throw fail("sync") }
    }
    let closed = close(descriptor)
    descriptor = -1
    // Linux has closed the file even when it was interrupted.
    if closed != 0, errno != EINTR { throw fail("write") }
    if unsafe rename(temporary, file) != 0 { throw fail("rename") }
    state = .closed
    try Self.syncDirectory(of: file, askedFor: path)
  }

  /// Gives the output up: the partial file goes, the target stays as it was. Does nothing after `commit()`.
  public func discard() {
    // A failed one has abandoned its file already, and another may use the name by now.
    if case .open = state { abandon() }
    state = .closed
  }
}

extension AtomicFile {
  private func requireOpen() throws(FileError) {
    switch state {
    case .open: return
    case .failed(let error): throw error
    case .closed: preconditionFailure("an AtomicFile was used after commit() or discard()")
    }
  }

  /// The error of the call that just failed; nothing of the output is left behind.
  private func fail(_ operation: String, code: Int32 = errno) -> FileError {
    let error = FileError(operation: operation, path: path, code: code)
    state = .failed(error)
    abandon()
    return error
  }

  private func abandon() {
    buffer = []
    if case .stream = target { return }
    if descriptor >= 0 { _ = close(descriptor) }
    descriptor = -1
    if let temporary { _ = unsafe unlink(temporary) }
  }

  private func drain() throws(FileError) {
    var start = 0
    while start < buffer.count {
      let written = unsafe buffer.withUnsafeBytes { bytes in
        unsafe Glibc.write(descriptor, bytes.baseAddress?.advanced(by: start), bytes.count - start)
      }
      if written > 0 {
        start += written
      } else if written == 0 {
        throw fail("write", code: EIO)
      } else if errno == EAGAIN {
        // Somebody at the other end made the stream non-blocking: wait until it takes more.
        var waiting = pollfd(fd: descriptor, events: Int16(POLLOUT), revents: 0)
        if unsafe poll(&waiting, 1, -1) < 0, errno != EINTR { throw fail("write") }
      } else if errno != EINTR {
        throw fail("write")
      }
    }
    buffer.removeAll(keepingCapacity: true)
  }

  private func closeStream() throws(FileError) {
    // A stream that others use stays open; closing a copy still asks the system whether all of it arrived.
    var closing = descriptor
    if case .stream = target {
      closing = dup(descriptor)
      if closing < 0 { throw fail("write") }
    } else {
      descriptor = -1
    }
    if close(closing) != 0, errno != EINTR { throw fail("write") }
    state = .closed
  }

  private func takeOver(_ existing: OutputTarget.ExistingFile) throws(FileError) {
    // Only root may give a file away; for everybody else the new file is theirs, as with any other editor.
    _ = fchown(descriptor, existing.owner, existing.group)
    if fchmod(descriptor, existing.permissions) != 0 { throw fail("set permissions of") }
  }
}

extension AtomicFile {
  private static func openRetrying(_ path: String, _ flags: Int32) -> Int32 {
    while true {
      let descriptor = unsafe open(path, flags, 0o666)
      if descriptor >= 0 || errno != EINTR { return descriptor }
    }
  }

  private static func openTemporary(
    beside file: String, askedFor path: String
  ) throws(FileError) -> (path: String, descriptor: Int32) {
    let (directory, name) = OutputTarget.split(file)
    // Names left by killed runs with the same process number are passed over, never written into.
    for attempt in 0..<1_000 {
      let suffix = ".\(getpid())-\(attempt).partial"
      let temporary = directory + (directory == "/" ? "" : "/") + "." + shortened(name, for: suffix) + suffix
      let descriptor = openRetrying(temporary, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC)
      if descriptor >= 0 { return (temporary, descriptor) }
      if errno != EEXIST { throw FileError(operation: "write", path: path, code: errno) }
    }
    throw FileError(
      operation: "write", path: path, code: EEXIST, detail: "remove the old .\(name).*.partial files beside it")
  }

  /// As much of a name as leaves room for a dot before and `suffix` after it, in whole characters.
  static func shortened(_ name: String, for suffix: String) -> String {
    var kept = Substring(name)
    while kept.utf8.count + suffix.utf8.count + 1 > Int(NAME_MAX), !kept.isEmpty { kept.removeLast() }
    return String(kept)
  }

  /// A rename is durable only once its directory is.
  private static func syncDirectory(of file: String, askedFor path: String) throws(FileError) {
    let directory = openRetrying(OutputTarget.split(file).directory, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
    // A directory that may be written but not read cannot be synced; the file stands in it all the same.
    guard directory >= 0 else { return }
    defer { _ = close(directory) }
    // Some file systems have no sync for directories and say EINVAL.
    if fsync(directory) != 0, errno != EINVAL {
      throw FileError(operation: "sync the directory of", path: path, code: errno)
    }
  }
}
