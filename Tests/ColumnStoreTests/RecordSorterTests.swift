import TestSupport
import Testing

@testable import ColumnStore

@Suite struct `Sorting records` {
  func content(_ sorter: RecordSorter, adding records: [[UInt8]]) throws -> [[UInt8]] {
    for record in records { try sorter.add(record) }
    #expect(sorter.count == records.count)
    let sorted = try sorter.finish()
    var found: [[UInt8]] = []
    while let record = try sorted.next() { found.append(Array(record)) }
    return found
  }

  @Test(arguments: Seeds.few)
  func `the result is the same for any limit and any number of runs at once`(seed: UInt64) throws {
    try withTemporaryDirectory { directory in
      // Of 4 KiB each, the smallest arenas: one, some, and more than two rounds of merging.
      for count in [0, 1, 50, 1_500] {
        let records = RecordSamples.records(count, longest: 100, seed: seed)
        let expected = RecordSamples.sorted(records)
        for (limit, fanIn) in [(1 << 20, 64), (60_000, 2), (4_096, 3), (0, 2), (100, 64)] {
          let sorter = RecordSorter(exactLimit: limit, fanIn: fanIn, directory: directory.path)
          let found = try content(sorter, adding: records)
          #expect(found == expected, "seed \(seed), \(count) records, limit \(limit), \(fanIn) at once")
        }
      }
      #expect(try directory.names() == [])
    }
  }

  @Test func `more runs than are merged at once, each a record longer than all memory`() throws {
    try withTemporaryDirectory { directory in
      let records = (0..<150).map { index in
        [UInt8(truncatingIfNeeded: index &* 37)] + [UInt8](repeating: UInt8(index % 3), count: 5_000 + index)
      }
      let sorter = RecordSorter(exactLimit: 4_096, fanIn: 64, directory: directory.path)
      let found = try content(sorter, adding: records + [[], [5]])
      #expect(found == RecordSamples.sorted(records + [[], [5]]))
    }
  }

  @Test func `equal and empty records are kept as often as they came`() throws {
    try withTemporaryDirectory { directory in
      let records = [[UInt8]](repeating: [], count: 500) + [[UInt8]](repeating: [7, 7], count: 500)
      for limit in [4_096, 1 << 20] {
        let sorter = RecordSorter(exactLimit: limit, fanIn: 3, directory: directory.path)
        let found = try content(sorter, adding: records.reversed())
        #expect(found == records)
      }
    }
  }

  @Test func `little is sorted without a file, and the limit is never less than 1 MiB`() throws {
    let records = RecordSamples.records(5_000, seed: 1)
    let sorter = RecordSorter(limit: 0, directory: "/nowhere")
    #expect(try content(sorter, adding: records) == RecordSamples.sorted(records))
  }

  @Test func `a directory that takes no file is an error that says so`() throws {
    let sorter = RecordSorter(exactLimit: 0, fanIn: 2, directory: "/nowhere")
    let error = #expect(throws: FileError.self) {
      for _ in 0..<1_000 { try sorter.add([1, 2, 3]) }
    }
    #expect(error?.description.hasPrefix("cannot make a temporary file in '/nowhere'") == true)
  }

  @Test func `adding after the end is a mistake of the program`() async {
    await #expect(processExitsWith: .failure) {
      let sorter = RecordSorter(limit: 0, directory: "/tmp")
      _ = try sorter.finish()
      try sorter.add([1])
    }
  }
}
