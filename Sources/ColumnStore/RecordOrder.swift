#if canImport(Glibc)
  internal import Glibc
#endif

/// The order of byte strings: by their first byte that differs, and where none does the shorter first.
enum RecordOrder {
  /// The first eight bytes as one number of the same order, zeros where there are fewer.
  static func prefix(of record: UnsafeRawBufferPointer) -> UInt64 {
    if record.count >= 8 { return unsafe UInt64(bigEndian: record.loadUnaligned(as: UInt64.self)) }
    var prefix: UInt64 = 0
    for index in 0..<8 { unsafe prefix = prefix << 8 | (index < record.count ? UInt64(record[index]) : 0) }
    return prefix
  }

  /// Whether one record comes before another, of which the prefixes are known to be the same.
  static func precedes(_ left: UnsafeRawBufferPointer, _ right: UnsafeRawBufferPointer) -> Bool {
    let shared = min(left.count, right.count)
    // A record of up to eight bytes may still be longer than its zeros made it look.
    if shared > 8, let first = left.baseAddress, let second = right.baseAddress {
      let order = unsafe memcmp(first + 8, second + 8, shared - 8)
      if order != 0 { return order < 0 }
    }
    return left.count < right.count
  }
}
