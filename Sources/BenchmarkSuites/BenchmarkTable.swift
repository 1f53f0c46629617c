/// Lines of names and figures under headings, in columns.
struct BenchmarkTable {
  /// The table so far, with its last line end.
  private(set) var text = ""
  /// Characters of the first column and of each other.
  private static let widths = (name: 46, figure: 12)

  /// Adds lines that are no row.
  mutating func say(_ lines: String) { text += lines + "\n" }

  /// Begins a part of the table.
  ///
  /// - Parameter third: what the third column is called.
  mutating func begin(_ title: String, third: String = "GEOS") {
    text += "\n" + line([title, "Trench", third, "times"])
  }

  /// Adds a row; what is nil is a dash where another engine could stand.
  mutating func row(_ cells: [String?], notes: [String]) {
    text += line(cells.map { $0 ?? "-" })
    for note in notes { text += "    \(note)\n" }
  }

  private func line(_ cells: [String]) -> String {
    var line = cells[0]
    var end = Self.widths.name
    for cell in cells.dropFirst() {
      end += Self.widths.figure
      // A long name pushes what comes behind it, and nothing is cut off.
      line += String(repeating: " ", count: max(1, end - line.count - cell.count)) + cell
    }
    return line + "\n"
  }
}
