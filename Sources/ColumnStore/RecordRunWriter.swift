/// A sorted run of records in a file: each its length, seven bits to a byte and the lowest first, and its bytes.
struct RecordRun: Equatable {
  let offset: Int
  let length: Int
}

/// Writes one run at the end of a file.
final class RecordRunWriter {
  private let file: ScratchFile
  private let start: Int
  private let bufferSize: Int
  private var buffer: [UInt8] = []

  init(file: ScratchFile, bufferSize: Int) {
    self.file = file
    self.bufferSize = bufferSize
    start = file.count
    buffer.reserveCapacity(bufferSize)
  }

  /// Adds a record.
  func write(_ record: UnsafeRawBufferPointer) throws(FileError) {
    // Ten bytes hold any length.
    if record.count + 10 > bufferSize - buffer.count { try flush() }
    var rest = UInt64(record.count)
    while rest > 0x7F {
      buffer.append(UInt8(truncatingIfNeeded: rest) | 0x80)
      rest >>= 7
    }
    buffer.append(UInt8(rest))
    if record.count <= bufferSize - buffer.count {
      unsafe buffer.append(contentsOf: record)
    } else {
      try flush()
      unsafe try file.append(record)
    }
  }

  /// Adds a record.
  func write(_ record: ArraySlice<UInt8>) throws(FileError) {
    let outcome = unsafe record.withUnsafeBytes { memory in
      Result { () throws(FileError) in unsafe try write(memory) }
    }
    try outcome.get()
  }

  /// Ends the run.
  func finish() throws(FileError) -> RecordRun {
    try flush()
    return RecordRun(offset: start, length: file.count - start)
  }

  private func flush() throws(FileError) {
    try file.append(buffer[...])
    buffer.removeAll(keepingCapacity: true)
  }
}
