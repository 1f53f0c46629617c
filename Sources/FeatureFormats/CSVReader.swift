internal import ForeignReaders

/// Reads a table with a header as a stream: memory is bounded by one record. Rows are counted without the header.
///
/// Values are texts: the empty cell is null, a cell that starts with `[` and is JSON is the list it spells.
final class CSVReader: FeatureReader {
  var format: FeatureFormat { .csv }
  /// A table as a whole names no CRS.
  let crs: String? = nil
  private let window: ByteWindow
  private let document: JSONDocument
  private let separator: UInt8
  private let header: CSVHeader
  private var row = 0
  private var isEnded = false
  private var failure: FormatError?

  /// Reads the header.
  init(_ window: ByteWindow, _ options: ReaderOptions) throws(FormatError) {
    self.window = window
    do {
      document = try JSONDocument()
    } catch {
      throw window.error(error.message)
    }
    try window.skipByteOrderMark()
    try CSVReader.skipLineEnds(window)
    guard try window.byte(at: 0) != nil else { throw window.error("it is empty; a table with a header is expected") }
    let counted = try CSVReader.split(window, separator: nil, row: nil)
    separator = CSVReader.likeliest(counted.counts)
    let splitter = try CSVReader.split(window, separator: separator, row: nil)
    var names: [String] = []
    for cell in splitter.cells {
      guard let bytes = CSVReader.bytes(of: cell, window), let name = String(validating: bytes, as: UTF8.self) else {
        throw window.error("the header is not UTF-8; convert the file (iconv -t UTF-8)")
      }
      names.append(String(decoding: name.trimmedBytes, as: UTF8.self))
    }
    do {
      header = try CSVHeader(
        names: names, field: options.geometryField, coordinates: options.coordinateFields)
    } catch {
      throw window.error(error.text)
    }
    window.consume(splitter.length)
  }

  func next() throws(FormatError) -> RawRecord? {
    if let failure { throw failure }
    if isEnded { return nil }
    do {
      try CSVReader.skipLineEnds(window)
      guard try window.byte(at: 0) != nil else {
        isEnded = true
        return nil
      }
      row += 1
      let splitter = try CSVReader.split(window, separator: separator, row: row)
      let record = record(splitter)
      window.consume(splitter.length)
      return record
    } catch {
      failure = error
      throw error
    }
  }

  /// The separator that stands most often in the header, the earlier of the usual ones where two tie.
  private static func likeliest(_ counts: [UInt8: Int]) -> UInt8 {
    let most = counts.values.max() ?? 0
    // A single column has none: a tab does not cut the commas of its coordinates.
    guard most > 0 else { return UInt8(ascii: "\t") }
    return CSVSplitter.usualSeparators.first { counts[$0] == most } ?? UInt8(ascii: ",")
  }

  /// Blank lines are no records.
  private static func skipLineEnds(_ window: ByteWindow) throws(FormatError) {
    while let byte = try window.byte(at: 0), byte == 0x0A || byte == 0x0D { window.consume(1) }
  }

  /// Splits the record that the window stands at, without consuming it.
  private static func split(
    _ window: ByteWindow, separator: UInt8?, row: Int?
  ) throws(FormatError) -> CSVSplitter {
    var splitter = CSVSplitter(separator: separator)
    while !splitter.advance(window.bytes, base: window.head) {
      guard try window.more() else {
        guard !splitter.isInQuotes else { throw window.error("the file ends inside quotes", row: row) }
        splitter.finish()
        break
      }
    }
    guard splitter.length <= window.limit else { throw window.tooLong(row: row) }
    return splitter
  }

  /// The bytes of a cell with doubled quotes resolved.
  private static func bytes(of cell: CSVSplitter.Cell, _ window: ByteWindow) -> [UInt8]? {
    let bytes = window.bytes[window.head + cell.range.lowerBound..<window.head + cell.range.upperBound]
    guard cell.hasDoubledQuotes else { return Array(bytes) }
    var single: [UInt8] = []
    single.reserveCapacity(bytes.count)
    var isSecond = false
    for byte in bytes {
      isSecond = byte == UInt8(ascii: "\"") && !isSecond
      if !isSecond { single.append(byte) }
    }
    return single
  }

