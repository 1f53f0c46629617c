/// A position relative to a ``LocalFrame``, in ticks. Whole numbers wherever it stands for a stored position.
public struct Point: Hashable, Sendable {
  /// Ticks east of the frame's origin.
  public var x: Double
  /// Ticks north of the frame's origin.
  public var y: Double

  /// Makes a position from ticks.
  @inlinable
  public init(x: Double, y: Double) {
    self.x = x
    self.y = y
  }

  /// The larger of its coordinates, either way, in ticks.
  public var magnitude: Double { max(abs(x), abs(y)) }
}

/// The frame a question is computed in: the same axes as the store CRS, its origin at the dig.
///
/// Differences of stored positions are exact here, so an answer does not depend on how far from the origin of
/// the CRS the site lies, and a tie at a limit is a tie at 4,000,000 m as it is at 0.
public struct LocalFrame: Sendable {
  /// The stored position that is (0, 0) in this frame.
  public let origin: GridPoint

  /// Makes a frame around a stored position.
  public init(origin: GridPoint) { self.origin = origin }

  /// A stored position in this frame; exact.
  public func local(_ point: GridPoint) -> Point {
    Point(x: Double(point.x - origin.x), y: Double(point.y - origin.y))
  }

  /// A local position as metres of the store CRS, for printing and for projecting back.
  public func metres(_ point: Point) -> (x: Double, y: Double) {
    ((Double(origin.x) + point.x) / Tick.perMetre, (Double(origin.y) + point.y) / Tick.perMetre)
  }
}
