import TestSupport
import Testing

@testable import ColumnStore

@Suite struct `Checksums` {
  /// RFC 3720, appendix B.4, its bytes read as a little-endian number; and the check value of the CRC catalogues.
  @Test(
    arguments: [
      ([UInt8](repeating: 0, count: 32), 0x8A91_36AA),
      ([UInt8](repeating: 0xFF, count: 32), 0x62A8_AB43),
      ([UInt8](0..<32), 0x46DD_794E),
      ([UInt8]((0..<32).reversed()), 0x113F_DB5C),
      (Array("123456789".utf8), 0xE306_9283),
      ([], 0),
    ] as [([UInt8], UInt32)])
  func `known bytes have their published checksums`(bytes: [UInt8], expected: UInt32) {
    #expect(Checksum.crc32c(bytes) == expected)
    #expect(Checksum.crc32cByDefinition(bytes) == expected)
  }

  @Test(arguments: Seeds.smoke)
  func `the fast one agrees with the definition at every alignment and length`(seed: UInt64) {
    var random = SplitMix64(seed: seed)
    let bytes = (0..<random.integer(in: 1...3_000)).map { _ in UInt8(truncatingIfNeeded: random.next()) }
    for start in 0..<min(17, bytes.count) {
      let end = random.integer(in: start...bytes.count)
      #expect(Checksum.crc32c(bytes[start..<end]) == Checksum.crc32cByDefinition(bytes[start..<end]), "seed \(seed)")
    }
  }

  @Test(arguments: Seeds.smoke)
  func `a checksum can be continued`(seed: UInt64) {
    var random = SplitMix64(seed: seed)
    let bytes = (0..<random.integer(in: 1...500)).map { _ in UInt8(truncatingIfNeeded: random.next()) }
    let cut = random.integer(in: 0...bytes.count)
    #expect(Checksum.crc32c(bytes[cut...], after: Checksum.crc32c(bytes[..<cut])) == Checksum.crc32c(bytes))
  }

  @Test func `every flipped bit changes it`() {
    let bytes = [UInt8](0..<64)
    let expected = Checksum.crc32c(bytes)
    for bit in 0..<bytes.count * 8 {
      var changed = bytes
      changed[bit / 8] ^= 1 << (bit % 8)
      #expect(Checksum.crc32c(changed) != expected)
    }
  }
}
