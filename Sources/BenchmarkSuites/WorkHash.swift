/// A sum that tells whether two engines did the same work, whatever the order they did it in.
enum WorkHash {
  /// The finaliser of SplitMix64 (Steele, Lea, Flood 2014).
  static func scattered(_ bits: UInt64) -> UInt64 {
    var mixed = (bits ^ bits >> 30) &* 0xbf58_476d_1ce4_e5b9
    mixed = (mixed ^ mixed >> 27) &* 0x94d0_49bb_1331_11eb
    return mixed ^ mixed >> 31
  }

  /// What two numbers add to the sum.
  static func mixed(_ high: UInt32, _ low: UInt32) -> UInt64 {
    scattered((UInt64(high) << 32 | UInt64(low)) &+ 0x9e37_79b9_7f4a_7c15)
  }

  /// Sixteen hexadecimal digits.
  static func text(_ hash: UInt64) -> String {
    let digits = String(hash, radix: 16)
    return String(repeating: "0", count: 16 - digits.count) + digits
  }
}
