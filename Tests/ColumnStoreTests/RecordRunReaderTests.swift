import TestSupport
import Testing

@testable import ColumnStore

@Suite struct `Reading runs` {
  func content(_ reader: RecordRunReader) throws -> [[UInt8]] {
    var records: [[UInt8]] = []
    while try reader.advance() { records.append(Array(reader.record)) }
    return records
  }

  @Test(arguments: Seeds.smoke)
  func `each run reads what was written, whatever the size of the buffer`(seed: UInt64) throws {
    try withTemporaryDirectory { directory in
      var random = SplitMix64(seed: seed)
      let written = (0..<3).map { _ in
        RecordSamples.records(random.integer(in: 0...60), longest: 400, seed: random.next())
      }
      let (file, runs) = try RecordSamples.runs(written, bufferSize: 50, in: directory)
      for bufferSize in [1, 2, random.integer(in: 3...500), 1 << 20] {
        for (run, records) in zip(runs, written) {
          let reader = RecordRunReader(file: file, run: run, bufferSize: bufferSize)
          #expect(try content(reader) == RecordSamples.sorted(records), "seed \(seed), buffer \(bufferSize)")
        }
      }
    }
  }

  @Test func `a record that is kept stays what it was`() throws {
    try withTemporaryDirectory { directory in
      let (file, runs) = try RecordSamples.runs([[[1, 1], [2, 2], [3, 3]]], bufferSize: 50, in: directory)
      let reader = RecordRunReader(file: file, run: runs[0], bufferSize: 2)
      var kept: [ArraySlice<UInt8>] = []
      while try reader.advance() { kept.append(reader.record) }
      #expect(kept == [[1, 1], [2, 2], [3, 3]])
    }
  }

  @Test(arguments: [
    [200], [3, 1, 2], [0x80], [UInt8](repeating: 0xFF, count: 9) + [1], [UInt8](repeating: 0xFF, count: 20),
  ])
  func `bytes that are no record are an error`(bytes: [UInt8]) throws {
    try withTemporaryDirectory { directory in
      let file = try ScratchFile.create(in: directory.path)
      try file.append(bytes[...])
      let reader = RecordRunReader(file: file, run: RecordRun(offset: 0, length: bytes.count), bufferSize: 64)
      #expect(throws: FileError.self) { try reader.advance() }
    }
  }

  @Test func `readers are ordered by their records`() throws {
    try withTemporaryDirectory { directory in
      let (file, runs) = try RecordSamples.runs(
        [[[1]], [[1, 0]], [Array(0..<9)], [Array(0..<8) + [9]]], bufferSize: 50, in: directory)
      let readers = runs.map { RecordRunReader(file: file, run: $0, bufferSize: 50) }
      for reader in readers { #expect(try reader.advance()) }
      #expect(readers[0].precedes(readers[1]) && !readers[1].precedes(readers[0]))
      #expect(readers[2].precedes(readers[3]) && !readers[3].precedes(readers[2]))
      #expect(readers[3].precedes(readers[0]) && !readers[0].precedes(readers[0]))
    }
  }
}