  private func record(_ splitter: CSVSplitter) -> RawRecord {
    guard !splitter.isMalformed else {
      return reject(
        .invalidRecord, "something stands between a closing quote and the next separator", [], positions(in: splitter))
    }
    guard splitter.cells.count == header.names.count else {
      return reject(
        .invalidRecord, "the row has \(splitter.cells.count) cells and the header \(header.names.count)", [],
        positions(in: splitter))
    }
    var cells: [String] = []
    cells.reserveCapacity(splitter.cells.count)
    for cell in splitter.cells {
      guard let bytes = CSVReader.bytes(of: cell, window), let text = String(validating: bytes, as: UTF8.self) else {
        return reject(
          .invalidRecord, "the row is not UTF-8; convert the file (iconv -t UTF-8)", [], positions(in: splitter))
      }
      cells.append(text)
    }
    var properties: [JSONMember] = []
    properties.reserveCapacity(cells.count)
    for (index, name) in header.names.enumerated() where !name.isEmpty && !header.isGeometry(index) {
      properties.append(JSONMember(key: name, value: value(cells[index])))
    }
    switch header.place {
    case .text(let column): return feature(wkt: cells[column], properties)
    case .coordinates(let x, let y): return feature(x: cells[x], y: cells[y], properties)
    }
  }

  /// The positions of a row whose cells cannot be told: of all that is WKT in it, wherever it stands.
  private func positions(in splitter: CSVSplitter) -> [RawPosition] {
    splitter.cells.flatMap { cell -> [RawPosition] in
      guard let bytes = CSVReader.bytes(of: cell, window) else { return [] }
      do throws(WKTError) {
        return try WKTReader.parse(bytes).geometry.positions
      } catch {
        return error.positions
      }
    }
  }

  private func feature(wkt text: String, _ properties: [JSONMember]) -> RawRecord {
    let bytes = text.trimmedBytes
    guard !bytes.isEmpty else { return reject(.noGeometry, "the geometry's cell is empty", properties) }
    do {
      let result = try WKTReader.parse(bytes)
      guard !result.geometry.isEmpty else {
        return reject(.emptyGeometry, "a \(result.geometry.typeName) without positions", properties)
      }
      return .feature(
        RawFeature(
          row: row, byteOffset: window.offset, properties: properties, geometry: result.geometry,
          declaredCRS: result.declaredCRS))
    } catch {
      return reject(.wrongGeometryType, error.description, properties, error.positions)
    }
  }

  private func feature(x: String, y: String, _ properties: [JSONMember]) -> RawRecord {
    let xBytes = x.trimmedBytes
    let yBytes = y.trimmedBytes
    guard !xBytes.isEmpty, !yBytes.isEmpty else { return reject(.noGeometry, "x or y is empty", properties) }
    guard let x = CSVReader.coordinate(xBytes), let y = CSVReader.coordinate(yBytes) else {
      return reject(.wrongGeometryType, "x or y is no number", properties)
    }
    let point = RawGeometry.point(RawPosition(x: x, y: y))
    return .feature(RawFeature(row: row, byteOffset: window.offset, properties: properties, geometry: point))
  }

  /// A coordinate; the words for what is not finite are read as such, so that the record is rejected for them.
  private static func coordinate(_ bytes: [UInt8]) -> Double? {
    if let value = DecimalNumber.whole(bytes) { return value }
    switch String(decoding: bytes, as: UTF8.self).lowercased() {
    case "nan": return .nan
    case "inf", "+inf", "infinity": return .infinity
    case "-inf", "-infinity": return -.infinity
    default: return nil
    }
  }

  private func value(_ cell: String) -> JSONTree {
    if cell.isEmpty { return .null }
    let bytes = cell.utf8.first == UInt8(ascii: "[") ? Array(cell.utf8) : []
    guard !bytes.isEmpty, let root = try? document.parse(bytes, in: 0..<bytes.count) else { return .string(cell) }
    return JSONTree(document, root)
  }

  private func reject(
    _ reason: RejectReason, _ detail: String, _ properties: [JSONMember] = [], _ positions: [RawPosition] = []
  ) -> RawRecord {
    .reject(
      RawReject(
        row: row, id: properties[key: "id"]?.asIdentifier, reason: reason, detail: detail, positions: positions,
        properties: properties))
  }
}
