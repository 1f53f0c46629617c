import TestSupport

@testable import ColumnStore

/// Small column files for tests.
enum SampleColumnFiles {
  static let kind = ColumnFileKind(magic: Array("SAMPLE\0\0".utf8), format: 2)

  /// The bytes of a file with these sections, written in pieces of at most `piece` bytes.
  static func bytes(
    _ sections: [(id: UInt32, bytes: [UInt8])], kind: ColumnFileKind = kind, piece: Int = 1 << 20
  ) throws -> [UInt8] {
    let collected = Collected()
    let writer = ColumnFileWriter(kind: kind, sections: sections.map { ($0.id, $0.bytes.count) }) {
      collected.bytes += $0
    }
    for (id, bytes) in sections {
      for start in stride(from: 0, to: bytes.count, by: piece) {
        try writer.write(bytes[start..<min(start + piece, bytes.count)], to: id)
      }
    }
    let length = writer.fileLength
    try writer.finish()
    precondition(collected.bytes.count == length)
    return collected.bytes
  }

  /// Bytes that look like nothing in particular, the same for the same seed.
  static func noise(_ count: Int, seed: UInt64) -> [UInt8] {
    var random = SplitMix64(seed: seed)
    return (0..<count).map { _ in UInt8(truncatingIfNeeded: random.next()) }
  }

  /// A small file with two sections, one of them with a padded end.
  static func small() throws -> [UInt8] {
    try bytes([(id: 1, bytes: [1, 2, 3, 4, 5, 6, 7, 8, 9]), (id: 7, bytes: Array(repeating: 0xAB, count: 64))])
  }

  /// A page of a header with one field changed and its checksum made right again.
  static func resealed(_ file: [UInt8], _ change: (inout [UInt8]) -> Void) -> [UInt8] {
    var changed = file
    change(&changed)
    var seal: [UInt8] = []
    seal.appendLittleEndian(Checksum.crc32c(changed[..<ColumnHeader.checksumOffset]))
    changed.replaceSubrange(ColumnHeader.checksumOffset..<ColumnHeader.length, with: seal)
    return changed
  }

  private final class Collected {
    var bytes: [UInt8] = []
  }
}
