/// Numbers that a seed and a place decide, the same on every machine and with every version of the standard library.
///
/// Every tile, node and permit starts a sequence of its own, so any of them can be made without the others. Sixty-four
/// bits of state, mixed as in SplitMix64. Not for secrets.
struct SeededNumbers: Sendable {
  /// What a sequence is for: two purposes at one place share no number.
  enum Purpose: UInt64 {
    case node = 1
    case edge, tile, line, terrain, district, plant, permit, shape, pipeline
  }

  private var state: UInt64

  /// Starts the sequence of a purpose at a place.
  init(seed: UInt64, _ purpose: Purpose, _ first: Int, _ second: Int = 0) {
    state = seed
    for part in [purpose.rawValue, UInt64(bitPattern: Int64(first)), UInt64(bitPattern: Int64(second))] {
      state = Self.mixed(state ^ Self.mixed(part &+ 0x9E37_79B9_7F4A_7C15))
    }
  }

  /// The next 64 bits.
  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    return Self.mixed(state)
  }

  /// A whole number from 0 to `count` - 1; 0 where `count` is less than 2.
  mutating func below(_ count: Int) -> Int {
    Int(next().multipliedFullWidth(by: UInt64(max(count, 1))).high)
  }

  /// A whole number of a range, both ends included.
  mutating func integer(_ range: ClosedRange<Int>) -> Int { range.lowerBound + below(range.count) }

  /// A number from 0 up to, but not including, 1, on a grid of 2^-53.
  mutating func fraction() -> Double { Double(next() >> 11) / 9_007_199_254_740_992 }

  /// A number of a range.
  mutating func number(_ range: ClosedRange<Double>) -> Double {
    range.lowerBound + (range.upperBound - range.lowerBound) * fraction()
  }

  /// True that many times in a thousand.
  mutating func permille(_ share: Int) -> Bool { below(1000) < share }

  /// One of the values, which must not be none.
  mutating func pick<Value>(_ values: [Value]) -> Value { values[below(values.count)] }

  private static func mixed(_ value: UInt64) -> UInt64 {
    var mixed = value
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }
}
