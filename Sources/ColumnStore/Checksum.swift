internal import CISAL

/// CRC-32C (Castagnoli; RFC 3720, appendix B.4): finds every error within 32 neighbouring bits, and of the others all
/// but one in 2^32.
///
/// Against accidents, not against forgers. Computed by the processor's own instruction where it has one, at several
/// bytes a cycle.
public enum Checksum {
  /// The checksum of bytes; of the bytes before and these together where `before` is the checksum of those.
  public static func crc32c(_ bytes: ArraySlice<UInt8>, after before: UInt32 = 0) -> UInt32 {
    unsafe bytes.withUnsafeBytes { unsafe crc32c($0, after: before) }
  }

  /// The checksum of bytes; of the bytes before and these together where `before` is the checksum of those.
  public static func crc32c(_ bytes: [UInt8], after before: UInt32 = 0) -> UInt32 {
    crc32c(bytes[...], after: before)
  }

  /// The same over memory, which must stay as it is for the length of the call.
  static func crc32c(_ memory: UnsafeRawBufferPointer, after before: UInt32 = 0) -> UInt32 {
    guard var next = memory.baseAddress else { return before }
    // The library takes a 32-bit length, leaves out both inversions, and writes nothing in spite of its signature.
    let longest = 1 << 30
    var (left, state) = (memory.count, ~before)
    while left > 0 {
      let count = min(left, longest)
      let start = unsafe UnsafeMutableRawPointer(mutating: next).assumingMemoryBound(to: UInt8.self)
      state = unsafe crc32_iscsi(start, Int32(count), state)
      unsafe next += count
      left -= count
    }
    return ~state
  }

  /// The same by its definition, a bit at a time: what the fast one is measured against.
  static func crc32cByDefinition(_ bytes: some Sequence<UInt8>) -> UInt32 {
    // The remainder of a division of polynomials over two elements, lowest bit first.
    let polynomial: UInt32 = 0x82F6_3B78
    var remainder: UInt32 = .max
    for byte in bytes {
      remainder ^= UInt32(byte)
      for _ in 0..<8 {
        remainder = remainder & 1 == 1 ? remainder >> 1 ^ polynomial : remainder >> 1
      }
    }
    return ~remainder
  }
}
