#if canImport(Glibc)
  internal import Glibc
#endif

/// A file without a name, for what does not fit into memory: gone with the last reference, or with the process.
///
/// Bytes are appended, and read from anywhere. One thread at a time.
public final class ScratchFile {
  /// How many bytes it has.
  private(set) var count = 0

  private let directory: String
  private let descriptor: Int32

  private init(directory: String, descriptor: Int32) {
    self.directory = directory
    self.descriptor = descriptor
  }

  deinit {
    _ = close(descriptor)
  }

  /// Where the temporary files of an output belong: its own directory, since there must be room for it anyway.
  ///
  /// For outputs that are no plain file, such as `-` or a device: `$TMPDIR`, or `/tmp`.
  /// - Throws: What keeps the output from being written.
  public static func directory(beside output: String) throws(FileError) -> String {
    if case .file(let path, _) = try OutputTarget.resolve(output) { return OutputTarget.split(path).directory }
    guard let named = unsafe getenv("TMPDIR") else { return "/tmp" }
    let directory = unsafe String(cString: named)
    return directory.isEmpty ? "/tmp" : directory
  }

  /// Makes one in a directory; its name is taken away again at once.
  /// - Throws: That none can be made there, and what to do.
  static func create(in directory: String) throws(FileError) -> ScratchFile {
    for attempt in 0..<1_000 {
      let path = directory + (directory == "/" ? "" : "/") + ".trench.\(getpid())-\(attempt).spool"
      let descriptor = unsafe open(path, O_RDWR | O_CREAT | O_EXCL | O_CLOEXEC, 0o600)
      if descriptor >= 0 {
        // Whoever is killed between these two leaves an empty file, and nothing larger.
        _ = unsafe unlink(path)
        return ScratchFile(directory: directory, descriptor: descriptor)
      }
      // Taken by another thread, or left by a killed process of our number.
      if errno != EEXIST, errno != EINTR { throw refusal("make", in: directory, code: errno) }
    }
    throw refusal("make", in: directory, code: EEXIST)
  }

  /// Adds bytes at its end.
  /// - Throws: What the system says to a write, a full disk above all. The file is then of no use.
  func append(_ bytes: ArraySlice<UInt8>) throws(FileError) {
    // A typed error does not come through the closure of the standard library.
    let outcome = unsafe bytes.withUnsafeBytes { memory in
      Result { () throws(FileError) in unsafe try append(memory) }
    }
    try outcome.get()
  }

  /// The same of memory.
  func append(_ memory: UnsafeRawBufferPointer) throws(FileError) {
    var done = 0
    while done < memory.count {
      let rest = unsafe UnsafeRawBufferPointer(rebasing: memory[done...])
      let written = unsafe pwrite(descriptor, rest.baseAddress, rest.count, count)
      if written < 0, errno == EINTR { continue }
      guard written > 0 else {
        throw refusal("write", code: written == 0 ? ENOSPC : errno)
      }
      count += written
      done += written
    }
  }

  /// Reads bytes into `bytes`, from its index `start` on: as many as fit, at most `limit`, at least one.
  /// - Throws: What the system says to a read; an end where there should be more.
  /// - Returns: How many.
  func read(
    at offset: Int, upTo limit: Int, into bytes: inout [UInt8], from start: Int
  ) throws(FileError) -> Int {
    while true {
      let descriptor = descriptor
      let got = unsafe bytes.withUnsafeMutableBytes { buffer in
        let room = unsafe UnsafeMutableRawBufferPointer(rebasing: buffer[start...])
        return unsafe pread(descriptor, room.baseAddress, min(room.count, limit), offset)
      }
      if got < 0, errno == EINTR { continue }
      guard got > 0 else {
        throw refusal("read", code: got == 0 ? EIO : errno)
      }
      return got
    }
  }

  /// Gives the disk back that bytes take, which nobody may read again; the file stays as long as it is.
  ///
  /// Only advice: where the file system cannot, they stay, and so do parts of pages.
  func release(_ range: Range<Int>) {
    #if os(Linux)
      let page = Int(sysconf(Int32(_SC_PAGESIZE)))
      let start = (range.lowerBound + page - 1) / page * page
      let length = range.upperBound / page * page - start
      // By way of memory, since the call that says it of a file is not in the C library's module.
      guard length > 0,
        let memory = unsafe mmap(nil, length, PROT_READ | PROT_WRITE, MAP_SHARED, descriptor, start),
        unsafe memory != MAP_FAILED
      else { return }
      _ = unsafe madvise(memory, length, MADV_REMOVE)
      _ = unsafe munmap(memory, length)
    #endif
  }

  /// Bytes of disk that it takes.
  var occupied: Int {
    var status = stat()
    guard unsafe fstat(descriptor, &status) == 0 else { return 0 }
    return Int(status.st_blocks) * 512
  }

  /// An error of this file.
  func refusal(_ verb: String, code: Int32) -> FileError {
    Self.refusal(verb, in: directory, code: code)
  }

  private static func refusal(_ verb: String, in directory: String, code: Int32) -> FileError {
    FileError(
      operation: "\(verb) a temporary file in", path: directory, code: code,
      detail: "make room there, or name an output in another directory")
  }
}
