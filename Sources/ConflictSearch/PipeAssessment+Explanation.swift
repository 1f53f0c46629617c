internal import ConflictRules
internal import PlanarGeometry

extension PipeAssessment {
  /// Whether h is the profile's assumption.
  public var diameterIsAssumed: Bool { measured.envelope.diameterIsAssumed }
  /// Whether the depth of the pipe is known at every vertex.
  public var topsAreKnown: Bool { measured.envelope.topsAreKnown }
  /// The depth, in metres, at which an uncertainty that grows with depth was taken.
  public var depthOfGrowth: Double { measured.envelope.depthOfGrowth }
}

extension ZoneAssessment {
  /// N, the part of the centreline near enough for a zone, with the depths on it. Metres; nil where unknown.
  public struct NearSummary: Hashable, Sendable {
    /// Length of N.
    public let length: Double
    /// min t.
    public let leastTop: Double?
    /// max t.
    public let greatestTop: Double?
    /// min (t + v).
    public let leastBottom: Double?
    /// max (t + v).
    public let greatestBottom: Double?
    /// a as it counts here: 0 where N comes near an end of a bore.
    public let roof: Double
  }

  /// N in numbers; nil where the pipe is not in the zone in plan.
  public var nearSummary: NearSummary? {
    near.map { near in
      NearSummary(
        length: Tick.metres(near.length), leastTop: near.top.map(Tick.metres),
        greatestTop: near.deepestTop.map(Tick.metres), leastBottom: near.shallowestBottom.map(Tick.metres),
        greatestBottom: near.bottom.map(Tick.metres), roof: Tick.metres(near.roof))
    }
  }
}
