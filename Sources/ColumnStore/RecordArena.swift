#if canImport(Glibc)
  internal import Glibc
#endif

/// Records in one piece of memory of fixed size: their bytes from its start, what is known of each from its end.
///
/// The memory is the system's until it is touched: a large arena of few records costs what the records cost.
@safe final class RecordArena {
  // SAFETY: `memory` is ours until deinit; bytes below `used` are written, and so are `count` entries at its end;
  // `add` keeps the two apart.
  private let memory: UnsafeMutableRawPointer
  private let capacity: Int
  private var used = 0
  /// How many records there are.
  private(set) var count = 0

  private struct Entry: BitwiseCopyable {
    let prefix: UInt64
    let offset: Int
    let count: Int
  }

  /// What a record costs besides its bytes: its entry, and half of one for the sorting.
  static let overhead = MemoryLayout<Entry>.stride * 3 / 2

  private init(memory: UnsafeMutableRawPointer, capacity: Int) {
    unsafe self.memory = unsafe memory
    self.capacity = capacity
  }

  deinit {
    _ = unsafe munmap(memory, capacity)
  }

  /// Makes an arena that together with its sorting takes at most `limit` bytes.
  /// - Parameter directory: what is being sorted, for the error: the directory of its output.
  static func create(limit: Int, directory: String) throws(FileError) -> RecordArena {
    let capacity = max(limit & -16, 4_096)
    let flags = MAP_PRIVATE | MAP_ANONYMOUS | MAP_NORESERVE
    guard let memory = unsafe mmap(nil, capacity, PROT_READ | PROT_WRITE, flags, -1, 0), unsafe memory != MAP_FAILED
    else {
      throw FileError(
        operation: "get \(capacity) bytes of memory to sort for", path: directory, code: errno,
        detail: "set a lower limit")
    }
    // Sorted records are read from all over the memory: large pages saved a fifth of the processor time. Only advice.
    _ = unsafe madvise(memory, capacity, MADV_HUGEPAGE)
    return unsafe RecordArena(memory: memory, capacity: capacity)
  }

  /// Takes a copy of a record; says whether there was room.
  func add(_ record: ArraySlice<UInt8>) -> Bool {
    let room = capacity - used - (count + 1) * Self.overhead
    guard record.count <= room else { return false }
    let place = unsafe UnsafeMutableRawBufferPointer(start: memory + used, count: record.count)
    unsafe place.copyBytes(from: record)
    let entry = unsafe Entry(
      prefix: RecordOrder.prefix(of: UnsafeRawBufferPointer(place)), offset: used, count: record.count)
    used += record.count
    count += 1
    unsafe entries.initializeElement(at: 0, to: entry)
    return true
  }

  /// Puts the records into their order.
  func sort() {
    let memory = unsafe UnsafeRawPointer(memory)
    var entries = unsafe entries
    unsafe entries.sort { left, right in
      if left.prefix != right.prefix { return left.prefix < right.prefix }
      return unsafe RecordOrder.precedes(
        UnsafeRawBufferPointer(start: memory + left.offset, count: left.count),
        UnsafeRawBufferPointer(start: memory + right.offset, count: right.count))
    }
  }

  /// A record by its place; valid until the arena is emptied or goes.
  /// - Precondition: An index in `0..<count`.
  func record(at index: Int) -> UnsafeRawBufferPointer {
    precondition(index >= 0 && index < count, "a record that is none")
    let entry = unsafe entries[index]
    return unsafe UnsafeRawBufferPointer(start: memory + entry.offset, count: entry.count)
  }

  /// Forgets all records.
  func removeAll() {
    (used, count) = (0, 0)
  }

  /// They grow downwards from the end of the memory, the last one first.
  private var entries: UnsafeMutableBufferPointer<Entry> {
    let start = unsafe memory + (capacity - count * MemoryLayout<Entry>.stride)
    return unsafe UnsafeMutableBufferPointer(start: start.assumingMemoryBound(to: Entry.self), count: count)
  }
}
