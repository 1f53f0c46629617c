/// Text as a terminal with letters of one width shows it.
public enum DisplayText {
  /// Columns that a text takes: two for the wide letters of East Asia, none for marks that join the letter before.
  static func width(_ text: some StringProtocol) -> Int {
    text.reduce(0) { $0 + width($1) }
  }

  /// Columns of one letter as people see it, however many scalars it is made of.
  static func width(_ character: Character) -> Int {
    guard let first = character.unicodeScalars.first else { return 0 }
    if first.properties.isEmojiPresentation || isWide(first.value) { return 2 }
    switch first.properties.generalCategory {
    case .nonspacingMark, .enclosingMark, .format: return 0
    default: return 1
    }
  }

  /// Text of others, fit to be shown: what could move a cursor, ring a bell or turn the direction of writing
  /// becomes a question mark, so that a name in the data cannot rewrite the words around it.
  public static func plain(_ text: String) -> String {
    var shown = String.UnicodeScalarView()
    for scalar in text.unicodeScalars {
      switch scalar.properties.generalCategory {
      case .control, .lineSeparator, .paragraphSeparator: shown.append("?")
      case .format where isDirectional(scalar.value): shown.append("?")
      default: shown.append(scalar)
      }
    }
    return String(shown)
  }

  /// Text of others for a cell of a table: what is wider than a cell may be is cut and ends in three points, so
  /// that one long name does not push every number off the screen. O(1) in the length of the text.
  static func cell(_ text: String) -> String {
    var used = 0
    var cut = text.startIndex
    for index in text.indices {
      used += width(text[index])
      if used > widestCell { return plain(String(text[..<cut])) + "..." }
      if used <= widestCell - 3 { cut = text.index(after: index) }
    }
    return plain(text)
  }

  private static let widestCell = 40

  private static func isDirectional(_ scalar: UInt32) -> Bool {
    (0x202A...0x202E).contains(scalar) || (0x2066...0x2069).contains(scalar)
      || [0x061C, 0x200E, 0x200F].contains(scalar)
  }

  /// The blocks that are wide throughout; a simple table, good for names and addresses.
  private static func isWide(_ scalar: UInt32) -> Bool {
    switch scalar {
    case 0x1100...0x115F, 0x2E80...0x303E, 0x3041...0x33FF, 0x3400...0x4DBF, 0x4E00...0x9FFF, 0xA000...0xA4CF,
      0xA960...0xA97F, 0xAC00...0xD7A3, 0xF900...0xFAFF, 0xFE30...0xFE6F, 0xFF01...0xFF60, 0xFFE0...0xFFE6,
      0x20000...0x3FFFD:
      true
    default: false
    }
  }
}
