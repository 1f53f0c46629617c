/// What a value says when it is asked for a number.
public enum NumericValue: Equatable, Sendable {
  /// It says that it does not know: null, or a text with nothing in it.
  case unknown
  /// A finite number.
  case number(Double)
  /// Something else: a word, `NaN`, a list, a number beyond a double.
  case notANumber
}

extension JSONTree {
  /// The value as a number: JSON numbers, and texts that spell one in plain decimals (`" 1.5 "`, `-2e3`).
  ///
  /// The decimal mark is a point. Hexadecimal, digit separators, `inf` and `NaN` are no numbers, nor is `1e999`.
  /// null and empty texts are unknown, which is never zero.
  public var asNumber: NumericValue {
    switch self {
    case .null: return .unknown
    case .integer(let value): return .number(Double(value))
    case .unsigned(let value): return .number(Double(value))
    case .number(let value): return value.isFinite ? .number(value) : .notANumber
    case .string(let text):
      let bytes = text.trimmedBytes
      guard !bytes.isEmpty else { return .unknown }
      guard let value = DecimalNumber.whole(bytes), value.isFinite else { return .notANumber }
      return .number(value)
    case .bool, .array, .object: return .notANumber
    }
  }

  /// The value as an identifier, so that 17, 17.0 and "17" are one; nil for what names nothing (null, an empty text,
  /// a list, an object, a truth value).
  public var asIdentifier: String? {
    switch self {
    case .string(let text): return text.isEmpty ? nil : text
    case .integer(let value): return String(value)
    case .unsigned(let value): return String(value)
    case .number(let value):
      guard value.isFinite else { return nil }
      if let whole = Int64(exactly: value) { return String(whole) }
      return "\(value)"
    case .null, .bool, .array, .object: return nil
    }
  }
}

extension String {
  /// The bytes without the spaces, tabs and line ends at both ends.
  var trimmedBytes: [UInt8] {
    let isSpace: (UInt8) -> Bool = { $0 == 0x20 || (0x09...0x0D).contains($0) }
    let bytes = Array(utf8)
    guard let first = bytes.firstIndex(where: { !isSpace($0) }),
      let last = bytes.lastIndex(where: { !isSpace($0) })
    else { return [] }
    return first == 0 && last == bytes.count - 1 ? bytes : Array(bytes[first...last])
  }
}
