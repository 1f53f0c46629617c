internal import CSimdJSON

/// Finds where a JSON value ends by brackets, strings and escapes alone, over as many chunks as it takes.
///
/// It does not judge what it cuts: a value that is not JSON is cut somewhere, and the parser refuses it. Because all
/// between two cuts is checked by the caller, nothing can disappear in a wrong cut.
public struct BracketCutter {
  private var nesting = csimdjson_nesting(depth: 0, is_in_string: false, is_escaped: false)

  /// Starts a value.
  public init() {}

  /// Goes on over `bytes[start..<end]`, which must begin where the last call ended; at first at a bracket or a quote.
  ///
  /// Gives the index behind the value's last byte, or nil where it does not end here; begin anew then. Constant
  /// memory; a fifth of a nanosecond a byte.
  public mutating func advance(_ bytes: [UInt8], from start: Int, to end: Int) -> Int? {
    precondition(start >= 0 && start <= end && end <= bytes.count, "a range outside the bytes")
    let found = unsafe bytes.withUnsafeBufferPointer { buffer -> Int in
      guard let base = buffer.baseAddress else { return -1 }
      return unsafe csimdjson_value_end(&nesting, base, start, end)
    }
    return found < 0 ? nil : found
  }
}
