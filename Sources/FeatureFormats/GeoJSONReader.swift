internal import ForeignReaders

/// Reads GeoJSON in all its forms as a stream: memory is bounded by one feature whatever the size of the file.
///
/// Rows count the records met: elements of a collection, lines that are not blank, parts of a sequence.
final class GeoJSONReader: FeatureReader {
  var format: FeatureFormat { .geoJSON }
  private(set) var crs: String?
  private let window: ByteWindow
  private let options: ReaderOptions
  private let decoder: FeatureDecoder
  private let form: GeoJSONForm
  private var collection: CollectionCutter
  private var row = 0
  private var isEnded = false
  private var failure: FormatError?

  /// Looks at the start of a source, and at all of it where the CRS of a collection comes late.
  init(_ window: ByteWindow, _ options: ReaderOptions) throws(FormatError) {
    self.window = window
    self.options = options
    decoder = try FeatureDecoder(source: window.name)
    form = try GeoJSONForm.detect(window, decoder.document)
    collection = CollectionCutter(window, form == .list ? .list : .collection, decoder.document)
    switch form {
    case .empty:
      guard options.acceptsEmpty else { throw window.error("it is empty; GeoJSON is expected") }
    case .collection: try openCollection()
    case .list: try collection.open()
    case .document, .lines, .sequence: break
    }
  }

  /// What cuts the rest of the source into blocks of lines, where it consists of lines and nothing was read yet.
  var lineCutter: LineCutter? { form == .lines && row == 0 ? LineCutter(window) : nil }

  func next() throws(FormatError) -> RawRecord? {
    if let failure { throw failure }
    if isEnded { return nil }
    do {
      if let record = try nextRecord() { return record }
      isEnded = true
      return nil
    } catch {
      failure = error
      throw error
    }
  }

  private func nextRecord() throws(FormatError) -> RawRecord? {
    switch form {
    case .empty: return nil
    case .collection, .list: return try nextElement()
    case .document: return try wholeDocument()
    case .lines: return try nextLine()
    case .sequence: return try nextOfSequence()
    }
  }

  /// Goes to the features; where no CRS stands before them, to the end and back, since one may stand behind.
  private func openCollection() throws(FormatError) {
    try collection.open()
    if collection.crs == nil, window.isSeekable {
      try collection.skipElements()
      crs = name(collection.crs)
      try window.rewind()
      try window.skipByteOrderMark()
      _ = try window.skipSpace()
      collection = CollectionCutter(window, .collection, decoder.document)
      try collection.open()
    } else {
      crs = name(collection.crs)
    }
  }

  private func nextElement() throws(FormatError) -> RawRecord? {
    guard let length = try collection.nextElement() else {
      try noteLateCRS()
      return nil
    }
    switch try decode(length, row: collection.row) {
    case .record(let record): return record
    case .notJSON(let error): return FeatureDecoder.reject(error, row: collection.row)
    }
  }

  /// What a source that can be read once only says of its CRS after its features.
  private func noteLateCRS() throws(FormatError) {
    guard form == .collection, !window.isSeekable, let late = name(collection.crs), late != crs else { return }
    guard options.crsIsGiven else {
      throw window.error("'crs' ('\(late)') stands behind the features; name it with --crs, or save to a file first")
    }
    crs = late
  }

  private func wholeDocument() throws(FormatError) -> RawRecord? {
    guard row == 0 else {
      guard try window.skipSpace() == nil else {
        throw window.error("something follows the end of the document; records of several lines need RFC 8142")
      }
      return nil
    }
    row = 1
    guard let length = try window.placeBehindValue(at: 0) else {
      throw window.error("the file ends inside a feature", row: 1)
    }
    guard length <= window.limit else { throw window.tooLong(row: 1) }
    switch try decode(length, row: 1) {
    case .record(let record): return record
    case .notJSON(let error): return FeatureDecoder.reject(error, row: 1)
    }
  }

  private func nextLine() throws(FormatError) -> RawRecord? {
    guard try skipSeparators() != nil else { return nil }
    return try recordUp(to: 0x0A, FeatureDecoder.cutLine)
  }

  private func nextOfSequence() throws(FormatError) -> RawRecord? {
    guard try skipSeparators() != nil else { return nil }
    return try recordUp(to: 0x1E, "the last record is not JSON and has no line end")
  }

  /// Is done with white space and separators, which are no record; the byte behind them.
  private func skipSeparators() throws(FormatError) -> UInt8? {
    while let byte = try window.skipSpace() {
      guard byte == 0x1E else { return byte }
      window.consume(1)
    }
    return nil
  }

  /// The record up to a separator or the end of the source, where a broken one may be the damage of a cut file.
  private func recordUp(to separator: UInt8, _ damage: String) throws(FormatError) -> RawRecord {
    row += 1
    let end = try window.firstPlace(of: separator, from: 0)
    let length = end ?? window.count
    guard length <= window.limit else { throw window.tooLong(row: row) }
    let hasEnd = end != nil || window.bytes.last == 0x0A
    let offset = window.offset
    let outcome = try decode(length, row: row)
    if end != nil { window.consume(1) }
    switch outcome {
    case .record(let record): return record
    case .notJSON(let error):
      guard hasEnd else {
        throw FormatError(source: window.name, row: row, byteOffset: offset, problem: "\(damage) (\(error.message))")
      }
      return FeatureDecoder.reject(error, row: row)
    }
  }

  /// Decodes and consumes the record of a length that the window stands at.
  private func decode(_ length: Int, row: Int) throws(FormatError) -> FeatureDecoder.Outcome {
    let outcome = try decoder.decode(
      window.bytes, window.head..<window.head + length, row: row, offset: window.offset)
    window.consume(length)
    return outcome
  }

  private func name(_ crs: CRSMember?) -> String? {
    if case .name(let name) = crs { return name }
    return nil
  }
}
