/// Writes a ``ColumnFile`` from front to end, so that its target may be a pipe.
///
/// The lengths of the sections are known beforehand; their bytes come in the same order, in pieces of any size. Keeps
/// four bytes for each 32 KiB, and nothing else. One thread at a time.
public final class ColumnFileWriter {
  /// Where the bytes go.
  public typealias Sink = (ArraySlice<UInt8>) throws(FileError) -> Void

  private let header: ColumnHeader
  private let sink: Sink
  /// How much of the file the sink has.
  private var position = 0
  /// The section that is being written, by its place.
  private var current = 0
  private var table: [UInt32] = []
  private var blockChecksum: UInt32 = 0
  private var isFinished = false

  /// Makes a writer of a file with these sections, in this order; writes nothing yet.
  /// - Precondition: Ids that differ, lengths that are not negative, at most 168 of them.
  public init(kind: ColumnFileKind, sections: [(id: UInt32, length: Int)], sink: @escaping Sink) {
    guard let header = ColumnHeader(kind: kind, lengths: sections) else {
      preconditionFailure("a column file cannot have these sections")
    }
    self.header = header
    self.sink = sink
  }

  /// The length of the whole file.
  public var fileLength: Int { header.fileLength }

  /// Adds bytes to a section.
  /// - Throws: What the sink throws; the file is then lost.
  /// - Precondition: The section is the one that was last written to or, where that is complete, one of the next;
  ///   sections between them have no bytes; the section has room for the bytes.
  public func write(_ bytes: ArraySlice<UInt8>, to section: UInt32) throws(FileError) {
    try begin()
    while current < header.sections.count, header.sections[current].id != section { try close() }
    precondition(current < header.sections.count, "section \(section) is none, or was written before")
    let place = header.sections[current]
    precondition(place.offset + place.length - position >= bytes.count, "section \(section) is longer than announced")
    try emit(bytes)
  }

  /// Adds bytes to a section, as with a slice.
  /// - Throws: What the sink throws; the file is then lost.
  public func write(_ bytes: [UInt8], to section: UInt32) throws(FileError) {
    try write(bytes[...], to: section)
  }

  /// Writes the checksums and the end.
  /// - Throws: What the sink throws; the file is then lost.
  /// - Precondition: Every section has all its bytes; called once, as the last call.
  public func finish() throws(FileError) {
    try begin()
    while current < header.sections.count { try close() }
    if (header.tableOffset - ColumnHeader.length) % ColumnHeader.blockSize != 0 { table.append(blockChecksum) }
    var end: [UInt8] = []
    end.reserveCapacity(header.tableLength + ColumnHeader.trailerLength)
    for checksum in table { end.appendLittleEndian(checksum) }
    end.appendLittleEndian(Checksum.crc32c(end))
    end.appendLittleEndian(ColumnHeader.endMark)
    isFinished = true
    try sink(end[...])
  }

  private func begin() throws(FileError) {
    precondition(!isFinished, "a column file was written to after its end")
    guard position == 0 else { return }
    try sink(header.bytes[...])
    position = ColumnHeader.length
  }

  /// Ends the current section with zeros up to the place of the next.
  private func close() throws(FileError) {
    let place = header.sections[current]
    precondition(position == place.offset + place.length, "section \(place.id) is shorter than announced")
    try emit([UInt8](repeating: 0, count: ColumnHeader.aligned(position) - position)[...])
    current += 1
  }

  private func emit(_ bytes: ArraySlice<UInt8>) throws(FileError) {
    guard !bytes.isEmpty else { return }
    var rest = bytes
    while !rest.isEmpty {
      let room = ColumnHeader.blockSize - (position - ColumnHeader.length) % ColumnHeader.blockSize
      let part = rest.prefix(room)
      blockChecksum = Checksum.crc32c(part, after: blockChecksum)
      position += part.count
      rest = rest.dropFirst(room)
      if part.count == room {
        table.append(blockChecksum)
        blockChecksum = 0
      }
    }
    try sink(bytes)
  }
}
