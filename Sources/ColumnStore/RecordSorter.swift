/// Sorts byte strings by their bytes, a shorter one before those that it begins; as many as there is disk for.
///
/// Records are collected in memory; each time the limit is reached they are sorted and written to a ``ScratchFile`` as
/// one run, and the runs are merged while the result is read. The result does not depend on the limit. Equal records
/// are kept, as often as they came. One thread at a time.
public final class RecordSorter {
  /// How many records have been added.
  public private(set) var count = 0

  private let directory: String
  private let limit: Int
  private let fanIn: Int
  private let bufferSize: Int
  private var arena: RecordArena?
  private var file: ScratchFile?
  private var runs: [RecordRun] = []
  private var isFinished = false

  /// Below this, buffers would be too small to be of use.
  private static let smallestLimit = 1 << 20
  /// Runs merged at once: more would make each one's buffer small, fewer would write everything again sooner.
  private static let usualFanIn = 64
  private static let largestBuffer = 1 << 20

  /// Makes a sorter without records.
  /// - Parameters:
  ///   - limit: how many bytes of memory may be used, at least 1 MiB; one record more for each of up to 64 runs where
  ///     records are longer than a 65th of that.
  ///   - directory: where the temporary file is made once there are more; see ``ScratchFile/directory(beside:)``.
  public convenience init(limit: Int, directory: String) {
    self.init(exactLimit: max(limit, Self.smallestLimit), fanIn: Self.usualFanIn, directory: directory)
  }

  /// The same with a limit and a number of runs as small as tests want them.
  init(exactLimit: Int, fanIn: Int, directory: String) {
    precondition(fanIn >= 2, "merging takes two")
    limit = exactLimit
    self.fanIn = fanIn
    self.directory = directory
    // One for each run that is read, and one for the run that is written.
    bufferSize = min(exactLimit / (fanIn + 1), Self.largestBuffer)
  }

  /// Adds a copy of a record.
  /// - Throws: That a temporary file cannot be made or written, with its directory and what to do; the sorter is then
  ///   of no use.
  /// - Precondition: Not finished.
  public func add(_ record: ArraySlice<UInt8>) throws(FileError) {
    precondition(!isFinished, "a record was added after the sorting")
    let arena = try roomyArena()
    count += 1
    if arena.add(record) { return }
    try spill(arena)
    if arena.add(record) { return }
    // Longer than all the memory: a run of its own.
    try writeRun { writer throws(FileError) in try writer.write(record) }
  }

  /// Adds a copy of a record.
  /// - Throws: As for a slice.
  /// - Precondition: Not finished.
  public func add(_ record: [UInt8]) throws(FileError) {
    try add(record[...])
  }

  /// Ends the adding and gives the records in order.
  /// - Throws: As `add`.
  /// - Precondition: Called once.
  public func finish() throws(FileError) -> SortedRecords {
    precondition(!isFinished, "records were sorted twice")
    isFinished = true
    let last = try roomyArena()
    guard file != nil else {
      last.sort()
      arena = nil
      return SortedRecords(last)
    }
    try spill(last)
    // Its memory is the merge's from here on.
    arena = nil
    while runs.count > fanIn { try mergeGroups() }
    return SortedRecords(try merge(runs[...]))
  }

  private func roomyArena() throws(FileError) -> RecordArena {
    if let arena { return arena }
    let made = try RecordArena.create(limit: limit - bufferSize, directory: directory)
    arena = made
    return made
  }

  private func spill(_ arena: RecordArena) throws(FileError) {
    guard arena.count > 0 else { return }
    arena.sort()
    try writeRun { writer throws(FileError) in
      for index in 0..<arena.count { unsafe try writer.write(arena.record(at: index)) }
    }
    arena.removeAll()
  }

  private func writeRun(_ body: (RecordRunWriter) throws(FileError) -> Void) throws(FileError) {
    let target: ScratchFile
    if let file {
      target = file
    } else {
      target = try ScratchFile.create(in: directory)
      file = target
    }
    let writer = RecordRunWriter(file: target, bufferSize: bufferSize)
    try body(writer)
    runs.append(try writer.finish())
  }

  private func merge(_ runs: ArraySlice<RecordRun>) throws(FileError) -> RecordMerge {
    guard let file else { return try RecordMerge([]) }
    return try RecordMerge(runs.map { RecordRunReader(file: file, run: $0, bufferSize: bufferSize) })
  }

  /// Merges the runs in groups into longer ones, in a new file.
  private func mergeGroups() throws(FileError) {
    let target = try ScratchFile.create(in: directory)
    var merged: [RecordRun] = []
    for start in stride(from: 0, to: runs.count, by: fanIn) {
      var records = try merge(runs[start..<min(start + fanIn, runs.count)])
      let writer = RecordRunWriter(file: target, bufferSize: bufferSize)
      while let record = try records.next() { try writer.write(record) }
      merged.append(try writer.finish())
    }
    (file, runs) = (target, merged)
  }
}
