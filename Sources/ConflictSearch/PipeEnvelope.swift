internal import ConflictRules
internal import NetworkModel
internal import PlanarGeometry

/// A pipe with every unknown resolved by a profile: the outer size and the uncertainties of semantics section 1.
struct PipeEnvelope: Sendable {
  /// h, half of the outer width in ticks.
  let halfWidth: Double
  /// Whether h is the profile's assumption.
  let diameterIsAssumed: Bool
  /// Whether v is the profile's assumption.
  let heightIsAssumed: Bool
  /// v, the outer height in ticks; nil for a point whose bottom is unknown, which nothing separates.
  let height: Double?
  /// uh in ticks, with what import itself may have moved the pipe by.
  let horizontal: Double
  /// uv in ticks; nil where no depth of the pipe can separate it.
  let vertical: Double?
  /// Whether the profile's uncertainty of unknown quality was used.
  let qualityIsAssumed: Bool
  /// Whether the depth of the pipe is known at every vertex.
  let topsAreKnown: Bool
  /// The depth, in metres, at which an uncertainty that grows with depth was taken.
  let depthOfGrowth: Double

  /// - Parameter depths: what is known of the depths of the whole pipe.
  init(_ terms: PipeTerms, depths: DepthSummary) {
    self.init(terms, terms.shared, depths)
  }

  private init(_ terms: PipeTerms, _ shared: SharedAttributes, _ depths: DepthSummary) {
    halfWidth = shared.attributes.halfWidth.map(Double.init) ?? (terms.assumedDiameter / 2).rounded(.up)
    diameterIsAssumed = shared.attributes.halfWidth == nil
    heightIsAssumed = shared.attributes.outerHeight == nil && !shared.attributes.isPoint
    height = shared.attributes.outerHeight.map(Double.init) ?? (shared.attributes.isPoint ? nil : terms.assumedDiameter)

    let growth = terms.uncertainty
    let depth = Self.deepestCentre(
      depths, laid: shared.attributes.laying, height: height, assumed: terms.assumedDepth, terms.interpolationLimit)
    horizontal =
      Double(shared.attributes.horizontalUncertainty ?? growth.horizontal.ticks(atDepthMetres: depth))
      + Double(shared.attributes.importUncertainty)
    vertical = (shared.attributes.verticalUncertainty ?? growth.vertical?.ticks(atDepthMetres: depth)).map(Double.init)
    depthOfGrowth = depth
    topsAreKnown = depths.topsAreKnown
    qualityIsAssumed =
      shared.attributes.quality == .unknown
      && (shared.attributes.horizontalUncertainty == nil || shared.attributes.verticalUncertainty == nil)
  }

  /// The same, from the numbers of a set.
  init(_ terms: PipeTerms, _ numbers: SetTerms.Numbers, depths: DepthSummary) {
    let attributes = terms.shared.attributes
    halfWidth = numbers.halfWidth
    diameterIsAssumed = attributes.halfWidth == nil
    heightIsAssumed = attributes.outerHeight == nil && !attributes.isPoint
    let height = numbers.height.isNaN ? nil : numbers.height
    self.height = height
    let growth = terms.uncertainty
    let depth = Self.deepestCentre(
      depths, laid: terms.laying, height: height, assumed: terms.assumedDepth, terms.interpolationLimit)
    let recorded = numbers.recordedHorizontal
    horizontal =
      (recorded.isNaN ? Double(growth.horizontal.ticks(atDepthMetres: depth)) : recorded) + numbers.imported
    let vertical = numbers.recordedVertical
    self.vertical = vertical.isNaN ? growth.vertical.map { Double($0.ticks(atDepthMetres: depth)) } : vertical
    depthOfGrowth = depth
    topsAreKnown = depths.topsAreKnown
    qualityIsAssumed = attributes.quality == .unknown && (recorded.isNaN || vertical.isNaN)
  }

  /// The depth, in metres, at which uncertainty that grows with depth is taken: the deepest known centre, or the
  /// assumed depth of the class where that is deeper and any depth is unknown, be it between vertices.
  private static func deepestCentre(
    _ depths: DepthSummary, laid laying: LayingMethod, height: Double?, assumed: Double, _ limit: Double
  ) -> Double {
    // A point whose bottom is unknown has its centre below its top.
    let toCentre = (height ?? 0) / 2
    let deepest = max(0, depths.deepestTop.map { Tick.metres(Double($0) + toCentre) } ?? 0)
    let isKnown =
      height != nil && depths.isKnownThroughout(laid: laying, interpolationLimit: limit)
    return isKnown ? deepest : max(deepest, assumed)
  }
}
