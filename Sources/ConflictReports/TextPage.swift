/// Lines of a report for people, at most ``width`` columns wide wherever the words allow it.
struct TextPage {
  /// Columns of a line.
  static let width = 100
  private(set) var lines: [String] = []

  /// The page with a line end after every line.
  var text: String { lines.map { $0 + "\n" }.joined() }

  /// One line as it is.
  mutating func line(_ text: String) { lines.append(text) }

  /// A heading in capitals, with an empty line before it.
  mutating func heading(_ text: String) {
    if !lines.isEmpty { lines.append("") }
    lines.append(text.uppercased())
  }

  /// Words set from `indent` on; lines after the first begin `hanging` columns farther right.
  mutating func paragraph(_ text: String, indent: Int = 2, hanging: Int = 0) {
    var line = String(repeating: " ", count: indent)
    var used = indent
    let margin = String(repeating: " ", count: indent + hanging)
    var isEmpty = true
    for word in text.split(separator: " ") {
      for piece in Self.pieces(of: word, atMost: max(1, Self.width - indent - hanging)) {
        let needed = DisplayText.width(piece)
        if !isEmpty, used + 1 + needed > Self.width {
          lines.append(line)
          (line, used, isEmpty) = (margin, indent + hanging, true)
        }
        if !isEmpty { line += " " }
        line += piece
        used += needed + (isEmpty ? 0 : 1)
        isEmpty = false
      }
    }
    if !isEmpty { lines.append(line) }
  }

  /// An item of a list.
  mutating func item(_ text: String, indent: Int = 2) { paragraph("- " + text, indent: indent, hanging: 2) }

  /// Rows, all of one length, in columns as wide as their widest cell; those `rightAligned` have their cells end
  /// together. The first row may be a header.
  mutating func table(_ rows: [[String]], rightAligned: Set<Int> = [], indent: Int = 2) {
    var widths = (rows.first ?? []).map { _ in 0 }
    for row in rows {
      for (column, cell) in row.enumerated() { widths[column] = max(widths[column], DisplayText.width(cell)) }
    }
    for row in rows {
      let cells = row.enumerated().map { column, cell in
        let padding = String(repeating: " ", count: widths[column] - DisplayText.width(cell))
        return rightAligned.contains(column) ? padding + cell : cell + padding
      }
      var line = String(repeating: " ", count: indent) + cells.joined(separator: "  ")
      while line.last == " " { line.removeLast() }
      lines.append(line)
    }
  }

  /// A word cut where it is wider than a line: an address in Chinese has no spaces. O(n) in its letters.
  private static func pieces(of word: Substring, atMost width: Int) -> [Substring] {
    var pieces: [Substring] = []
    var start = word.startIndex
    var used = 0
    for index in word.indices {
      let letter = DisplayText.width(word[index])
      if used + letter > width, index > start {
        pieces.append(word[start..<index])
        (start, used) = (index, 0)
      }
      used += letter
    }
    return pieces + [word[start...]]
  }
}
