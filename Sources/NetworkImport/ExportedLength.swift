internal import PlanarGeometry

/// Which lengths the properties of an export can say so that the same ticks come back.
///
/// Each test does what the reader does.
enum ExportedLength {
  /// Ticks that a size, an uncertainty or a move may have.
  static let storable: ClosedRange<Int64> = 0...Int64(Tick.largestMetres * Tick.perMetre)
  /// Ticks that a depth may have: more than 100 km there is no room for in a network.
  static let depths: ClosedRange<Int64> = Int64(-100_000 * Tick.perMetre)...Int64(100_000 * Tick.perMetre)
  /// Ticks that a coordinate of a pipe may have.
  static let positions: ClosedRange<Int64> = -2 * storable.upperBound...2 * storable.upperBound

  /// Whether a diameter or width can say a half width.
  static func isSize(halfWidth: Int64, within plausible: ClosedRange<Double>) -> Bool {
    guard storable.contains(halfWidth) else { return false }
    let metres = Tick.metres(2 * halfWidth)
    return plausible.contains(metres) && Tick.roundedUp(metres: metres / 2) == halfWidth
  }

  /// Whether a height can say an outer height.
  static func isSize(height: Int64, within plausible: ClosedRange<Double>) -> Bool {
    guard storable.contains(height) else { return false }
    let metres = Tick.metres(height)
    return plausible.contains(metres) && Tick.roundedUp(metres: metres) == height
  }

  /// Whether a depth can say that of a top.
  static func isDepth(_ top: Int64) -> Bool {
    let metres = Tick.metres(top)
    return DepthReader.plausible.contains(metres) && StoredTops.ticks(metres) == top && !StoredTops.isInexact(metres)
  }
}
