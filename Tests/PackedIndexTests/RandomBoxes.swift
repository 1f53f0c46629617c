import PackedIndex
import TestSupport

/// Boxes to try laws with.
enum RandomBoxes {
  /// A box anywhere in a square from the origin.
  static func box(_ random: inout SplitMix64, within side: Int32) -> IndexBox {
    func pair() -> (Int32, Int32) {
      let (one, other) = (random.integer(in: 0...side), random.integer(in: 0...side))
      return (min(one, other), max(one, other))
    }
    let (x, y) = (pair(), pair())
    return IndexBox(minX: x.0, minY: y.0, maxX: x.1, maxY: y.1)
  }
}
