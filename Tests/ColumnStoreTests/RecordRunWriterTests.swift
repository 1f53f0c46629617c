import TestSupport
import Testing

@testable import ColumnStore

@Suite struct `Writing runs` {
  @Test func `a record is its length and its bytes`() throws {
    try withTemporaryDirectory { directory in
      let long = [UInt8](repeating: 7, count: 300)
      let (file, runs) = try RecordSamples.runs([[[1, 2]], [], [[], long]], bufferSize: 64, in: directory)
      #expect(
        runs == [
          RecordRun(offset: 0, length: 3), RecordRun(offset: 3, length: 0), RecordRun(offset: 3, length: 303),
        ])
      var bytes = [UInt8](repeating: 0, count: file.count)
      #expect(try file.read(at: 0, upTo: file.count, into: &bytes, from: 0) == 306)
      // 300 is 2 times 128 and 44.
      #expect(bytes == [2, 1, 2, 0, 0x80 | 44, 2] + long)
    }
  }

  @Test(arguments: [1, 10, 11, 64, 1_000])
  func `the size of the buffer does not show`(bufferSize: Int) throws {
    try withTemporaryDirectory { directory in
      let records = RecordSamples.records(200, longest: 100, seed: 3)
      let (file, _) = try RecordSamples.runs([records], bufferSize: bufferSize, in: directory)
      var bytes = [UInt8](repeating: 0, count: file.count)
      #expect(try file.read(at: 0, upTo: file.count, into: &bytes, from: 0) == file.count)
      #expect(bytes == RecordSamples.sorted(records).flatMap { [UInt8($0.count)] + $0 })
    }
  }
}
