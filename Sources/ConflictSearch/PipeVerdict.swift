internal import ConflictRules
internal import NetworkModel
internal import PlanarGeometry

/// What the search needs of ``PipeAssessment``, zone by zone in one pass and nothing kept that no answer shows.
///
/// N is worked out for a zone only where it decides something, and shared by zones of one limit.
struct PipeVerdict: ~Copyable {
  /// Whether the pipe lies in one of its zones in plan, separated or not.
  private(set) var isCandidate = false
  /// The most severe zone it is in, with whether that is certain, and its limit.
  private(set) var own: (zone: MatchedZone, isCertain: Bool, limit: Double)?
  /// The zones it is in.
  private(set) var held = HeldZones()
  /// Whether a zone besides the strike matches by what is recorded, or holds.
  private(set) var isRuled: Bool
  /// N of the most severe zone it is in in plan, and of `own`.
  private(set) var star: NearDepths?
  private(set) var depthIsAssumed = false

  init(_ near: borrowing PipeReader.Near, _ dig: DigInFrame) {
    isRuled = near.terms.isRuledByRecord
    let measured = near.measured
    let envelope = measured.envelope
    let hasKnownDepth = measured.centreline.hasKnownDepth
    let canSeparate = envelope.vertical != nil && hasKnownDepth
    let needsPlace = hasKnownDepth || dig.dig.bore != nil
    var known: NearDepths?
    let zones = near.terms.zones
    for place in zones.indices {
      let zone = zones[place]
      let halfWidth = zone.isFromEdge ? envelope.halfWidth : 0
      let limit = zone.reach + halfWidth + envelope.horizontal + dig.placement
      guard measured.distance <= limit + Tolerance.ticks else { continue }
      let decides = canSeparate && zone.vertical != nil
      if decides || !isCandidate, known?.limit != limit {
        known = Self.depths(within: limit, of: measured, dig, needsPlace: needsPlace)
      }
      let here = known?.limit == limit ? known : nil
      if !isCandidate {
        star = here
        depthIsAssumed = here.map { !$0.areKnown } ?? false
        isCandidate = true
      }
      if decides, let here, ZoneAssessment.isSeparated(zone, here, envelope, dig) { continue }
      held.take(place)
      isRuled = isRuled || zone.order >= 0
      guard own == nil else { continue }
      let isCertain =
        zone.match.unknownAttributes.isEmpty
        && ZoneAssessment.distanceAtBest(zone, of: measured, dig: dig) <= zone.reach
        && (zone.vertical == nil
          || decides && here.map { ZoneAssessment.isVerticallyCertain(zone, $0, envelope, dig) } ?? false)
      own = (zone, isCertain, limit)
      let ownDepths = here ?? Self.depths(within: limit, of: measured, dig, needsPlace: needsPlace)
      depthIsAssumed = depthIsAssumed || !ownDepths.areKnown
    }
  }

  /// - Parameter needsPlace: whether it matters where N lies: a depth of the pipe is known, or the dig is a bore.
  private static func depths(
    within limit: Double, of measured: MeasuredPipe, _ dig: DigInFrame, needsPlace: Bool
  ) -> NearDepths {
    needsPlace ? NearDepths(within: limit, of: measured, dig: dig) : NearDepths(ofUnknownDepthWithin: limit)
  }
}
