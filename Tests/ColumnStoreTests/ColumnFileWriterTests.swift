import TestSupport
import Testing

@testable import ColumnStore

@Suite struct `Writing column files` {
  static let kind = SampleColumnFiles.kind

  @Test(arguments: Seeds.smoke)
  func `the pieces it comes in do not show`(seed: UInt64) throws {
    var random = SplitMix64(seed: seed)
    let sections = (0..<random.integer(in: 0...6)).map { index in
      let length = random.pick([0, 1, 63, 64, 65, 4_096, 32_704, 32_768, 40_000, 70_001]) ?? 0
      return (id: UInt32(index), bytes: SampleColumnFiles.noise(length, seed: seed))
    }
    let whole = try SampleColumnFiles.bytes(sections)
    for piece in [random.integer(in: 1...100), 32_768, random.integer(in: 100...70_000)] {
      #expect(try SampleColumnFiles.bytes(sections, piece: piece) == whole, "seed \(seed)")
    }
    let file = try ColumnFile.inMemory(whole, name: "a", kind: Self.kind)
    try file.verifyAll()
    for (id, bytes) in sections { #expect(try file.column(id).bytes(0..<bytes.count) == bytes, "seed \(seed)") }
  }

  /// The whole file by hand: a header, one padded section, one checksum, the trailer.
  @Test func `a small file is what its description says`() throws {
    let file = try SampleColumnFiles.bytes([(id: 5, bytes: [1, 2, 3])])
    let block = [1, 2, 3] + [UInt8](repeating: 0, count: 61)
    var expected = Array("SAMPLE\0\0".utf8) + [4, 3, 2, 1, 2, 0, 0, 0, 0, 16, 0, 0, 0, 0x80, 0, 0]
    expected += [0x4C, 0x10, 0, 0, 0, 0, 0, 0, 1, 0, 0, 0, 0, 0, 0, 0]
    expected += [5, 0, 0, 0, 0, 0, 0, 0, 0, 16, 0, 0, 0, 0, 0, 0, 3, 0, 0, 0, 0, 0, 0, 0]
    expected += [UInt8](repeating: 0, count: 4_092 - expected.count)
    expected.appendLittleEndian(Checksum.crc32cByDefinition(expected))
    expected += block
    var table: [UInt8] = []
    table.appendLittleEndian(Checksum.crc32cByDefinition(block))
    expected += table
    expected.appendLittleEndian(Checksum.crc32cByDefinition(table))
    expected += Array("END.".utf8)
    #expect(file == expected)
  }

  @Test func `what the sink refuses is thrown`() {
    let refusal = FileError(operation: "write", path: "a", code: 28)
    #expect(throws: refusal) {
      let writer = ColumnFileWriter(kind: Self.kind, sections: [(1, 1)]) { _ throws(FileError) in throw refusal }
      try writer.write([1], to: 1)
      try writer.finish()
    }
  }

  @Test func `sections that cannot be are a mistake of the program`() async {
    await #expect(processExitsWith: .failure) {
      _ = ColumnFileWriter(kind: Self.kind, sections: [(1, 1), (1, 1)]) { _ in }
    }
  }

  @Test func `a section with too many bytes is a mistake of the program`() async {
    await #expect(processExitsWith: .failure) {
      let writer = ColumnFileWriter(kind: Self.kind, sections: [(1, 1)]) { _ in }
      try writer.write([1, 2], to: 1)
    }
  }

  @Test func `a section with too few bytes is a mistake of the program`() async {
    await #expect(processExitsWith: .failure) {
      let writer = ColumnFileWriter(kind: Self.kind, sections: [(1, 1)]) { _ in }
      try writer.finish()
    }
  }

  @Test func `sections out of order are a mistake of the program`() async {
    await #expect(processExitsWith: .failure) {
      let writer = ColumnFileWriter(kind: Self.kind, sections: [(1, 1), (2, 1)]) { _ in }
      try writer.write([1], to: 1)
      try writer.write([1], to: 2)
      try writer.write([], to: 1)
    }
  }

  @Test func `writing after the end is a mistake of the program`() async {
    await #expect(processExitsWith: .failure) {
      let writer = ColumnFileWriter(kind: Self.kind, sections: []) { _ in }
      try writer.finish()
      try writer.finish()
    }
  }
}
