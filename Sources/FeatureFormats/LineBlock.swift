internal import ColumnStore
internal import ForeignReaders

/// Some lines of a source of GeoJSON lines, whole: a piece that any thread may read by itself.
public struct LineBlock: Sendable {
  /// The lines, and behind them what the parser reads beyond.
  let bytes: [UInt8]
  /// Bytes of the lines.
  let count: Int
  /// The row of the first record.
  let firstRow: Int
  /// Where the lines begin in the source.
  let offset: Int
  /// How many records there are.
  public let records: Int

  /// What the parser may read behind a text without its being copied.
  private static let padding = [UInt8](repeating: 0x20, count: 64)

  init(_ lines: ArraySlice<UInt8>, firstRow: Int, offset: Int) {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(lines.count + Self.padding.count)
    bytes += lines
    count = lines.count
    bytes += Self.padding
    self.bytes = bytes
    self.firstRow = firstRow
    self.offset = offset
    records = Self.records(in: bytes, count: lines.count)
  }

  /// Counts the lines that hold more than white space and separators.
  private static func records(in bytes: [UInt8], count: Int) -> Int {
    var records = 0
    var start = 0
    while start < count {
      let end = min(bytes.firstIndex(ofByte: 0x0A, from: start) ?? count, count)
      if bytes[start..<end].contains(where: { !isSeparator($0) }) { records += 1 }
      start = end + 1
    }
    return records
  }

  /// White space, and the separator of RFC 8142.
  static func isSeparator(_ byte: UInt8) -> Bool {
    byte == 0x20 || byte == 0x0A || byte == 0x0D || byte == 0x09 || byte == 0x1E
  }
}

/// Reads blocks of lines: the same records as a reader of the whole source gives. One thread at a time.
public final class LineBlockReader {
  private let decoder: FeatureDecoder
  private let recordLimit: Int

  /// - Parameter source: what errors call the source.
  public init(source: String, options: ReaderOptions = ReaderOptions()) throws(FormatError) {
    decoder = try FeatureDecoder(source: source)
    recordLimit = options.recordLimit
  }

  /// Gives the records of a block.
  ///
  /// - Parameter withProperties: whether the properties of features are wanted; without, they are empty.
  /// - Throws: damage of the source, after the records before it, and what `take` throws.
  public func read(
    _ block: LineBlock, withProperties: Bool = true, _ take: (RawRecord) throws -> Void
  ) throws {
    var row = block.firstRow
    var place = 0
    while place < block.count {
      if LineBlock.isSeparator(block.bytes[place]) {
        place += 1
        continue
      }
      let end = block.bytes.firstIndex(ofByte: 0x0A, from: place)
      try take(try record(block, place..<min(end ?? block.count, block.count), row, withProperties, end != nil))
      row += 1
      place = (end ?? block.count) + 1
    }
  }

  private func record(
    _ block: LineBlock, _ range: Range<Int>, _ row: Int, _ withProperties: Bool, _ hasEnd: Bool
  ) throws(FormatError) -> RawRecord {
    let offset = block.offset + range.lowerBound
    guard range.count <= recordLimit else {
      throw FormatError(
        source: decoder.source, row: row, byteOffset: offset,
        problem: "a record is longer than \(recordLimit) bytes; split it")
    }
    switch try decoder.decode(block.bytes, range, row: row, offset: offset, withProperties: withProperties) {
    case .record(let record): return record
    case .notJSON(let error):
      guard hasEnd else {
        throw FormatError(
          source: decoder.source, row: row, byteOffset: offset,
          problem: "\(FeatureDecoder.cutLine) (\(error.message))")
      }
      return FeatureDecoder.reject(error, row: row)
    }
  }
}
