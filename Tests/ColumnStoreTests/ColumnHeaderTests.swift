import TestSupport
import Testing

@testable import ColumnStore

@Suite struct `Headers of column files` {
  let kind = SampleColumnFiles.kind

  func read(_ file: [UInt8]) throws(ColumnFileError) -> ColumnHeader {
    try ColumnHeader.read(
      Array(file.prefix(ColumnHeader.length)), fileLength: file.count, path: "a", kind: kind)
  }

  func error(_ file: [UInt8]) -> ColumnFileError? {
    do {
      _ = try read(file)
      return nil
    } catch {
      return error
    }
  }

  @Test func `sections begin at multiples of 64, one after another`() throws {
    let header = try #require(ColumnHeader(kind: kind, lengths: [(5, 1), (6, 0), (7, 64), (8, 65)]))
    #expect(header.sections.map(\.offset) == [4_096, 4_160, 4_160, 4_224])
    #expect(header.tableOffset == 4_352)
    #expect(header.blockCount == 1)
    #expect(header.fileLength == 4_352 + 4 + 8)
    #expect(ColumnHeader(kind: kind, lengths: [])?.fileLength == 4_096 + 8)
    #expect(ColumnHeader(kind: kind, lengths: [(1, 32_768)])?.blockCount == 1)
    #expect(ColumnHeader(kind: kind, lengths: [(1, 32_769)])?.blockCount == 2)
  }

  @Test func `a page is read as it was written`() throws {
    let full = (0..<ColumnHeader.largestSectionCount).map { (id: UInt32($0) * 77, length: $0 * 1_000) }
    for lengths in [[], [(id: 0, length: 3)], full] {
      let header = try #require(ColumnHeader(kind: kind, lengths: lengths))
      #expect(header.bytes.count == ColumnHeader.length)
      let found = try ColumnHeader.read(header.bytes, fileLength: header.fileLength, path: "a", kind: kind)
      #expect(found == header)
    }
    #expect(ColumnHeader.largestSectionCount == 168)
  }

  @Test func `too many, too long, negative and repeated sections have no layout`() {
    let many = (0...ColumnHeader.largestSectionCount).map { (id: UInt32($0), length: 1) }
    #expect(ColumnHeader(kind: kind, lengths: many) == nil)
    #expect(ColumnHeader(kind: kind, lengths: [(1, .max)]) == nil)
    #expect(ColumnHeader(kind: kind, lengths: [(1, 1 << 59), (2, 1 << 59)]) == nil)
    #expect(ColumnHeader(kind: kind, lengths: [(1, -1)]) == nil)
    #expect(ColumnHeader(kind: kind, lengths: [(1, 1), (1, 1)]) == nil)
  }

  @Test func `what is not of the kind is foreign`() throws {
    let file = try SampleColumnFiles.small()
    for bytes in [[], Array("{".utf8), Array("SAMPLES of a text".utf8), [UInt8](repeating: 0, count: 9_999)] {
      #expect(error(bytes) == .foreign(path: "a"))
    }
    #expect(error(Array("OTHER\0\0\0".utf8) + file.dropFirst(8)) == .foreign(path: "a"))
  }

  @Test func `a cut header is cut short`() throws {
    let file = try SampleColumnFiles.small()
    for count in [1, 7, 8, 9, 15, 16, 17, 4_095] {
      #expect(error(Array(file.prefix(count))) == .truncated(path: "a", expected: 4_096, found: count))
    }
  }

  @Test func `the first format is told from damage`() throws {
    let file = try SampleColumnFiles.small()
    let oldest = kind.magic + [1, 0, 0, 0, 0, 0, 0, 0]
    #expect(error(oldest) == .older(path: "a"))
    #expect(error(oldest + file.dropFirst(16)) == .older(path: "a"))
  }

  @Test func `another byte order and another format are told apart`() throws {
    let file = try SampleColumnFiles.small()
    let swapped = SampleColumnFiles.resealed(file) { $0.replaceSubrange(8..<12, with: [1, 2, 3, 4]) }
    #expect(error(swapped) == .otherByteOrder(path: "a"))
    #expect(error(SampleColumnFiles.resealed(file) { $0[12] = 3 }) == .newer(path: "a", format: 3))
    #expect(error(SampleColumnFiles.resealed(file) { $0[12] = 1 }) == .older(path: "a"))
  }

  @Test func `a file of another length than it says is damaged or cut short`() throws {
    let file = try SampleColumnFiles.small()
    #expect(
      error(Array(file.dropLast())) == .truncated(path: "a", expected: file.count, found: file.count - 1))
    #expect(
      error(file + [0]) == .damaged(path: "a", offset: file.count, detail: "1 bytes follow its end"))
  }

  /// Each byte of the fixed fields and of the first sections, changed under a right checksum.
  @Test func `no field may be other than it must be`() throws {
    let file = try SampleColumnFiles.small()
    for byte in 16..<100 {
      for value in [UInt8(0x80), 1] {
        let changed = SampleColumnFiles.resealed(file) { $0[byte] ^= value }
        // Free are only the ids of sections, and a length of 9 or 8 before the padding to 64.
        let isFree = (40..<44).contains(byte) || (64..<68).contains(byte) || byte == 56 && value == 1
        #expect((error(changed) == nil) == isFree, "byte \(byte) changed by \(value)")
      }
    }
  }

  @Test(arguments: Seeds.smoke)
  func `numbers are written lowest byte first`(seed: UInt64) {
    var random = SplitMix64(seed: seed)
    let (long, short) = (random.next(), Int16(truncatingIfNeeded: random.next()))
    var bytes: [UInt8] = []
    bytes.appendLittleEndian(long)
    bytes.appendLittleEndian(short)
    #expect(bytes.count == 10)
    #expect(bytes.littleEndian(UInt64.self, at: 0) == long)
    #expect(bytes.littleEndian(Int16.self, at: 8) == short)
    #expect(bytes[0] == UInt8(truncatingIfNeeded: long))
  }
}
