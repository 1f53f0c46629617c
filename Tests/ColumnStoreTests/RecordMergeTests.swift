import TestSupport
import Testing

@testable import ColumnStore

@Suite struct `Merging runs` {
  @Test(arguments: Seeds.smoke)
  func `all records of all runs come in order`(seed: UInt64) throws {
    try withTemporaryDirectory { directory in
      var random = SplitMix64(seed: seed)
      let written = (0..<random.integer(in: 0...9)).map { _ in
        RecordSamples.records(random.integer(in: 0...30), longest: 60, seed: random.next())
      }
      let (file, runs) = try RecordSamples.runs(written, bufferSize: 50, in: directory)
      var merge = try RecordMerge(runs.map { RecordRunReader(file: file, run: $0, bufferSize: 16) })
      var found: [[UInt8]] = []
      while let record = try merge.next() { found.append(Array(record)) }
      #expect(found == RecordSamples.sorted(written.flatMap { $0 }), "seed \(seed)")
      #expect(try merge.next() == nil)
    }
  }
}
