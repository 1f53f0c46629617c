internal import ColumnStore
internal import PackedIndex
internal import PlanarGeometry

extension Network {
  /// Reads everything and holds it against itself: every block against its checksum, the version and the counts against
  /// the pipes, the trees against their laws; and then makes the file again of its own pipes, which must give the same
  /// bytes. So no sum and no index of it can disagree with what it holds.
  ///
  /// - Parameters:
  ///   - space: how much memory may be used to make it again, and where temporary files go.
  ///   - progress: told the number of pipes after each.
  /// - Throws: `ColumnFileError` for the first thing that does not hold, `FileError` where a temporary file cannot be
  ///   written.
  /// - Complexity: O(n log n).
  public func verify(in space: BuildSpace = BuildSpace(), progress: (Int) -> Void = { _ in }) throws {
    try file.verifyAll()
    var version = NetworkVersion(crs, pipes: pipeCount)
    var tally = NetworkStatistics.Tally()
    var builder = NetworkBuilder(name: name, crs: crs, space: space)
    for index in 0..<pipeCount {
      let pipe = try pipe(at: index)
      version.take(pipe.content[...])
      tally.take(pipe)
      try builder.add(pipe)
      progress(index + 1)
    }
    let records = try rejects.all()
    let worked = version.finish(
      coverage: coverage.map(NetworkVersion.bytes(of:)), rejects: records.map(NetworkVersion.bytes(of:)),
      unplaced: unplaced)
    guard worked == self.version else { throw columns.damaged("its version does not follow from what it holds") }
    guard tally.result == statistics else { throw columns.damaged("its counts do not follow from its pipes") }
    try runs.check()
    try rejects.tree.check()

    (builder.asOf, builder.defaultRules, builder.unplaced) = (asOf, defaultRules, unplaced)
    (builder.coverage, builder.rejects, builder.sources) = (coverage, records, sources)
    let again = FileComparison(with: file)
    _ = try builder.write { (bytes) throws(FileError) in again.take(bytes) }
    guard again.isSame else {
      throw ColumnFileError.damaged(
        path: file.path, offset: again.offset,
        detail: "its pipes make another file: it holds what does not follow from them")
    }
  }
}

/// Holds bytes that come piece by piece against a file.
private final class FileComparison {
  private let file: ColumnFile
  /// How far the two are the same.
  private(set) var offset = 0
  private var differs = false

  /// Whether all of the file came, and nothing else.
  var isSame: Bool { !differs && offset == file.byteCount }

  init(with file: ColumnFile) { self.file = file }

  func take(_ bytes: ArraySlice<UInt8>) {
    if differs { return }
    if file.holds(bytes, at: offset) { offset += bytes.count } else { differs = true }
  }
}
