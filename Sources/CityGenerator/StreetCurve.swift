internal import PlanarGeometry

/// A position in millimetres, not yet rounded.
struct Spot: Hashable, Sendable {
  var x: Double
  var y: Double

  /// The position on the grid of whole millimetres.
  var gridPoint: GridPoint {
    GridPoint(
      x: Int64((x + 0.5).rounded(.down)) * Tick.perMillimetre, y: Int64((y + 0.5).rounded(.down)) * Tick.perMillimetre)
  }
}

/// The axis of a street: an arc between two positions, bent sideways by a parabola.
struct StreetCurve: Sendable {
  let start: Spot
  let end: Spot
  /// How far its middle lies left of the straight line, in millimetres.
  let bulge: Double
  /// Length of the straight line; the arc is longer by less than a hundredth.
  let length: Double
  private let normal: Spot

  /// Makes an axis; the ends must not be one position.
  init(from start: Spot, to end: Spot, bulge: Double) {
    (self.start, self.end, self.bulge) = (start, end, bulge)
    let (dx, dy) = (end.x - start.x, end.y - start.y)
    length = (dx * dx + dy * dy).squareRoot()
    normal = Spot(x: -dy / length, y: dx / length)
  }

  /// The position at a share of the way, some millimetres to the left of the axis (to the right where negative).
  func position(at share: Double, left offset: Double) -> Spot {
    let bend = 4 * bulge * share * (1 - share)
    let slope = 4 * bulge * (1 - 2 * share)
    let (dx, dy) = (end.x - start.x + normal.x * slope, end.y - start.y + normal.y * slope)
    let speed = (dx * dx + dy * dy).squareRoot()
    return Spot(
      x: start.x + (end.x - start.x) * share + normal.x * bend - dy / speed * offset,
      y: start.y + (end.y - start.y) * share + normal.y * bend + dx / speed * offset)
  }
}
