/// Splits one record of a table into cells by RFC 4180, over as many chunks as it takes.
///
/// A quote opens a quoted cell only at the cell's start; elsewhere it is a character. Records end with LF, CRLF or CR.
struct CSVSplitter {
  private enum State {
    case cellStart, plain, quoted, quoteInQuoted, stray
  }

  /// Where a cell stands, in places from the record's start, without its quotes.
  struct Cell: Equatable {
    var range: Range<Int>
    /// Whether it holds doubled quotes that stand for one.
    var hasDoubledQuotes: Bool
    /// Whether it stood in quotes: an empty one is then a cell all the same.
    var isQuoted: Bool
  }

  /// The cells ended so far.
  private(set) var cells: [Cell] = []
  /// Whether something stands between a closing quote and the next separator.
  private(set) var isMalformed = false
  /// How many separators of each kind stand outside quotes; filled only while the separator is not known.
  private(set) var counts: [UInt8: Int] = [:]
  private let separator: UInt8?
  private var state = State.cellStart
  private var start = 0
  private var contentEnd = 0
  private var hasDoubledQuotes = false
  private var place = 0

  /// A splitter at a separator, or one that takes each of the usual three as one and counts them.
  init(separator: UInt8?) {
    self.separator = separator
  }

  /// The separators that a header may show, the likeliest first.
  static let usualSeparators = [UInt8(ascii: ","), UInt8(ascii: ";"), UInt8(ascii: "\t")]

  /// Whether the record is inside quotes, so that a source that ends here is cut.
  var isInQuotes: Bool { state == .quoted }

  /// Goes on over the record's bytes, which are `bytes[base + place...]`; true where the record ends, at the line
  /// end whose place `length` then is.
  mutating func advance(_ bytes: [UInt8], base: Int) -> Bool {
    let span = bytes.span
    while base + place < span.count {
      let byte = span[base + place]
      if state == .quoted {
        if byte == UInt8(ascii: "\"") {
          state = .quoteInQuoted
          contentEnd = place
        }
      } else if byte == 0x0A || byte == 0x0D {
        finish()
        return true
      } else if isSeparator(byte) {
        endCell()
        start = place + 1
        state = .cellStart
      } else {
        step(byte)
      }
      place += 1
    }
    return false
  }

  /// The length of what was gone over.
  var length: Int { place }

  /// Ends the record at the end of the source.
  mutating func finish() {
    endCell()
  }

  private mutating func step(_ byte: UInt8) {
    let isQuote = byte == UInt8(ascii: "\"")
    switch state {
    case .cellStart:
      state = isQuote ? .quoted : .plain
      if isQuote { start = place + 1 }
    case .quoteInQuoted:
      if isQuote {
        hasDoubledQuotes = true
        state = .quoted
      } else {
        isMalformed = true
        state = .stray
      }
    case .plain, .quoted, .stray: break
    }
  }

  private mutating func endCell() {
    let isQuoted = state == .quoteInQuoted || state == .stray
    let end = isQuoted ? contentEnd : place
    cells.append(Cell(range: start..<max(start, end), hasDoubledQuotes: hasDoubledQuotes, isQuoted: isQuoted))
    hasDoubledQuotes = false
  }

  private mutating func isSeparator(_ byte: UInt8) -> Bool {
    if let separator { return byte == separator }
    guard Self.usualSeparators.contains(byte) else { return false }
    counts[byte, default: 0] += 1
    return true
  }
}
