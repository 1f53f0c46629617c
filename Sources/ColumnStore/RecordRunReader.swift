#if canImport(Glibc)
  internal import Glibc
#endif

/// Reads a run from its first record to its last, once, through a buffer that grows only for a record longer than itself.
final class RecordRunReader {
  private let file: ScratchFile
  /// Where the next read begins, and where the run ends.
  private var position: Int
  private let end: Int
  private var buffer: [UInt8]
  /// How much of the buffer has been read.
  private var filled = 0
  /// The record's place in the buffer; what follows it is still to come.
  private var place = 0..<0
  private var prefix: UInt64 = 0

  init(file: ScratchFile, run: RecordRun, bufferSize: Int) {
    self.file = file
    position = run.offset
    end = run.offset + run.length
    buffer = [UInt8](repeating: 0, count: max(1, min(bufferSize, run.length)))
  }

  /// The record; empty before the first `advance()`.
  var record: ArraySlice<UInt8> { buffer[place] }

  /// Goes to the next record; says whether there is one.
  func advance() throws(FileError) -> Bool {
    place = place.upperBound..<place.upperBound
    guard available > 0 || position < end else { return false }
    let length = try readLength()
    try require(length)
    place = place.lowerBound..<place.lowerBound + length
    prefix = unsafe buffer.withUnsafeBytes { unsafe RecordOrder.prefix(of: .init(rebasing: $0[place])) }
    return true
  }

  /// Whether this one's record comes before the other's.
  func precedes(_ other: RecordRunReader) -> Bool {
    if prefix != other.prefix { return prefix < other.prefix }
    return unsafe buffer.withUnsafeBytes { left in
      unsafe other.buffer.withUnsafeBytes { right in
        unsafe RecordOrder.precedes(.init(rebasing: left[place]), .init(rebasing: right[other.place]))
      }
    }
  }

  /// Bytes in the buffer after the record.
  private var available: Int { filled - place.upperBound }

  private func readLength() throws(FileError) -> Int {
    var length: UInt64 = 0
    for shift in stride(from: 0, to: 64, by: 7) {
      try require(1)
      let byte = buffer[place.upperBound]
      place = place.upperBound + 1..<place.upperBound + 1
      length |= UInt64(byte & 0x7F) << UInt64(shift)
      if byte < 0x80 { return Int(clamping: length) }
    }
    throw damage
  }

  /// Reads on until so many bytes follow the record's place.
  private func require(_ count: Int) throws(FileError) {
    guard available < count else { return }
    guard count <= available + (end - position) else { throw damage }
    // What is left goes to the front, and the record's place with it.
    let rest = place.upperBound..<filled
    if count > buffer.count {
      buffer = Array(buffer[rest]) + [UInt8](repeating: 0, count: count - rest.count)
    } else {
      unsafe buffer.withUnsafeMutableBytes { bytes in
        unsafe bytes.copyMemory(from: UnsafeRawBufferPointer(rebasing: bytes[rest]))
      }
    }
    (filled, place) = (rest.count, 0..<0)
    while filled < count {
      let got = try file.read(at: position, upTo: end - position, into: &buffer, from: filled)
      // Read once, and gone: what is merged is written elsewhere, and there would be no room for both.
      file.release(position..<position + got)
      filled += got
      position += got
    }
  }

  private var damage: FileError { file.refusal("read", code: EIO) }
}
