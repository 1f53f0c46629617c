internal import ConflictRules
internal import PlanarGeometry

/// A zone that matches a set of attributes, worked out once and shared by every pipe that has them. Lengths in ticks.
final class MatchedZone: Sendable {
  let zone: Zone
  /// Place of the zone in its profile; the built-in strike is -1.
  let order: Int
  let match: ZoneMatch
  /// R.
  let reach: Double
  /// V; nil where the zone holds at every depth.
  let vertical: Double?
  /// Place of its severity, the most severe first.
  let rank: Int
  /// Whether R is measured from the wall of the pipe.
  let isFromEdge: Bool

  init(_ zone: Zone, order: Int, match: ZoneMatch) {
    self.zone = zone
    self.order = order
    self.match = match
    reach = zone.reachMetres * Tick.perMetre
    vertical = zone.verticalMetres.map { $0 * Tick.perMetre }
    rank = zone.severity.rank
    isFromEdge = zone.baseline == .edge
  }

  /// Severity first, then the smaller reach, then the earlier in the profile.
  static func isMoreSevere(_ left: MatchedZone, _ right: MatchedZone) -> Bool {
    (left.rank, left.zone.reachMetres, left.order) < (right.rank, right.zone.reachMetres, right.order)
  }
}
