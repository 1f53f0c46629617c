internal import PlanarGeometry

/// Puts positions on whole millimetres and remembers the farthest move of a source.
struct MillimetreGrid {
  /// Positions nearer to a whole millimetre than this, in metres, lie on it: what is left is the rounding of doubles.
  static let slack = 1e-8

  /// The farthest that any position was moved, in metres; 0 where all lay on whole millimetres.
  private(set) var largestMove = 0.0

  /// The whole millimetre nearest to a position in metres.
  mutating func stored(_ x: Double, _ y: Double) -> GridPoint {
    let point = GridPoint(nearestMillimetreTo: x, y)
    let (eastwards, northwards) = (Tick.metres(point.x) - x, Tick.metres(point.y) - y)
    let move = (eastwards * eastwards + northwards * northwards).squareRoot()
    if move > Self.slack { largestMove = max(largestMove, move) }
    return point
  }
}
