/// A straight piece of a line or ring, in the ticks of a ``LocalFrame``. Both ends belong to it; they may coincide.
public struct Segment: Hashable, Sendable {
  /// Where it begins.
  public var start: Point
  /// Where it ends.
  public var end: Point

  /// Makes a segment between two positions.
  @inlinable
  public init(_ start: Point, _ end: Point) {
    self.start = start
    self.end = end
  }

  /// Whether both ends are the same position.
  public var isPoint: Bool { start == end }

  /// The vector from start to end.
  var direction: Point { Point(x: end.x - start.x, y: end.y - start.y) }

  /// Length in ticks.
  public var length: Double { direction.norm }

  /// The position a fraction of the way along; 0 and 1 give the ends to the bit.
  public func point(at fraction: Double) -> Point {
    if fraction <= 0 { return start }
    if fraction >= 1 { return end }
    return Point(x: start.x + fraction * (end.x - start.x), y: start.y + fraction * (end.y - start.y))
  }

  /// Whether the boxes around the two segments come within a distance of each other: a cheap necessary test
  /// for their coming that near themselves.
  public func boxComes(within distance: Double, of other: Segment) -> Bool {
    min(start.x, end.x) - distance <= max(other.start.x, other.end.x)
      && min(other.start.x, other.end.x) - distance <= max(start.x, end.x)
      && min(start.y, end.y) - distance <= max(other.start.y, other.end.y)
      && min(other.start.y, other.end.y) - distance <= max(start.y, end.y)
  }
}

extension Point {
  /// The vector from another position to this one.
  func minus(_ other: Point) -> Point { Point(x: x - other.x, y: y - other.y) }

  /// Scalar product of two vectors.
  func dot(_ other: Point) -> Double { x * other.x + y * other.y }

  /// Twice the signed area of the triangle that two vectors span; positive where `other` turns left.
  func cross(_ other: Point) -> Double { x * other.y - y * other.x }

  /// Length of the vector.
  ///
  /// A correctly rounded root of a product: exact where the vector is parallel to an axis.
  var norm: Double { (x * x + y * y).squareRoot() }

  /// Distance to another position, in ticks.
  public func distance(to other: Point) -> Double { minus(other).norm }
}
