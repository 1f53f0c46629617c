/// A finite number rounded to decimal places, half away from zero, without zeros at its end.
enum DecimalText {
  private static let zero = UInt8(ascii: "0")
  private static let powersOfTen: [Double] = [
    1, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9, 1e10, 1e11, 1e12, 1e13, 1e14, 1e15,
  ]

  /// Writes the number if whole arithmetic alone proves which way it rounds; says whether it did.
  ///
  /// Below 1e12 units of the last place, the product is off by less than 2e-4 units, and so is the decimal that
  /// people see. So whatever lies farther than 1e-3 from a half is rounded right.
  static func appendIfObvious(_ number: Double, places: Int, to bytes: inout [UInt8]) -> Bool {
    let scaled = number.magnitude * powersOfTen[places]
    guard scaled < 1e12 else { return false }
    let below = scaled.rounded(.down)
    let rest = scaled - below
    guard (rest - 0.5).magnitude > 1e-3 else { return false }
    var units = UInt64(below) + (rest > 0.5 ? 1 : 0)
    var places = places
    while places > 0, units % 10 == 0 {
      units /= 10
      places -= 1
    }
    if number < 0, units > 0 { bytes.append(UInt8(ascii: "-")) }
    let digits = Array(String(units).utf8)
    append(digits: digits, scale: digits.count - places, to: &bytes)
    return true
  }

  /// Writes any finite number, from the shortest decimal that stands for it.
  static func append(_ number: Double, places: Int, to bytes: inout [UInt8]) {
    var (digits, scale) = shortest(number.magnitude)
    let kept = scale + places
    if kept < 0 {
      digits = []
    } else if kept < digits.count {
      let roundsUp = digits[kept] >= zero + 5
      digits.removeSubrange(kept...)
      if roundsUp { increment(&digits, &scale) }
    }
    while digits.last == zero { digits.removeLast() }
    if number < 0, !digits.isEmpty { bytes.append(UInt8(ascii: "-")) }
    append(digits: digits, scale: scale, to: &bytes)
  }

  /// The digits d of the shortest decimal, without zeros before it, and the scale s: the number is 0.d times 10^s.
  private static func shortest(_ number: Double) -> (digits: [UInt8], scale: Int) {
    var digits: [UInt8] = []
    var scale: Int?
    var exponent = 0
    var rest = number.description.utf8[...]
    while let byte = rest.popFirst() {
      switch byte {
      case UInt8(ascii: "."): scale = digits.count
      case UInt8(ascii: "e"):
        exponent = Int(String(decoding: rest, as: UTF8.self)) ?? 0
        rest = rest.suffix(0)
      default: digits.append(byte)
      }
    }
    let leading = digits.prefix { $0 == zero }.count
    let whole = scale ?? digits.count
    digits.removeFirst(leading)
    return (digits, whole - leading + exponent)
  }

  /// One more in the last digit; all nines become a one with one more place before the point.
  private static func increment(_ digits: inout [UInt8], _ scale: inout Int) {
    while let last = digits.popLast() {
      if last < zero + 9 {
        digits.append(last + 1)
        return
      }
    }
    digits = [zero + 1]
    scale += 1
  }

  /// Writes 0.d times 10^s without an exponent.
  private static func append(digits: [UInt8], scale: Int, to bytes: inout [UInt8]) {
    guard !digits.isEmpty else {
      bytes.append(zero)
      return
    }
    if scale <= 0 {
      bytes += "0.".utf8
      bytes += repeatElement(zero, count: -scale)
      bytes += digits
    } else if scale >= digits.count {
      bytes += digits
      bytes += repeatElement(zero, count: scale - digits.count)
    } else {
      bytes += digits[..<scale]
      bytes.append(UInt8(ascii: "."))
      bytes += digits[scale...]
    }
  }
}
