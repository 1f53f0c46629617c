/// Several runs as one, in order: a heap of readers with the first record on top.
struct RecordMerge {
  private var heap: [RecordRunReader] = []
  /// Whether the record on top was given out.
  private var isTaken = false

  /// Starts with the first record of each run.
  init(_ readers: [RecordRunReader]) throws(FileError) {
    for reader in readers where try reader.advance() { heap.append(reader) }
    for index in stride(from: heap.count / 2 - 1, through: 0, by: -1) { sink(index) }
  }

  /// The next record; nil after the last.
  ///
  /// Let go of a record before asking for the next: it shares its memory with the reader, which otherwise copies.
  mutating func next() throws(FileError) -> ArraySlice<UInt8>? {
    if isTaken, let top = heap.first {
      if try !top.advance() {
        heap.swapAt(0, heap.count - 1)
        heap.removeLast()
      }
      sink(0)
    }
    isTaken = true
    return heap.first?.record
  }

  /// Moves a reader down to where no record below comes before its own.
  private mutating func sink(_ index: Int) {
    var index = index
    while true {
      var first = index
      for child in [2 * index + 1, 2 * index + 2]
      where child < heap.count && heap[child].precedes(heap[first]) {
        first = child
      }
      if first == index { return }
      heap.swapAt(index, first)
      index = first
    }
  }
}
