internal import ColumnStore
internal import ConflictSearch
internal import GEOSKernel
internal import PlanarGeometry

/// What an engine came to: enough to tell whether another did the same.
struct Work: Sendable {
  /// Pairs of a dig and a pipe; findings where whole decisions were made.
  var count = 0
  /// Digs without any.
  var clear = 0
  /// Sum of the distances of the pairs, in metres; 0 where whole decisions were made.
  var metres = 0.0
  /// Which they were, whatever their order.
  var hash: UInt64 = 0

  /// Of nothing.
  init() {}

  init(_ tally: PairTally) {
    (count, clear, metres, hash) = (tally.pairs, tally.clear, tally.distanceSum, tally.hash)
  }

  init(_ tally: GEOSPairTally) {
    (count, clear, metres, hash) = (tally.pairs, tally.clear, Tick.metres(tally.distanceSum), tally.hash)
  }

  /// Adds what another worker came to.
  mutating func merge(_ other: Work) {
    count += other.count
    clear += other.clear
    metres += other.metres
    hash &+= other.hash
  }

  /// Whether it is the same work. Sums may differ in their last digits, for the order of adding differs.
  func isSame(as other: Work) -> Bool {
    (count, clear, hash) == (other.count, other.clear, other.hash)
      && abs(metres - other.metres) <= 1e-9 * max(1, abs(metres))
  }

  /// In words: `7,064,311 pairs, 41,200 clear`.
  func text(_ things: String) -> String {
    "\(Figures.whole(Double(count))) \(things), \(Figures.whole(Double(clear))) clear"
  }

  /// The hash as it is printed.
  var mark: String { WorkHash.text(hash) }
}
