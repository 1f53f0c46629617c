/// The units of an EPANET input file, which its unit of flow decides: `UNITS` in `[OPTIONS]`.
enum EPANETUnits: Equatable {
  /// Diameters in inches, lengths and tanks in feet. EPANET's own where a file names none (gallons a minute).
  case customary
  /// Diameters in millimetres, lengths and tanks in metres.
  case metric

  /// The units that go with a unit of flow, told by its first letters as EPANET does; nil where it knows none.
  init?(flow word: String) {
    let word = word.uppercased()
    if ["CFS", "GPM", "AFD", "MGD", "IMGD"].contains(where: word.hasPrefix) {
      self = .customary
    } else if ["LPS", "LPM", "MLD", "CMH", "CMD", "CMS", "SI"].contains(where: word.hasPrefix) {
      self = .metric
    } else {
      return nil
    }
  }

  /// The diameter of a pipe or valve in metres; what spells no number is handed on as it is, an empty text as null.
  func metres(ofDiameter text: [UInt8]) -> JSONTree {
    switch self {
    case .customary: Self.scaled(text, by: 254, tenPower: -4)
    case .metric: Self.scaled(text, by: 1, tenPower: -3)
    }
  }

  /// A length, or the diameter of a tank, in metres; as ``metres(ofDiameter:)``.
  func metres(ofLength text: [UInt8]) -> JSONTree {
    switch self {
    case .customary: Self.scaled(text, by: 3048, tenPower: -4)
    case .metric: Self.scaled(text, by: 1, tenPower: 0)
    }
  }

  /// A decimal number times `factor` times a power of ten, rounded once: 6 in are 0.1524 m and not a bit less.
  private static func scaled(_ text: [UInt8], by factor: UInt64, tenPower: Int) -> JSONTree {
    if text.isEmpty { return .null }
    guard let value = DecimalNumber.whole(text) else { return .string(String(decoding: text, as: UTF8.self)) }
    if let exact = exactly(text, by: factor, tenPower: tenPower) { return .number(exact) }
    // More digits than anybody measures: the rounding of two steps is far below them.
    return .number(value * Double(factor) / (0..<(-tenPower)).reduce(1) { power, _ in power * 10 })
  }

  private static func exactly(_ text: [UInt8], by factor: UInt64, tenPower: Int) -> Double? {
    let parts = text.split(separator: UInt8(ascii: "e"), omittingEmptySubsequences: false)
    guard parts.count <= 2, !text.contains(UInt8(ascii: "E")), text.count < 64 else { return nil }
    var exponent = tenPower
    if parts.count == 2 {
      guard let written = Int(String(decoding: parts[1], as: UTF8.self)), (-999...999).contains(written) else {
        return nil
      }
      exponent += written
    }
    var digits: UInt64 = 0
    var isBehindPoint = false
    for byte in parts[0] {
      guard (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte) else {
        isBehindPoint = isBehindPoint || byte == UInt8(ascii: ".")
        continue
      }
      guard digits < 100_000_000_000_000 else { return nil }
      digits = digits * 10 + UInt64(byte - UInt8(ascii: "0"))
      if isBehindPoint { exponent -= 1 }
    }
    let sign = text.first == UInt8(ascii: "-") ? "-" : ""
    return Double("\(sign)\(digits * factor)e\(exponent)")
  }
}
