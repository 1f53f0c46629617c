internal import ConflictRules
internal import NetworkModel
internal import PlanarGeometry

/// A rule profile with what the search asks of it again and again, worked out once. Reaches in ticks.
struct SearchProfile: Sendable {
  let rules: RuleProfile
  /// The profile's largest reach.
  let largestReach: Double
  let unruledReach: Double
  let largestReachMetres: Double
  /// The classes that zones name.
  let classesNamed: [AssetClass]
  /// The built-in zone.
  let strikeZone: MatchedZone

  init(_ rules: RuleProfile) {
    self.rules = rules
    largestReach = rules.largestReachMetres * Tick.perMetre
    largestReachMetres = rules.largestReachMetres
    unruledReach = rules.unruledMetres * Tick.perMetre
    classesNamed = rules.classesNamed
    strikeZone = MatchedZone(rules.strikeZone, order: -1, match: ZoneMatch())
  }

  /// Whether a pipe of a class (nil: of unknown class) may be one that no zone matches by what is recorded, for want of
  /// a zone without conditions. A zone that names classes matches a pipe of unknown class for want of it: that is no
  /// rule for the pipe.
  func canBeUnruled(_ assetClass: AssetClass?) -> Bool {
    !rules.zones.contains { zone in
      zone.conditions.isEmpty && (assetClass.map(zone.classes.contains) ?? (zone.classes == .any))
    }
  }

  /// How far from S the box of a rejected record of a class matters, without the dig's placement: the largest
  /// reach, assumed size and uncertainty that a pipe of the class could have.
  func rejectReach(of assetClass: AssetClass?) -> Double {
    let assumptions = rules.assumptions
    let sizes = [AssetKind.line, .chamber].map {
      assumptions.outerDiameterTicks(for: assetClass, kind: $0, isPoint: $0 == .chamber)
    }
    let uncertainty = assumptions.uncertainty(.unknown).horizontal
      .ticks(atDepthMetres: assumptions.depthMetres(for: assetClass))
    let reach = max(rules.largestReach(for: assetClass) * Tick.perMetre, canBeUnruled(assetClass) ? unruledReach : 0)
    return reach + Double(sizes.max() ?? 0) / 2 + Double(uncertainty)
  }
}
