import TestSupport
import Testing

@testable import ColumnStore

@Suite struct `Sorted records` {
  @Test func `they come once, and kept ones stay what they were`() throws {
    try withTemporaryDirectory { directory in
      let arena = try RecordArena.create(limit: 4_096, directory: "a")
      for record in [[3], [1, 1], [2]] as [[UInt8]] { #expect(arena.add(record[...])) }
      arena.sort()
      let (file, runs) = try RecordSamples.runs([[[3], [2]], [[1, 1]]], bufferSize: 50, in: directory)
      let merge = try RecordMerge(runs.map { RecordRunReader(file: file, run: $0, bufferSize: 50) })
      for records in [SortedRecords(arena), SortedRecords(merge)] {
        var kept: [ArraySlice<UInt8>] = []
        while let record = try records.next() { kept.append(record) }
        #expect(kept == [[1, 1], [2], [3]])
        #expect(try records.next() == nil)
      }
    }
  }
}
