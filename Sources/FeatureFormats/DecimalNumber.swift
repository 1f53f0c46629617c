/// Decimal numbers in plain bytes: digits, one point, an exponent. No hexadecimal, no separators, no words.
enum DecimalNumber {
  /// Powers of ten that a double holds exactly.
  private static let powers: [Double] = [
    1e0, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9, 1e10, 1e11, 1e12, 1e13, 1e14, 1e15, 1e16, 1e17, 1e18, 1e19,
    1e20, 1e21, 1e22,
  ]

  /// Reads the longest number that starts at `index` and moves `index` behind it; nil, and `index` unmoved, where
  /// none starts there. Beyond the range of a double the result is infinite. Correctly rounded.
  static func scan(_ bytes: [UInt8], _ index: inout Int, end: Int) -> Double? {
    let start = index
    var place = index
    let isNegative = place < end && bytes[place] == UInt8(ascii: "-")
    if isNegative || (place < end && bytes[place] == UInt8(ascii: "+")) { place += 1 }
    var mantissa: UInt64 = 0
    var digits = 0
    var fraction = 0
    var isExact = true
    var sawPoint = false
    while place < end {
      let byte = bytes[place]
      if byte == UInt8(ascii: "."), !sawPoint {
        sawPoint = true
      } else if byte >= UInt8(ascii: "0"), byte <= UInt8(ascii: "9") {
        digits += 1
        if sawPoint { fraction += 1 }
        if mantissa < 900_000_000_000_000 {
          mantissa = mantissa * 10 + UInt64(byte - UInt8(ascii: "0"))
        } else {
          isExact = false
        }
      } else {
        break
      }
      place += 1
    }
    guard digits > 0 else { return nil }
    let exponent = scanExponent(bytes, &place, end: end)
    index = place
    if isExact, fraction <= 400, let exponent, abs(exponent - fraction) <= 22 {
      // Both are exact, so one operation rounds once.
      let scale = exponent - fraction
      let value = Double(mantissa)
      let scaled = scale < 0 ? value / powers[-scale] : value * powers[scale]
      return isNegative ? -scaled : scaled
    }
    return Double(String(decoding: bytes[start..<place], as: UTF8.self))
  }

  /// The number that the whole of `bytes` spells; nil where it spells none.
  static func whole(_ bytes: [UInt8]) -> Double? {
    var index = 0
    guard let value = scan(bytes, &index, end: bytes.count), index == bytes.count else { return nil }
    return value
  }

  /// The exponent at `place`: 0 where none stands there, nil where it is too long for a short cut.
  private static func scanExponent(_ bytes: [UInt8], _ place: inout Int, end: Int) -> Int? {
    guard place < end, bytes[place] | 0x20 == UInt8(ascii: "e") else { return 0 }
    var next = place + 1
    let isNegative = next < end && bytes[next] == UInt8(ascii: "-")
    if isNegative || (next < end && bytes[next] == UInt8(ascii: "+")) { next += 1 }
    let first = next
    var exponent: Int? = 0
    while next < end, bytes[next] >= UInt8(ascii: "0"), bytes[next] <= UInt8(ascii: "9") {
      if let value = exponent {
        exponent = value > 999 ? nil : value * 10 + Int(bytes[next] - UInt8(ascii: "0"))
      }
      next += 1
    }
    guard next > first else { return 0 }
    place = next
    return isNegative ? exponent.map { -$0 } : exponent
  }
}
