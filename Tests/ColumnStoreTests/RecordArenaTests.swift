import TestSupport
import Testing

@testable import ColumnStore

@Suite struct `Record arenas` {
  func content(_ arena: RecordArena) -> [[UInt8]] {
    (0..<arena.count).map { unsafe Array(arena.record(at: $0)) }
  }

  @Test(arguments: Seeds.smoke)
  func `records come back in order`(seed: UInt64) throws {
    let arena = try RecordArena.create(limit: 1 << 16, directory: "a")
    for count in [0, 1, 2, 300] {
      let records = RecordSamples.records(count, longest: 50, seed: seed)
      for record in records { #expect(arena.add(record[...])) }
      arena.sort()
      #expect(content(arena) == RecordSamples.sorted(records), "seed \(seed)")
      arena.removeAll()
      #expect(arena.count == 0)
    }
  }

  @Test func `a full one refuses, and keeps what it has`() throws {
    let arena = try RecordArena.create(limit: 4_096, directory: "a")
    var added = 0
    while arena.add([UInt8(truncatingIfNeeded: added), 1, 2, 3]) { added += 1 }
    #expect(added == 4_096 / (4 + RecordArena.overhead))
    #expect(!arena.add([UInt8](repeating: 1, count: 4_096)[...]))
    #expect(content(arena).reversed() == (0..<added).map { [UInt8(truncatingIfNeeded: $0), 1, 2, 3] })
  }

  @Test func `memory that there is not is an error`() {
    let error = #expect(throws: FileError.self) { try RecordArena.create(limit: .max, directory: "out") }
    #expect(error?.description.contains("'out'") == true)
    #expect(error?.description.contains("set a lower limit") == true)
  }
}
