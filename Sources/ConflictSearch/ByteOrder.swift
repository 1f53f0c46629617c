extension String {
  /// The first sixteen UTF-8 bytes, filled up with zeros: where they differ they are in the order of all bytes.
  var leadingBytes: UInt128 {
    let bytes = utf8Span.span
    var (high, low) = (UInt64(0), UInt64(0))
    for place in 0..<min(8, bytes.count) { high |= UInt64(bytes[place]) << UInt64(56 - 8 * place) }
    if bytes.count > 8 {
      for place in 8..<min(16, bytes.count) { low |= UInt64(bytes[place]) << UInt64(120 - 8 * place) }
    }
    return UInt128(high) << 64 | UInt128(low)
  }

  /// Whether it comes before another in the order of their UTF-8 bytes, which is the same on every machine.
  func precedesByBytes(_ other: String) -> Bool {
    let (left, right) = (utf8Span.span, other.utf8Span.span)
    for place in 0..<min(left.count, right.count) where left[place] != right[place] {
      return left[place] < right[place]
    }
    return left.count < right.count
  }
}

extension Sequence where Element == String {
  /// In the order of their UTF-8 bytes.
  var sortedByBytes: [String] { sorted { $0.precedesByBytes($1) } }
}
