/// The records of a ``RecordSorter`` in their order, once.
@safe public final class SortedRecords {
  // Either all are in memory, sorted, or they come from files.
  private let arena: RecordArena?
  private var index = 0
  private var merge: RecordMerge?
  private var copy: [UInt8] = []

  init(_ arena: RecordArena) {
    self.arena = arena
  }

  init(_ merge: RecordMerge) {
    arena = nil
    self.merge = merge
  }

  /// The next record; nil after the last.
  ///
  /// Let go of a record before asking for the next: its memory is used again where nobody holds it.
  /// - Throws: What the system says to a read of the temporary file.
  public func next() throws(FileError) -> ArraySlice<UInt8>? {
    guard let arena else { return try merge?.next() }
    guard index < arena.count else { return nil }
    copy.removeAll(keepingCapacity: true)
    unsafe copy.append(contentsOf: arena.record(at: index))
    index += 1
    return copy[...]
  }
}
