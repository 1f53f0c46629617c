public import PlanarGeometry

/// A small polygon as the point asset it is: the disc that encloses it (repaired, `area-as-disc`).
///
/// Chambers and manholes are often drawn as outlines. The disc is the smallest one around the outline, its centre
/// moved to a whole millimetre and its radius grown to match, so that nothing drawn is left outside.
/// Computed here and not by GEOS: what is stored must not depend on the version of a library.
public struct AreaAsDisc: Equatable, Sendable {
  /// The code it is counted under.
  public static let code = "area-as-disc"
  /// The widest polygon that is taken for a point: 10 m, in ticks.
  public static let widest = 100_000.0

  /// The centre, on whole millimetres.
  public let centre: GridPoint
  /// The distance from the centre to the farthest position, rounded up to ticks; 0 for a single position.
  public let radius: Int64

  /// Encloses the positions of a shell; nil where the smallest disc around them is wider than 10 m, or there are none.
  ///
  /// The order of the positions does not matter, nor how often one is repeated.
  /// - Complexity: O(n log n).
  public init?(around shell: [GridPoint]) {
    guard let box = GridBox(around: shell) else { return nil }
    // Compared before subtracting: a box as wide as the store would be no number of ticks to square.
    guard Double(box.upper.x) - Double(box.lower.x) <= Self.widest,
      Double(box.upper.y) - Double(box.lower.y) <= Self.widest
    else { return nil }
    let origin = GridPoint(x: Self.wholeMillimetre(below: box.lower.x), y: Self.wholeMillimetre(below: box.lower.y))
    let frame = LocalFrame(origin: origin)
    let points = Self.shuffled(Set(shell).map(frame.local))
    let circle = Circle.smallest(around: points)
    guard 2 * circle.radius <= Self.widest + Circle.slack else { return nil }
    let local = Point(x: Self.nearestMillimetre(circle.centre.x), y: Self.nearestMillimetre(circle.centre.y))
    let reach = points.reduce(0) { max($0, Circle.distance($1, local)) }
    centre = GridPoint(x: origin.x + Int64(local.x), y: origin.y + Int64(local.y))
    // Squares of whole ticks up to 10 m are exact, and no root of one that is not a square rounds to a whole number.
    radius = Int64(reach.rounded(.up))
  }

  private static func wholeMillimetre(below ticks: Int64) -> Int64 {
    let remainder = ticks % Tick.perMillimetre
    return ticks - (remainder < 0 ? remainder + Tick.perMillimetre : remainder)
  }

  private static func nearestMillimetre(_ ticks: Double) -> Double {
    let millimetre = Double(Tick.perMillimetre)
    return (ticks / millimetre + 0.5).rounded(.down) * millimetre
  }

  /// The points in an order that depends on nothing but themselves, and that no outline can make a slow one of.
  private static func shuffled(_ points: [Point]) -> [Point] {
    var points = points.sorted { ($0.x, $0.y) < ($1.x, $1.y) }
    var state: UInt64 = 0x9E37_79B9_7F4A_7C15
    for index in stride(from: points.count - 1, to: 0, by: -1) {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      points.swapAt(index, Int((state >> 33) % UInt64(index + 1)))
    }
    return points
  }
}

/// A circle in local ticks.
private struct Circle {
  /// A point is on a circle when it misses it by less than this, in ticks: the rounding of a centre and a root.
  static let slack = 1e-6

  var centre: Point
  var radius: Double

  func holds(_ point: Point) -> Bool { Self.distance(centre, point) <= radius + Self.slack }

  static func distance(_ first: Point, _ second: Point) -> Double {
    let (dx, dy) = (second.x - first.x, second.y - first.y)
    return (dx * dx + dy * dy).squareRoot()
  }

  /// The smallest circle around at least one point (Welzl 1991, without recursion); O(n) in shuffled order.
  static func smallest(around points: [Point]) -> Circle {
    var circle = Circle(centre: points[0], radius: 0)
    for (end, first) in points.enumerated() where !circle.holds(first) {
      circle = Circle(centre: first, radius: 0)
      for (middle, second) in points[..<end].enumerated() where !circle.holds(second) {
        circle = Circle(across: first, second)
        for third in points[..<middle] where !circle.holds(third) {
          circle = Circle(through: first, second, third) ?? circle
        }
      }
    }
    return circle
  }

  init(centre: Point, radius: Double) {
    self.centre = centre
    self.radius = radius
  }

  init(across first: Point, _ second: Point) {
    centre = Point(x: (first.x + second.x) / 2, y: (first.y + second.y) / 2)
    radius = Self.distance(first, second) / 2
  }

  /// The circle through three points, nil where they lie on one line. All products are exact for points within 10 m.
  init?(through first: Point, _ second: Point, _ third: Point) {
    let (bx, by) = (second.x - first.x, second.y - first.y)
    let (cx, cy) = (third.x - first.x, third.y - first.y)
    let turn = 2 * (bx * cy - by * cx)
    if turn == 0 { return nil }
    let (b, c) = (bx * bx + by * by, cx * cx + cy * cy)
    let (ux, uy) = ((cy * b - by * c) / turn, (bx * c - cx * b) / turn)
    centre = Point(x: first.x + ux, y: first.y + uy)
    radius = (ux * ux + uy * uy).squareRoot()
  }
}
