internal import FeatureFormats
internal import PlanarGeometry

/// Numbers as JSON text that comes back to the bit.
enum ExactNumber {
  /// The largest number of ticks that survives as metres in a double with certainty: a hundred million kilometres.
  static let mostTicks: Int64 = 1_000_000_000_000_000

  private static let zero = UInt8(ascii: "0")
  private static let bitsPrefix = "bits:"

  /// Appends ticks as metres, with as many decimals as it takes: `12.5`, `-0.0001`.
  static func append(metresOf ticks: Int64, to bytes: inout [UInt8]) {
    if ticks < 0 { bytes.append(UInt8(ascii: "-")) }
    let (metres, rest) = ticks.magnitude.quotientAndRemainder(dividingBy: 10_000)
    bytes += String(metres).utf8
    guard rest > 0 else { return }
    bytes.append(UInt8(ascii: "."))
    var (left, unit) = (rest, UInt64(1000))
    while left > 0 {
      bytes.append(zero + UInt8(left / unit))
      left %= unit
      unit /= 10
    }
  }

  /// Ticks as metres.
  static func metres(_ ticks: Int64) -> [UInt8] {
    var bytes: [UInt8] = []
    append(metresOf: ticks, to: &bytes)
    return bytes
  }

  /// Ticks of a length in metres, and how far off a whole tick it was, in ticks; nil for what is no length.
  static func ticks(metres: Double) -> (ticks: Int64, move: Double)? {
    guard metres.isFinite, abs(metres) <= Double(mostTicks) / Tick.perMetre else { return nil }
    let exact = metres * Tick.perMetre
    let whole = exact.rounded()
    return (Int64(whole), abs(exact - whole))
  }

  /// A double in the fewest digits that stand for it; what JSON has no number for as its bits in a text.
  static func json(_ value: Double) -> [UInt8] {
    guard value.isFinite else {
      let digits = String(value.bitPattern, radix: 16)
      return Array("\"\(bitsPrefix)\(digits)\"".utf8)
    }
    let isNegativeZero = value == 0 && value.sign == .minus
    if !isNegativeZero, abs(value) < 1e15, let whole = Int64(exactly: value) { return Array(String(whole).utf8) }
    return Array(value.description.utf8)
  }

  /// A double as ``json(_:)`` writes it; nil for anything else.
  static func double(_ tree: JSONTree) -> Double? {
    switch tree {
    case .integer(let value): return Double(value)
    case .unsigned(let value): return Double(value)
    case .number(let value): return value
    case .string(let text):
      guard text.hasPrefix(bitsPrefix) else { return nil }
      return UInt64(text.dropFirst(bitsPrefix.count), radix: 16).map(Double.init(bitPattern:))
    case .null, .bool, .array, .object: return nil
    }
  }
}
