internal import ConflictRules
internal import NetworkModel
internal import PlanarGeometry

/// What a rule profile makes of one set of attributes: the zones that match it, and how far these reach. Pipes that
/// share their attributes share their terms. Lengths in ticks.
final class PipeTerms: Sendable {
  let attributes: PipeAttributes
  /// The zones of the profile that match, in its order.
  let matches: [Match]
  /// How far from its wall a pipe can matter: the largest reach of the zones that match it, or the reach within which
  /// a pipe without a zone makes the answer undetermined.
  let reach: Double

  /// A zone that matches.
  struct Match: Sendable {
    /// Place of the zone in its profile; the built-in strike is -1.
    let order: Int
    let zone: Zone
    let match: ZoneMatch
  }

  init(_ attributes: PipeAttributes, _ profile: SearchProfile) {
    self.attributes = attributes
    matches = profile.rules.zones.enumerated().compactMap { order, zone in
      zone.match(attributes).map { Match(order: order, zone: zone, match: $0) }
    }
    let isRuled = matches.contains { $0.match.unknownAttributes.isEmpty }
    reach = matches.reduce(isRuled ? 0 : profile.unruledReach) { max($0, $1.zone.reachMetres * Tick.perMetre) }
  }
}
