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
  private let plainLines: PlainLineReader
  private let recordLimit: Int

  /// - Parameters:
  ///   - source: what errors call the source.
  ///   - keys: the properties that are asked of plain lines.
  public init(
    source: String, options: ReaderOptions = ReaderOptions(), keys: [StaticString] = []
  ) throws(FormatError) {
    decoder = try FeatureDecoder(source: source)
    plainLines = PlainLineReader(keys: keys)
    recordLimit = options.recordLimit
  }

  /// Gives the records of a block.
  ///
  /// - Parameters:
  ///   - withProperties: whether the properties of features are wanted; without, they are empty.
  ///   - takePlain: told each plain line, good until it returns; where it says false, the record comes as any other.
  /// - Throws: damage of the source, after the records before it, and what `take` and `takePlain` throw.
  public func read(
    _ block: LineBlock, withProperties: Bool = true, takePlain: ((PlainLine) throws -> Bool)? = nil,
    _ take: (RawRecord) throws -> Void
  ) throws {
    var row = block.firstRow
    var place = 0
    while place < block.count {
      if LineBlock.isSeparator(block.bytes[place]) {
        place += 1
        continue
      }
      let end = block.bytes.firstIndex(ofByte: 0x0A, from: place)
      let range = place..<min(end ?? block.count, block.count)
      let offset = block.offset + place
      if let root = try parsed(block, range, row, hasEnd: end != nil, take) {
        let isTaken = try takePlain.map { takePlain in
          try plainLines.read(decoder.document, root, row: row) && takePlain(plainLines.line)
        }
        if isTaken != true {
          try take(try decoder.record(root, row: row, offset: offset, withProperties: withProperties))
        }
      }
      row += 1
      place = (end ?? block.count) + 1
    }
  }

  /// The root of a record; nil where it is no JSON and was given as a reject.
  private func parsed(
    _ block: LineBlock, _ range: Range<Int>, _ row: Int, hasEnd: Bool, _ take: (RawRecord) throws -> Void
  ) throws -> JSONNode? {
    let offset = block.offset + range.lowerBound
    guard range.count <= recordLimit else {
      throw FormatError(
        source: decoder.source, row: row, byteOffset: offset,
        problem: "a record is longer than \(recordLimit) bytes; split it")
    }
    do throws(JSONError) {
      return try decoder.document.parse(block.bytes, in: range)
    } catch {
      guard hasEnd else {
        throw FormatError(
          source: decoder.source, row: row, byteOffset: offset,
          problem: "\(FeatureDecoder.cutLine) (\(error.message))")
      }
      try take(FeatureDecoder.reject(error, row: row))
      return nil
    }
  }
}
