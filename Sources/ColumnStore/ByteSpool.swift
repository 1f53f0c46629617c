/// Bytes that are collected at their end and read back from their start, however many they are.
///
/// They stay in memory up to a limit; beyond it all of them lie in a ``ScratchFile`` but for a small buffer. One
/// thread at a time.
@safe public final class ByteSpool {
  // SAFETY: the buffer lives as long as the spool, and `used` of its `chunkSize` bytes have been written. Nobody
  // changes `used` while another access to it goes on: no caller's code runs during one.

  /// The last bytes, not yet put away: memory of its own, since growing an array is several times as slow.
  @usableFromInline let buffer: UnsafeMutableRawPointer
  @exclusivity(unchecked) @usableFromInline var used = 0

  private let limit: Int
  private let directory: String
  /// What was put away in memory, until the limit is reached; then it is in the file.
  private var chunks: [[UInt8]] = []
  private var file: ScratchFile?
  /// Bytes in the chunks or in the file.
  private var stored = 0

  /// Small, since a network has dozens of spools; large enough for a write to be cheap.
  @usableFromInline static var chunkSize: Int {
    @inlinable @inline(__always) get { 1 << 16 }
  }

  /// Makes an empty spool.
  /// - Parameters:
  ///   - limit: how many bytes may stay in memory, besides a buffer of 64 KiB.
  ///   - directory: where the temporary file is made once there are more; see ``ScratchFile/directory(beside:)``.
  public init(limit: Int, directory: String) {
    self.limit = max(0, limit)
    self.directory = directory
    unsafe buffer = .allocate(byteCount: Self.chunkSize, alignment: 16)
  }

  deinit {
    unsafe buffer.deallocate()
  }

  /// How many bytes have been added.
  public var count: Int { unsafe stored + used }

  /// Adds a whole number, lowest byte first.
  /// - Throws: What the system says to the temporary file, a full disk above all; the spool is then of no use.
  @inlinable public func append<Number: FixedWidthInteger & BitwiseCopyable>(_ value: Number) throws(FileError) {
    let width = MemoryLayout<Number>.size
    if unsafe used > Self.chunkSize &- width { try putAway() }
    unsafe buffer.storeBytes(of: value.littleEndian, toByteOffset: used, as: Number.self)
    unsafe used &+= width
  }

  /// Adds sixteen whole numbers, one behind the other, each with its lowest byte first.
  /// - Throws: As for one.
  @inlinable public func append<Number: FixedWidthInteger & SIMDScalar & BitwiseCopyable>(
    _ lanes: SIMD16<Number>
  ) throws(FileError) {
    let width = MemoryLayout<Number>.size
    if unsafe used > Self.chunkSize &- 16 &* width { try putAway() }
    for lane in 0..<16 {
      unsafe buffer.storeBytes(of: lanes[lane].littleEndian, toByteOffset: used &+ lane &* width, as: Number.self)
    }
    unsafe used &+= 16 &* width
  }

  /// Adds bytes.
  /// - Throws: As for a whole number.
  public func append(_ bytes: ArraySlice<UInt8>) throws(FileError) {
    var rest = bytes
    while !rest.isEmpty {
      if unsafe used == Self.chunkSize { try putAway() }
      let part = unsafe rest.prefix(Self.chunkSize - used)
      unsafe UnsafeMutableRawBufferPointer(start: buffer + used, count: part.count).copyBytes(from: part)
      unsafe used += part.count
      rest = rest.dropFirst(part.count)
    }
  }

  /// Adds bytes.
  /// - Throws: As for a whole number.
  public func append(_ bytes: [UInt8]) throws(FileError) {
    try append(bytes[...])
  }

  /// Gives out all bytes from the first to the last, in pieces of any size; may be repeated.
  ///
  /// What is added meanwhile may or may not be given out.
  /// - Throws: What the system says to the temporary file, and what `body` throws.
  public func forEachChunk(_ body: (ArraySlice<UInt8>) throws(FileError) -> Void) throws(FileError) {
    for chunk in chunks { try body(chunk[...]) }
    if let file {
      var piece = [UInt8](repeating: 0, count: Self.chunkSize)
      var offset = 0
      while offset < file.count {
        let got = try file.read(at: offset, upTo: file.count - offset, into: &piece, from: 0)
        try body(piece[..<got])
        offset += got
      }
    }
    let last = unsafe Array(UnsafeRawBufferPointer(start: buffer, count: used))
    if !last.isEmpty { try body(last[...]) }
  }

  /// Makes room in the buffer.
  @usableFromInline @inline(never)
  func putAway() throws(FileError) {
    let bytes = unsafe UnsafeRawBufferPointer(start: buffer, count: used)
    if file == nil, bytes.count <= limit - stored {
      unsafe chunks.append(Array(bytes))
    } else {
      unsafe try spilled().append(bytes)
    }
    stored += bytes.count
    unsafe used = 0
  }

  /// The file, with all that was put away before.
  private func spilled() throws(FileError) -> ScratchFile {
    if let file { return file }
    let made = try ScratchFile.create(in: directory)
    for chunk in chunks { try made.append(chunk[...]) }
    chunks = []
    file = made
    return made
  }
}
