public import PlanarGeometry

/// An excavation as the law of conflicts sees it: a plan shape and an interval of depth. Ticks throughout.
public struct Dig: Hashable, Sendable {
  /// S, the plan shape.
  public var footprint: Footprint
  /// a, the depth of the roof: 0 for an open excavation, after tolerance for a bore.
  public var top: Int64
  /// b, the depth it goes down to, after tolerance for a bore; nil where unlimited or unknown.
  public var bottom: Int64?
  /// Set for a trenchless bore.
  public var bore: Bore?
  /// us, how far the footprint may lie from where it was drawn.
  public var placement: Int64

  /// What makes a bore different from an open excavation.
  public struct Bore: Hashable, Sendable {
    /// The depth of the roof as drawn, before tolerance: how far from its ends the bore is still going down.
    public var recordedTop: Int64
    /// Whether its ends are pits, so that the roof counts over its whole length.
    public var endsArePits: Bool

    /// Makes the particulars of a bore.
    public init(recordedTop: Int64, endsArePits: Bool) {
      self.recordedTop = recordedTop
      self.endsArePits = endsArePits
    }
  }

  /// Makes a dig.
  public init(footprint: Footprint, top: Int64 = 0, bottom: Int64?, bore: Bore? = nil, placement: Int64 = 0) {
    self.footprint = footprint
    self.top = top
    self.bottom = bottom
    self.bore = bore
    self.placement = placement
  }
}
