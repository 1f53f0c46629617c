/// An order drawn by lot, the same for the same number and seed.
enum RandomOrder {
  /// The places from 0 on, each once.
  static func places(_ count: Int, seed: UInt64) -> [UInt32] {
    var places = (0..<UInt32(count)).map { $0 }
    var numbers = Numbers(state: seed)
    places.shuffle(using: &numbers)
    return places
  }

  /// SplitMix64 (Steele, Lea, Flood 2014).
  private struct Numbers: RandomNumberGenerator {
    var state: UInt64

    mutating func next() -> UInt64 {
      state &+= 0x9e37_79b9_7f4a_7c15
      return WorkHash.scattered(state)
    }
  }
}
