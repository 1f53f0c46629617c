internal import ConflictRules
internal import NetworkModel
internal import PlanarGeometry

/// What a rule profile makes of one set of attributes: the zones that match it, and how far these reach. Pipes that
/// share their attributes share their terms. Lengths in ticks.
final class PipeTerms: Sendable {
  /// The attributes, as answers carry them.
  let shared: SharedAttributes
  /// The zones that match, most severe first, the built-in strike among them.
  let zones: [MatchedZone]
  /// How far from its wall a pipe can matter: the largest reach of the zones that match it, or the reach within which
  /// a pipe without a zone makes the answer undetermined.
  let reach: Double
  /// What the profile takes for the outer diameter where none is recorded.
  let assumedDiameter: Double
  /// What it takes for the depth, in metres, where uncertainty grows with depth and depth is not known.
  let assumedDepth: Double
  /// How far pipes of the quality may lie from where they are recorded.
  let uncertainty: PositionUncertainty
  /// The longest segment along which a depth is interpolated.
  let interpolationLimit: Double
  /// Whether a zone of the profile matches by what is recorded.
  let isRuledByRecord: Bool

  /// How pipes of the set were laid.
  let laying: LayingMethod
  /// Whether they are overhead lines.
  var isAerial: Bool { laying == .aerial }

  init(_ attributes: PipeAttributes, _ profile: SearchProfile) {
    shared = SharedAttributes(attributes)
    laying = attributes.laying
    let assumptions = profile.rules.assumptions
    assumedDiameter = Double(assumptions.outerDiameterTicks(for: attributes))
    assumedDepth = assumptions.depthMetres(for: attributes.classIsUnknown ? nil : attributes.assetClass)
    uncertainty = assumptions.uncertainty(attributes.quality)
    interpolationLimit = assumptions.interpolate * Tick.perMetre
    let matches = profile.rules.zones.enumerated().compactMap { order, zone in
      zone.match(attributes).map { MatchedZone(zone, order: order, match: $0) }
    }
    zones = (matches + [profile.strikeZone]).sorted(by: MatchedZone.isMoreSevere)
    let isRuled = matches.contains { $0.match.unknownAttributes.isEmpty }
    isRuledByRecord = isRuled
    reach = matches.reduce(isRuled ? 0 : profile.unruledReach) { max($0, $1.reach) }
  }
}
