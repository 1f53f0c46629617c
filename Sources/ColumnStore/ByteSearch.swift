#if canImport(Glibc)
  internal import Glibc
#endif

extension [UInt8] {
  /// The index of the first `byte` at or behind `start`; nil where none follows. Many bytes a nanosecond.
  /// - Precondition: `start` within `0...count`.
  public func firstIndex(ofByte byte: UInt8, from start: Int) -> Int? {
    precondition(start >= 0 && start <= count, "a start outside the bytes")
    return unsafe withUnsafeBytes { buffer -> Int? in
      guard let base = buffer.baseAddress, start < buffer.count,
        let found = unsafe memchr(base + start, Int32(byte), buffer.count - start)
      else { return nil }
      return unsafe UnsafeRawPointer(found) - base
    }
  }
}
