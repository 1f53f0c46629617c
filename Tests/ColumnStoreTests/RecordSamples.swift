import TestSupport

@testable import ColumnStore

/// Records for the tests of sorting.
enum RecordSamples {
  /// Few different bytes and lengths, so that prefixes, zeros and whole records come again; some are long.
  static func records(_ count: Int, longest: Int = 12, seed: UInt64) -> [[UInt8]] {
    var random = SplitMix64(seed: seed)
    return (0..<count).map { _ in
      let length = random.integer(in: 0...(random.chance(oneIn: 8) ? longest : 12))
      return (0..<length).map { _ in random.pick([0, 1, 0x7F, 0x80, 0xFF]) ?? 0 }
    }
  }

  /// The order by its definition.
  static func sorted(_ records: [[UInt8]]) -> [[UInt8]] {
    records.sorted { $0.lexicographicallyPrecedes($1) }
  }

  /// A file with these records as runs, each sorted before.
  static func runs(
    _ runs: [[[UInt8]]], bufferSize: Int, in directory: TemporaryDirectory
  ) throws -> (file: ScratchFile, runs: [RecordRun]) {
    let file = try ScratchFile.create(in: directory.path)
    let written = try runs.map { records in
      let writer = RecordRunWriter(file: file, bufferSize: bufferSize)
      for record in sorted(records) { try writer.write(record[...]) }
      return try writer.finish()
    }
    return (file, written)
  }
}
