internal import PlanarGeometry

/// An uncertainty that may grow with depth, as that of a detector does: the greater of a least value and a share.
public struct GrowingUncertainty: Hashable, Sendable {
  /// The least it is, in metres; finite, not negative.
  public var atLeast: Double
  /// The share of the depth it grows with; 0 where it does not grow.
  public var perDepth: Double

  /// Makes an uncertainty from metres and a share of the depth.
  public init(atLeast: Double, perDepth: Double = 0) {
    self.atLeast = atLeast
    self.perDepth = perDepth
  }

  /// Whether a depth is needed to know it.
  public var growsWithDepth: Bool { perDepth > 0 }

  /// The uncertainty at a depth below ground, in ticks, rounded up. A depth that is not above 0 counts as 0.
  public func ticks(atDepthMetres depth: Double) -> Int64 {
    let usable = depth > 0 ? min(depth, Tick.largestMetres) : 0
    return Tick.roundedUp(metres: max(atLeast, perDepth * usable))
  }
}

/// How far a pipe of some survey quality may lie from where it is recorded.
public struct PositionUncertainty: Hashable, Sendable {
  /// In plan.
  public var horizontal: GrowingUncertainty
  /// In depth; nil where it is not known, so that no depth of the pipe can separate it from a dig.
  public var vertical: GrowingUncertainty?

  /// Makes an uncertainty from its two directions.
  public init(horizontal: GrowingUncertainty, vertical: GrowingUncertainty?) {
    self.horizontal = horizontal
    self.vertical = vertical
  }
}
