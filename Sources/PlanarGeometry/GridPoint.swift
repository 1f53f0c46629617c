/// A stored position: whole ticks (0.1 mm) east and north in the store CRS of a network.
public struct GridPoint: Hashable, Sendable {
  /// Ticks east.
  public var x: Int64
  /// Ticks north.
  public var y: Int64

  /// Makes a position from ticks.
  public init(x: Int64, y: Int64) {
    self.x = x
    self.y = y
  }

  /// The nearest tick to a position in metres (as digs are stored).
  public init(nearestTickTo x: Double, _ y: Double) {
    self.init(x: Tick.nearest(metres: x), y: Tick.nearest(metres: y))
  }

  /// The nearest whole millimetre to a position in metres (as pipes are stored).
  public init(nearestMillimetreTo x: Double, _ y: Double) {
    self.init(x: Tick.nearestMillimetre(metres: x), y: Tick.nearestMillimetre(metres: y))
  }
}

/// A closed box of stored positions.
public struct GridBox: Hashable, Sendable {
  /// Its least corner.
  public var lower: GridPoint
  /// Its greatest corner.
  public var upper: GridPoint

  /// Makes a box from its corners; `lower` must not exceed `upper`.
  public init(lower: GridPoint, upper: GridPoint) {
    precondition(lower.x <= upper.x && lower.y <= upper.y, "a box has its lower corner first")
    self.lower = lower
    self.upper = upper
  }

  /// The smallest box around some positions, nil where there are none.
  public init?(around points: some Sequence<GridPoint>) {
    var iterator = points.makeIterator()
    guard let first = iterator.next() else { return nil }
    self.init(lower: first, upper: first)
    while let next = iterator.next() { form(including: next) }
  }

  /// Grows the box to hold a position.
  public mutating func form(including point: GridPoint) {
    lower.x = min(lower.x, point.x)
    lower.y = min(lower.y, point.y)
    upper.x = max(upper.x, point.x)
    upper.y = max(upper.y, point.y)
  }

  /// The smallest box around this one and another.
  public func union(_ other: GridBox) -> GridBox {
    var box = self
    box.form(including: other.lower)
    box.form(including: other.upper)
    return box
  }

  /// The box with every side moved outwards by whole ticks.
  public func grown(by ticks: Int64) -> GridBox {
    GridBox(
      lower: GridPoint(x: lower.x - ticks, y: lower.y - ticks),
      upper: GridPoint(x: upper.x + ticks, y: upper.y + ticks))
  }

  /// Whether the two closed boxes share a point.
  public func intersects(_ other: GridBox) -> Bool {
    lower.x <= other.upper.x && other.lower.x <= upper.x && lower.y <= other.upper.y && other.lower.y <= upper.y
  }

  /// Whether a position lies in the closed box.
  public func contains(_ point: GridPoint) -> Bool {
    lower.x <= point.x && point.x <= upper.x && lower.y <= point.y && point.y <= upper.y
  }
}
