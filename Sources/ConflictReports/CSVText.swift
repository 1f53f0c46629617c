internal import ColumnStore

/// What stands in one cell of a table.
enum CSVValue {
  /// An empty cell.
  case none
  /// Words.
  case text(String?)
  /// A number, to some places.
  case number(Double?, places: Int = 4)
  /// A whole number.
  case integer(Int?)
}

/// Cells and rows of comma-separated values as RFC 4180 has them, lines ended by a line feed.
enum CSVText {
  /// Appends a row with its line end.
  static func append(_ row: some Sequence<CSVValue>, to bytes: inout [UInt8]) {
    var isFirst = true
    for value in row {
      if !isFirst { bytes.append(UInt8(ascii: ",")) }
      isFirst = false
      append(value, to: &bytes)
    }
    bytes.append(UInt8(ascii: "\n"))
  }

  private static func append(_ value: CSVValue, to bytes: inout [UInt8]) {
    switch value {
    case .none: return
    case .integer(let number): if let number { bytes += String(number).utf8 }
    case .number(let number, let places):
      if let number, number.isFinite { JSONText.append(number: number, places: places, to: &bytes) }
    case .text(let text): if let text { append(text: text, to: &bytes) }
    }
  }

  /// Words of somebody else. A spreadsheet runs a cell that begins like a formula: an apostrophe before it makes it
  /// words again, and shows as such. Control characters that no text needs become a question mark, for tables are
  /// looked at in terminals too, and a zero byte ends a table for many readers.
  private static func append(text: String, to bytes: inout [UInt8]) {
    let inert = text.unicodeScalars.first.map(formulaStarts.contains) == true ? "'" + text : text
    let isQuoted = inert.utf8.contains(where: quoted.contains)
    if isQuoted { bytes.append(UInt8(ascii: "\"")) }
    for byte in inert.utf8 {
      // U+0080 to U+009F, which terminals obey as well: 0xC2 is the first byte of a pair and never another.
      if (0x80...0x9F).contains(byte), bytes.last == 0xC2 {
        bytes[bytes.count - 1] = UInt8(ascii: "?")
        continue
      }
      if byte == UInt8(ascii: "\"") { bytes.append(byte) }
      let isControl = byte < 0x20 && !quoted.contains(byte) || byte == 0x7F
      bytes.append(isControl ? UInt8(ascii: "?") : byte)
    }
    if isQuoted { bytes.append(UInt8(ascii: "\"")) }
  }

  /// What a formula may begin with, as typed in East Asia too: some spreadsheets take the wide signs for the others.
  private static let formulaStarts: Set<Unicode.Scalar> = [
    "=", "+", "-", "@", "\t", "\n", "\r", "\u{FF1D}", "\u{FF0B}", "\u{FF0D}", "\u{FF20}",
  ]

  private static let quoted: Set<UInt8> = [
    UInt8(ascii: ","), UInt8(ascii: ";"), UInt8(ascii: "\""), 0x09, 0x0A, 0x0D,
  ]
}
