public import ColumnStore
internal import PackedIndex
internal import PlanarGeometry

extension Network {
  /// Reads everything and holds it against itself: every block against its checksum, the version and the counts against
  /// the pipes, the trees against what they stand for.
  ///
  /// - Parameter progress: told the number of pipes after each.
  /// - Throws: `ColumnFileError` for the first thing that does not hold.
  /// - Complexity: O(n).
  public func verify(progress: (Int) -> Void = { _ in }) throws(ColumnFileError) {
    try file.verifyAll()
    var version = NetworkVersion(crs, pipes: pipeCount)
    var tally = NetworkStatistics.Tally()
    for index in 0..<pipeCount {
      let pipe = try pipe(at: index)
      version.take(pipe.content[...])
      tally.take(pipe)
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
    try verifyRuns()
  }

  /// Every segment in one run, each run inside its box.
  private func verifyRuns() throws(ColumnFileError) {
    guard let frame = runFrame else { return }
    var vertices = 0
    for place in 0..<columns.runCount {
      let run = try columns.run(at: place)
      guard run.pipe < pipeCount else { throw columns.damaged("run \(place) is of a pipe that is not there") }
      let first = Int(try columns.record(at: Int(run.pipe)).firstVertex) + Int(run.firstVertex)
      var box = GridBox(lower: try columns.vertex(first), upper: try columns.vertex(first))
      for vertex in first...first + Int(run.segments) { box.form(including: try columns.vertex(vertex)) }
      guard try runs.entry(at: UInt32(place)).box == frame.box(box) else {
        throw columns.damaged("the box of run \(place) is not that of its segments")
      }
      vertices += Int(run.segments)
    }
    guard vertices == statistics.segments else { throw columns.damaged("the index does not hold every segment") }
  }
}
