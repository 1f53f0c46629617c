internal import ColumnStore

/// Which columns a network file has. The page "The network file" describes each by offset, size and meaning.
enum NetworkLayout {
  /// What a network file begins with, and the format that this program writes and reads.
  static let kind = ColumnFileKind(magic: Array("TRENCH".utf8) + [0, 0], format: 3)

  /// The columns, by the number they have in the directory of the file.
  enum Section: UInt32, CaseIterable {
    /// Everything that is read at opening: names, CRS, sources, counts, kinds.
    case head = 1
    /// Declared coverage.
    case coverage
    /// Cells of the assumed coverage.
    case cells
    /// One record of a fixed length for each pipe.
    case pipes
    /// Ids, one behind the other.
    case ids
    /// Where each set of attributes ends.
    case attributeEnds
    /// Sets of attributes, one behind the other.
    case attributes
    /// Lengths of the parts of pipes that have several.
    case parts
    /// Positions of all vertices.
    case vertices
    /// Depth of the top at each vertex.
    case tops
    /// The tree over runs of segments.
    case runNodes
    /// What each place of that tree stands for.
    case runs
    /// The tree over the boxes of rejected records.
    case rejectNodes
    /// What each place of that tree stands for.
    case rejectPlaces
    /// Where each rejected record ends.
    case rejectEnds
    /// Rejected records, one behind the other.
    case rejects
  }
}

extension ColumnFile {
  /// A column of a network file.
  func column(_ section: NetworkLayout.Section) throws(ColumnFileError) -> Column { try column(section.rawValue) }
}
