import Foundation
import TestSupport
import Testing

@testable import ColumnStore

@Suite struct `Column files` {
  let kind = SampleColumnFiles.kind

  func open(_ bytes: [UInt8]) throws -> ColumnFile { try ColumnFile.inMemory(bytes, name: "a", kind: kind) }

  @Test func `a file in memory and a mapped one read alike`() throws {
    try withTemporaryDirectory { directory in
      let sections: [(id: UInt32, bytes: [UInt8])] = [
        (3, SampleColumnFiles.noise(100_000, seed: 1)), (1, []), (2, SampleColumnFiles.noise(7, seed: 2)),
        (9, SampleColumnFiles.noise(32_768, seed: 3)),
      ]
      let bytes = try SampleColumnFiles.bytes(sections)
      let path = try directory.write("a", bytes)
      for file in [try open(bytes), try ColumnFile.open(path, kind: kind)] {
        #expect(file.byteCount == bytes.count)
        for (id, content) in sections {
          let column = try file.column(id)
          #expect(column.count == content.count)
          #expect(try column.bytes(0..<content.count) == content)
        }
        try file.verifyAll()
        try file.requireUnchanged()
      }
      #expect(try ColumnFile.open(path, kind: kind).path == path)
    }
  }

  @Test func `a missing section is damage`() throws {
    let file = try open(SampleColumnFiles.small())
    #expect(throws: ColumnFileError.damaged(path: "a", offset: 0, detail: "it has no section 2")) {
      try file.column(2)
    }
  }

  @Test func `a file without sections is whole`() throws {
    try open(SampleColumnFiles.bytes([])).verifyAll()
  }

  @Test func `every flipped bit is an error, when opened or when its section is read`() throws {
    let whole = try SampleColumnFiles.small()
    var outside = 0
    // Of the header's zeros each eighth byte; of all the rest each.
    for byte in whole.indices where byte < 200 || byte >= 4_088 || byte % 8 == 0 {
      for bit in 0..<8 {
        var changed = whole
        changed[byte] ^= 1 << bit
        guard let file = try? open(changed) else { continue }
        // What opening does not see lies in the block of the sections.
        outside += 1
        #expect((4_096..<4_224).contains(byte), "byte \(byte)")
        #expect(throws: ColumnFileError.self) { try file.verifyAll() }
        #expect(throws: ColumnFileError.self) { try file.column(1).uint8(at: 0) }
        #expect(throws: ColumnFileError.self) { try file.column(7).bytes(63..<64) }
      }
    }
    #expect(outside == 128 * 8)
  }

  @Test func `a file cut anywhere, or with more behind it, is an error`() throws {
    let whole = try SampleColumnFiles.small()
    for count in whole.indices where count < 64 || count > 4_000 || count % 16 == 0 {
      #expect(
        throws: count == 0
          ? .foreign(path: "a")
          : ColumnFileError.truncated(
            path: "a", expected: count < 4_096 ? 4_096 : whole.count, found: count)
      ) { try open(Array(whole[..<count])) }
    }
    for more in [[0], whole] {
      #expect(throws: ColumnFileError.self) { try open(whole + more) }
    }
  }

  @Test func `damage is found in its own block alone, and not before it is touched`() throws {
    var bytes = try SampleColumnFiles.bytes([(1, SampleColumnFiles.noise(100_000, seed: 1))])
    bytes[4_096 + 40_000] ^= 1
    let file = try open(bytes)
    let column = try file.column(1)
    #expect(try column.bytes(0..<32_768) == Array(bytes[4_096..<4_096 + 32_768]))
    #expect(try column.bytes(65_536..<100_000) == Array(bytes[4_096 + 65_536..<4_096 + 100_000]))
    let error = ColumnFileError.damaged(
      path: "a", offset: 4_096 + 32_768, detail: "the checksum of 32768 bytes does not match")
    #expect(throws: error) { try column.bytes(32_767..<32_769) }
    #expect(throws: error) { try column.uint64(at: 40_000 / 8) }
    #expect(throws: error) { try file.verifyAll() }
  }

  @Test func `what cannot be a file of the kind is said plainly`() throws {
    try withTemporaryDirectory { directory in
      let empty = try directory.write("empty", "")
      #expect(throws: ColumnFileError.foreign(path: empty)) { try ColumnFile.open(empty, kind: kind) }
      for path in [directory.path, directory.path("none"), "/dev/null"] {
        let error = #expect(throws: ColumnFileError.self) { try ColumnFile.open(path, kind: kind) }
        guard case .system(let reason) = error else {
          Issue.record("\(path): \(String(describing: error))")
          continue
        }
        #expect(reason.path == path)
      }
    }
  }

  @Test func `a file that is written over while it is open is noticed`() throws {
    try withTemporaryDirectory { directory in
      let (one, other) = (
        try SampleColumnFiles.bytes([(1, SampleColumnFiles.noise(100_000, seed: 1))]),
        try SampleColumnFiles.bytes([(1, SampleColumnFiles.noise(100_000, seed: 2))])
      )
      let path = try directory.write("a", one)
      let file = try ColumnFile.open(path, kind: kind)
      let column = try file.column(1)
      #expect(try column.uint8(at: 0) == one[4_096])
      Thread.sleep(forTimeInterval: 0.02)
      let handle = try #require(FileHandle(forUpdatingAtPath: path))
      try handle.write(contentsOf: Data(other))
      try handle.close()
      #expect(throws: ColumnFileError.changed(path: path)) { try file.requireUnchanged() }
      #expect(throws: ColumnFileError.changed(path: path)) { try file.verifyAll() }
      // A block that was not checked before is measured by the table of the file that was opened.
      #expect(throws: ColumnFileError.self) { try column.uint8(at: 99_999) }
    }
  }

  @Test func `many threads may touch the same blocks first`() async throws {
    let content = SampleColumnFiles.noise(300_000, seed: 5)
    let column = try open(SampleColumnFiles.bytes([(1, content)])).column(1)
    try await withThrowingTaskGroup(of: Bool.self) { group in
      for _ in 0..<8 {
        group.addTask {
          try stride(from: 0, to: content.count, by: 997).allSatisfy { try column.uint8(at: $0) == content[$0] }
        }
      }
      for try await isRight in group { #expect(isRight) }
    }
  }
}
