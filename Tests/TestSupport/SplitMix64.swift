/// A small seeded generator: the same seed gives the same numbers on every machine and with every run.
///
/// Not for secrets. Sixty-four bits of state, every seed (0 as well) is a good one.
public struct SplitMix64: RandomNumberGenerator, Sendable {
  private var state: UInt64

  /// Starts the sequence that belongs to `seed`.
  public init(seed: UInt64) {
    state = seed
  }

  /// The next 64 bits.
  public mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }

  /// A whole number of the range, both ends included.
  public mutating func integer<Number: FixedWidthInteger>(in range: ClosedRange<Number>) -> Number {
    Number.random(in: range, using: &self)
  }

  /// A number of the range, evenly spread.
  public mutating func number(in range: ClosedRange<Double>) -> Double {
    Double.random(in: range, using: &self)
  }

  /// True once in `count` times on average.
  public mutating func chance(oneIn count: Int) -> Bool {
    integer(in: 1...Swift.max(1, count)) == 1
  }

  /// One of the values; nil only where there are none.
  public mutating func pick<Values: Collection>(_ values: Values) -> Values.Element? {
    values.randomElement(using: &self)
  }
}
