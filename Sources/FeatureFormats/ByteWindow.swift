internal import ColumnStore

/// The part of a source that is being looked at: everything from the first byte not yet consumed to what was read.
///
/// Places in it are counted from the first byte not consumed, so they survive reading on, and end with `consume`.
final class ByteWindow {
  /// What was read; the first `head` bytes are done with.
  private(set) var bytes: [UInt8] = []
  /// Where the first byte not consumed stands in `bytes`.
  private(set) var head = 0
  /// Where the first byte not consumed stands in the source.
  private(set) var offset = 0
  private var source: ByteSource
  private let chunk: Int
  /// The longest record.
  let limit: Int
  private var isEnded = false

  init(_ source: ByteSource, _ options: ReaderOptions) {
    self.source = source
    chunk = options.chunkBytes
    limit = options.recordLimit
  }

  /// What errors call the source.
  var name: String { source.name }
  /// Whether `rewind` works.
  var isSeekable: Bool { source.isSeekable }
  /// How many bytes are there to be looked at.
  var count: Int { bytes.count - head }

  /// Reads on; false at the end. Throws where what is held is already longer than a record may be.
  func more() throws(FormatError) -> Bool {
    if isEnded { return false }
    guard count <= limit else { throw tooLong() }
    // Taken out while it changes: no call is made within an access to it, so none is checked for exclusivity.
    var changing = bytes
    bytes = []
    defer { bytes = changing }
    changing.removeSubrange(0..<head)
    head = 0
    isEnded = try source.read(upTo: chunk, into: &changing) == 0
    return !isEnded
  }

  /// The byte at a place, read on for if need be; nil behind the end.
  @inline(__always)
  func byte(at place: Int) throws(FormatError) -> UInt8? {
    let index = head + place
    return index < bytes.count ? bytes[index] : try distantByte(at: place)
  }

  /// The byte at a place that is not there yet.
  private func distantByte(at place: Int) throws(FormatError) -> UInt8? {
    while place >= count {
      guard try more() else { return nil }
    }
    return bytes[head + place]
  }

  /// Is done with the first `count` bytes.
  func consume(_ count: Int) {
    head += count
    offset += count
  }

  /// Goes back to the first byte of the source.
  func rewind() throws(FormatError) {
    try source.rewind()
    bytes = []
    head = 0
    offset = 0
    isEnded = false
  }

  /// The place of the next `byte` at or behind `place`, read on for; nil where the source ends without one.
  func firstPlace(of byte: UInt8, from place: Int) throws(FormatError) -> Int? {
    var next = place
    while true {
      if let index = bytes.firstIndex(ofByte: byte, from: head + next) { return index - head }
      next = count
      guard try more() else { return nil }
    }
  }

  /// The place of the first byte at or behind `place` that is no JSON white space; nil where none follows.
  func firstPlaceOfText(from place: Int) throws(FormatError) -> Int? {
    var next = place
    while let byte = try byte(at: next) {
      guard byte == 0x20 || byte == 0x0A || byte == 0x0D || byte == 0x09 else { return next }
      next += 1
    }
    return nil
  }

  /// Is done with white space, however long; gives the byte behind it, not consumed.
  func skipSpace() throws(FormatError) -> UInt8? {
    while let byte = try byte(at: 0) {
      guard byte == 0x20 || byte == 0x0A || byte == 0x0D || byte == 0x09 else { return byte }
      consume(1)
    }
    return nil
  }

  /// An error at a place.
  func error(_ problem: String, row: Int? = nil, at place: Int = 0) -> FormatError {
    FormatError(source: name, row: row, byteOffset: offset + place, problem: problem)
  }

  /// The error of a record longer than the limit.
  func tooLong(row: Int? = nil) -> FormatError {
    error("a record is longer than \(limit) bytes; split it", row: row)
  }
}
