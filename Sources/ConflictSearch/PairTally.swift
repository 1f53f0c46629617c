/// What a search over pairs came to, for comparing searches with each other: the same whatever the order and however the
/// digs were divided, but for the last bits of the sum.
public struct PairTally: Equatable, Sendable {
  /// Pairs of a dig and a pipe whose clearance it breaks.
  public private(set) var pairs = 0
  /// Digs without a pair.
  public private(set) var clear = 0
  /// Sum of the distances of all pairs, in metres.
  public private(set) var distanceSum = 0.0
  /// Sum, modulo 2^64, of a number for each pair.
  public private(set) var hash: UInt64 = 0

  /// Of nothing.
  public init() {}

  /// Takes a pair.
  ///
  /// - Parameters:
  ///   - dig: its place among the digs.
  ///   - pipe: its place in the network.
  ///   - distance: in metres.
  @inlinable
  public mutating func take(dig: UInt32, pipe: UInt32, distance: Double) {
    count(distance, Self.mix(UInt64(dig) << 32 | UInt64(pipe)))
  }

  @usableFromInline
  mutating func count(_ distance: Double, _ number: UInt64) {
    pairs += 1
    distanceSum += distance
    hash &+= number
  }

  /// Takes a dig without a pair.
  public mutating func takeClear() { clear += 1 }

  /// Adds what another search of other digs came to.
  public mutating func merge(_ other: PairTally) {
    pairs += other.pairs
    clear += other.clear
    distanceSum += other.distanceSum
    hash &+= other.hash
  }

  /// The finaliser of SplitMix64 (Steele, Lea, Flood 2014).
  @inlinable
  static func mix(_ value: UInt64) -> UInt64 {
    var mixed = value &+ 0x9e37_79b9_7f4a_7c15
    mixed = (mixed ^ mixed >> 30) &* 0xbf58_476d_1ce4_e5b9
    mixed = (mixed ^ mixed >> 27) &* 0x94d0_49bb_1331_11eb
    return mixed ^ mixed >> 31
  }
}

/// What a search did, counted: the same on every machine, whatever else runs there.
public struct SearchCounters: Equatable, Sendable {
  /// Nodes of the index that were compared with a box, as often as they were.
  public internal(set) var nodes = 0
  /// Runs of segments that the index let through.
  public internal(set) var runs = 0
  /// Segments looked at.
  public internal(set) var segments = 0
  /// Pairs of a segment and an edge of a dig whose distance was worked out exactly.
  public internal(set) var exactDistances = 0

  /// Of nothing.
  public init() {}
}
