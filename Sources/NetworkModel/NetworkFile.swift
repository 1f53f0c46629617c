public import ColumnStore
internal import PackedIndex

/// Opens networks.
public enum NetworkFile {
  /// Opens a network file: maps it and reads its head; everything else is read, and checked, when it is asked for.
  ///
  /// - Complexity: O(1) in the size of the network, but for declared coverage and kinds of pipe.
  /// - Throws: `ColumnFileError` for what is no network, is damaged, cut short, or of another version.
  public static func open(_ path: String) throws(ColumnFileError) -> Network {
    try network(in: ColumnFile.open(path, kind: NetworkLayout.kind))
  }

  /// The network of a file's bytes in memory.
  /// - Parameter name: what messages call it.
  public static func network(from bytes: [UInt8], name: String) throws(ColumnFileError) -> Network {
    try network(in: ColumnFile.inMemory(bytes, name: name, kind: NetworkLayout.kind))
  }

  private static func network(in file: ColumnFile) throws(ColumnFileError) -> Network {
    let head = try decoded(.head, of: file) { decoder throws(ByteDecoder.Damage) in try decoder.head() }
    // Without an extent nothing would be found in the trees.
    guard (head.extent == nil) == (head.counts.runs == 0), (head.rejectExtent == nil) == (head.counts.rejects == 0)
    else { throw .damaged(path: file.path, offset: 0, detail: "its extents do not go with its counts") }
    let coverage = try decoded(.coverage, of: file) { decoder throws(ByteDecoder.Damage) in
      let areas = try decoder.all { decoder throws(ByteDecoder.Damage) in try decoder.coverageArea() }
      guard decoder.isAtEnd, areas.count == head.counts.coverageAreas else { throw decoder.damage("all coverage") }
      return areas
    }
    return Network(
      file: file, head: head, coverage: coverage, columns: try PipeColumns(file, head),
      runs: try PackedRTree(nodes: file.column(.runNodes), count: head.counts.runs),
      runFrame: head.runFrame, rejects: try RejectColumns(file, head))
  }

  private static func decoded<Value>(
    _ section: NetworkLayout.Section, of file: ColumnFile,
    _ decode: (inout ByteDecoder) throws(ByteDecoder.Damage) -> Value
  ) throws(ColumnFileError) -> Value {
    let column = try file.column(section)
    var decoder = ByteDecoder(try column.bytes(0..<column.count)[...])
    do {
      return try decode(&decoder)
    } catch {
      throw .damaged(path: file.path, offset: error.offset, detail: "column \(section): \(error)")
    }
  }
}
