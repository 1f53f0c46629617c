internal import ColumnStore

/// The covered cells as a column: stretches of neighbours in a row, by row and then by column.
///
/// | offset | size | meaning |
/// |---|---|---|
/// | 0 | 4 | row |
/// | 4 | 4 | first column |
/// | 8 | 4 | last column |
struct CellColumn {
  static let stride = 12
  let column: Column

  /// Writes cells as a column.
  static func append(_ cells: Set<CoverageCell>, to spool: ByteSpool) throws {
    var stretch: (row: Int64, first: Int64, last: Int64)?
    func flush() throws {
      guard let stretch else { return }
      for value in [stretch.row, stretch.first, stretch.last] {
        try spool.append(UInt32(bitPattern: Int32(clamping: value)))
      }
    }
    for cell in cells.sorted() {
      if let current = stretch, current.row == cell.y, current.last + 1 == cell.x {
        stretch?.last = cell.x
      } else {
        try flush()
        stretch = (cell.y, cell.x, cell.x)
      }
    }
    try flush()
  }

  /// Whether a cell is among them. O(log n).
  func contains(_ cell: CoverageCell) throws(ColumnFileError) -> Bool {
    var low = 0
    var high = column.count / Self.stride
    while low < high {
      let middle = (low + high) / 2
      let row = Int64(try column.int32(at: 3 * middle))
      let first = Int64(try column.int32(at: 3 * middle + 1))
      if (row, first) <= (cell.y, cell.x) { low = middle + 1 } else { high = middle }
    }
    guard low > 0 else { return false }
    let row = Int64(try column.int32(at: 3 * (low - 1)))
    let last = Int64(try column.int32(at: 3 * (low - 1) + 2))
    return row == cell.y && cell.x <= last
  }
}
