import NetworkModel
import TestSupport
import Testing

@testable import NetworkImport

struct IdentityRecordTests {
  @Test(arguments: Seeds.few) func `records sort by id, then source, then content, and hold their pipe`(seed: UInt64)
    throws
  {
    var random = SplitMix64(seed: seed)
    let ids = ["a", "a\u{0}", "a~2", "aa", "", "é"]
    let entries = (0..<50).map { _ in
      (pipe: anyPipe(random.pick(ids) ?? "", &random), source: random.pick([0, 1, 255, 256, 65_535]) ?? 0)
    }
    let records = entries.map { IdentityRecord.bytes(of: $0.pipe, source: $0.source) }
    for (entry, record) in zip(entries, records) {
      let back = try IdentityRecord.pipe(in: record[...])
      #expect(back.pipe == entry.pipe && back.source == entry.source, "seed \(seed)")
    }
    let sorted = records.sorted { $0.lexicographicallyPrecedes($1) }
    for (left, right) in zip(sorted, sorted.dropFirst()) {
      let (one, other) = (try IdentityRecord.pipe(in: left[...]), try IdentityRecord.pipe(in: right[...]))
      if one.pipe.id.utf8.elementsEqual(other.pipe.id.utf8) {
        #expect(one.source <= other.source, "seed \(seed)")
      } else {
        #expect(one.pipe.id.utf8.lexicographicallyPrecedes(other.pipe.id.utf8), "seed \(seed)")
      }
    }
  }
}
