#if canImport(Glibc)
  internal import Glibc
#endif

/// A file, pipe or standard input that is read from front to end, once or twice.
///
/// Reading notices a file that becomes shorter or longer than it was when it was opened, so that a copy still being
/// written is never taken for a whole one. One thread at a time; closed when the last reference goes.
@safe public final class InputFile {
  /// The path as it was given; `-` for standard input.
  public let path: String
  /// The size in bytes at opening; nil for pipes, devices, standard input and files that state none.
  public let size: Int?
  /// Whether `rewind` works: ordinary files, not standard input.
  public let isSeekable: Bool
  private let descriptor: Int32
  private var bytesRead = 0

  private init(path: String, size: Int?, isSeekable: Bool, descriptor: Int32) {
    self.path = path
    self.size = size
    self.isSeekable = isSeekable
    self.descriptor = descriptor
  }

  deinit {
    // Standard input belongs to the program.
    if descriptor != 0 { _ = close(descriptor) }
  }

  /// Opens `path` for reading; `-` is standard input.
  ///
  /// Throws where it cannot be opened, and where it is a directory.
  public static func open(_ path: String) throws(FileError) -> InputFile {
    if path == "-" {
      return InputFile(path: path, size: nil, isSeekable: false, descriptor: 0)
    }
    guard !path.utf8.contains(0) else {
      throw FileError(operation: "open", path: path, code: EINVAL, detail: "a path has no zero byte")
    }
    let descriptor = retryingInterrupts { unsafe Int(Glibc.open(path, O_RDONLY | O_CLOEXEC)) }
    guard descriptor >= 0 else {
      throw FileError(operation: "open", path: path, code: errno)
    }
    let file = Int32(descriptor)
    var status = stat()
    guard unsafe fstat(file, &status) == 0 else {
      let code = errno
      _ = close(file)
      throw FileError(operation: "open", path: path, code: code)
    }
    guard status.st_mode & S_IFMT != S_IFDIR else {
      _ = close(file)
      throw FileError(operation: "open", path: path, code: EISDIR, detail: "name a file in it")
    }
    let isOrdinary = status.st_mode & S_IFMT == S_IFREG
    // Files of /proc say 0 and have content, so 0 means "not stated".
    let size = isOrdinary && status.st_size > 0 ? Int(status.st_size) : nil
    return InputFile(path: path, size: size, isSeekable: isOrdinary, descriptor: file)
  }

  /// Appends up to `count` bytes to `bytes` and gives how many; 0 only at the end (or for a `count` of 0).
  ///
  /// Throws what the system refuses, and at the end where the file is not as long as it was at opening.
  public func read(upTo count: Int, into bytes: inout [UInt8]) throws(FileError) -> Int {
    guard count > 0 else { return 0 }
    let descriptor = descriptor
    var got = 0
    var code: Int32 = 0
    // Straight behind what is there: neither cleared first nor copied.
    bytes.append(addingCapacity: count) { output in
      unsafe output.withUnsafeMutableBufferPointer { buffer, filled in
        got = retryingInterrupts { unsafe Glibc.read(descriptor, buffer.baseAddress, count) }
        code = errno
        filled = max(0, got)
      }
    }
    guard got >= 0 else {
      throw FileError(operation: "read", path: path, code: code)
    }
    bytesRead += got
    if got == 0 { try checkLength() }
    return got
  }

  /// Goes back to the first byte.
  ///
  /// Throws on a source that is not seekable, and where the file's size has changed since it was opened.
  public func rewind() throws(FileError) {
    guard isSeekable else {
      throw FileError(
        operation: "rewind", path: path, code: ESPIPE, detail: "it can be read once only; save it to a file first")
    }
    var status = stat()
    guard lseek(descriptor, 0, SEEK_SET) == 0, unsafe fstat(descriptor, &status) == 0 else {
      throw FileError(operation: "rewind", path: path, code: errno)
    }
    if let size, Int(status.st_size) != size {
      throw changed(now: Int(status.st_size), from: size)
    }
    bytesRead = 0
  }

  /// Reads a whole file of at most `limit` bytes.
  ///
  /// Throws as `open` and `read` do, and where it is longer than `limit`.
  public static func readWhole(_ path: String, limit: Int) throws(FileError) -> [UInt8] {
    let file = try open(path)
    var bytes: [UInt8] = []
    if let size = file.size, size <= limit { bytes.reserveCapacity(size + 1) }
    // No larger than the file: a buffer is cleared before it is read into, and most files are small.
    let chunk = min(1 << 20, max(limit, 1), file.size ?? 1 << 20)
    while try file.read(upTo: chunk, into: &bytes) > 0 {
      guard bytes.count <= limit else {
        throw FileError(
          operation: "read", path: path, code: EFBIG, detail: "at most \(limit) bytes are expected here")
      }
    }
    return bytes
  }

  private func checkLength() throws(FileError) {
    if let size, bytesRead != size { throw changed(now: bytesRead, from: size) }
  }

  private func changed(now: Int, from size: Int) -> FileError {
    let verb = now < size ? "shrank" : "grew"
    return FileError(
      operation: "read", path: path, code: 0,
      detail: "it \(verb) while it was read (\(size) bytes at first, \(now) in the end); wait until it is complete")
  }
}

/// Repeats a system call that a signal interrupted.
private func retryingInterrupts(_ call: () -> Int) -> Int {
  while true {
    let result = call()
    if result >= 0 || errno != EINTR { return result }
  }
}
