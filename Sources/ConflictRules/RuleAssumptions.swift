public import NetworkModel
internal import PlanarGeometry

/// What a profile puts in the place of what is not known. A finding lists each assumption it used.
public struct RuleAssumptions: Hashable, Sendable {
  /// Assumed outer diameters in metres of the classes that the profile lists.
  public var diameters: [AssetClass: Double]
  /// Assumed plan size of chambers and manholes, in metres; nil where the larger of the class's diameter and the
  /// default is to be taken.
  public var chamberDiameter: Double?
  /// Assumed outer diameter of every other class, in metres.
  public var defaultDiameter: Double
  /// Assumed depths in metres of the classes that the profile lists, for uncertainties that grow with depth alone.
  public var depths: [AssetClass: Double]
  /// Assumed depth of every other class, in metres.
  public var defaultDepth: Double
  /// How well a dig is placed (us) where the permit does not say, in metres.
  public var placement: Double
  /// How far a bore may stray from its depths where the permit does not say, in metres.
  public var bore: Double
  /// The longest segment, in metres, along which a depth is interpolated between two survey points.
  public var interpolate: Double
  /// Uncertainties of the qualities that the profile lists, `unknown` aside.
  public var uncertainties: [SurveyQuality: PositionUncertainty]
  /// Uncertainty of what nobody surveyed: every profile must state it.
  public var unknownUncertainty: PositionUncertainty

  /// Makes assumptions; what is left out is what a profile that leaves it out means.
  public init(
    diameters: [AssetClass: Double] = [:], chamberDiameter: Double? = nil, defaultDiameter: Double,
    depths: [AssetClass: Double] = [:], defaultDepth: Double = 3, placement: Double = 0, bore: Double = 0,
    interpolate: Double = 75, uncertainties: [SurveyQuality: PositionUncertainty] = [:],
    unknownUncertainty: PositionUncertainty
  ) {
    self.diameters = diameters
    self.chamberDiameter = chamberDiameter
    self.defaultDiameter = defaultDiameter
    self.depths = depths
    self.defaultDepth = defaultDepth
    self.placement = placement
    self.bore = bore
    self.interpolate = interpolate
    self.uncertainties = uncertainties
    self.unknownUncertainty = unknownUncertainty
  }

  /// The assumed outer diameter, in ticks, rounded up.
  ///
  /// - Parameters:
  ///   - assetClass: the class, nil where it is not known: then the largest of all classes.
  ///   - kind: what sort of thing it is; a chamber or manhole recorded as a point takes the chamber size.
  ///   - isPoint: whether it was recorded as a point.
  public func outerDiameterTicks(for assetClass: AssetClass?, kind: AssetKind, isPoint: Bool) -> Int64 {
    let ofClass = strictest(diameters, otherwise: defaultDiameter, for: assetClass)
    guard isPoint, kind == .chamber || kind == .manhole else { return Tick.roundedUp(metres: ofClass) }
    // A chamber is wider than what runs through it: without a size of its own it is not taken for a mere cable.
    return Tick.roundedUp(metres: chamberDiameter ?? max(ofClass, defaultDiameter))
  }

  /// The assumed outer diameter of a pipe, in ticks, rounded up; an unknown class takes the largest of all.
  public func outerDiameterTicks(for pipe: PipeAttributes) -> Int64 {
    outerDiameterTicks(for: pipe.classIsUnknown ? nil : pipe.assetClass, kind: pipe.kind, isPoint: pipe.isPoint)
  }

  /// The assumed depth in metres; nil for a class that is not known: then the largest of all classes.
  ///
  /// It is for uncertainties that grow with depth, never a depth that could separate a pipe from a dig.
  public func depthMetres(for assetClass: AssetClass?) -> Double {
    strictest(depths, otherwise: defaultDepth, for: assetClass)
  }

  /// The uncertainty of a survey quality; one that is not listed takes the next worse one that is.
  public func uncertainty(_ quality: SurveyQuality) -> PositionUncertainty {
    let qualities = SurveyQuality.allCases
    for candidate in qualities.drop(while: { $0 != quality }) where candidate != .unknown {
      if let listed = uncertainties[candidate] { return listed }
    }
    return unknownUncertainty
  }

  private func strictest(
    _ values: [AssetClass: Double], otherwise value: Double, for assetClass: AssetClass?
  ) -> Double {
    if let assetClass { return values[assetClass] ?? value }
    return AssetClass.allCases.reduce(0) { max($0, values[$1] ?? value) }
  }
}
