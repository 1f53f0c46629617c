public import ConflictRules
internal import NetworkModel
internal import PlanarGeometry

/// One zone of one pipe held against one dig: every number of semantics section 4. Lengths in ticks.
public struct ZoneAssessment: Sendable {
  /// The zone.
  public let zone: Zone
  /// Place of the zone in its profile; the built-in strike is -1.
  let order: Int
  /// What the zone asks about the pipe that is not known.
  public let unknownAttributes: [String]
  /// R + h + uh + us (h left out for a centreline zone).
  public let limit: Double
  /// Whether the pipe is in the zone in plan.
  public let isHorizontallyIn: Bool
  /// Whether depth keeps the pipe out of the zone.
  public let isSeparated: Bool
  /// c - e - h + uh + us, h left out for a centreline zone and where it is assumed: the reach that is surely needed.
  public let distanceAtBest: Double
  /// Whether the pipe is in the zone in plan with every uncertainty in the dig's favour.
  public let isCertainInPlan: Bool
  /// Whether it is in depth too; only asked where the pipe is in the zone in plan.
  public let isCertainInDepth: Bool
  /// Whether the zone holds even with every uncertainty in the dig's favour.
  public let isCertain: Bool
  /// N and the depths on it; nil where the pipe is not in the zone in plan.
  let near: NearDepths?

  /// Whether the pipe is in the zone.
  public var holds: Bool { isHorizontallyIn && !isSeparated }

  /// Severity first, then the smaller reach, then the earlier in the profile.
  static func isMoreSevere(_ left: ZoneAssessment, _ right: ZoneAssessment) -> Bool {
    (left.zone.severity.rank, left.zone.reachMetres, left.order)
      < (right.zone.severity.rank, right.zone.reachMetres, right.order)
  }
}

extension ZoneAssessment {
  init(_ zone: Zone, order: Int, match: ZoneMatch, of measured: MeasuredPipe, dig: DigInFrame) {
    let envelope = measured.envelope
    let reach = zone.reachMetres * Tick.perMetre
    let halfWidth = zone.baseline == .edge ? envelope.halfWidth : 0
    let limit = reach + halfWidth + envelope.horizontal + dig.placement
    let isIn = measured.distance <= limit + Tolerance.ticks
    let near = isIn ? NearDepths(within: limit, of: measured, dig: dig) : nil

    self.zone = zone
    self.order = order
    self.unknownAttributes = match.unknownAttributes
    self.limit = limit
    self.isHorizontallyIn = isIn
    self.near = near
    self.isSeparated = near.map { Self.isSeparated(zone, $0, envelope, dig) } ?? false

    let sureHalfWidth = envelope.diameterIsAssumed ? 0 : halfWidth
    self.distanceAtBest =
      measured.distance - measured.intrusion - sureHalfWidth + envelope.horizontal + dig.placement
    self.isCertainInPlan = distanceAtBest <= reach
    self.isCertainInDepth = near.map { Self.isVerticallyCertain(zone, $0, envelope, dig) } ?? false
    self.isCertain = match.unknownAttributes.isEmpty && isCertainInPlan && isCertainInDepth
  }

  /// Semantics 4.2: only a numeric clearance, a known uncertainty and a depth known all along N can separate.
  private static func isSeparated(
    _ zone: Zone, _ near: NearDepths, _ envelope: PipeEnvelope, _ dig: DigInFrame
  ) -> Bool {
    guard
      let clearance = zone.verticalMetres.map({ $0 * Tick.perMetre }), let uncertainty = envelope.vertical,
      let top = near.top, let bottom = near.bottom
    else { return false }
    let below = top - uncertainty - dig.bottom
    if below > clearance + Tolerance.ticks { return true }
    // An open excavation has no roof: whatever stands out of the ground there is dug away with it.
    guard near.roof > 0 else { return false }
    return near.roof - bottom - uncertainty > clearance + Tolerance.ticks
  }

  private static func isVerticallyCertain(
    _ zone: Zone, _ near: NearDepths, _ envelope: PipeEnvelope, _ dig: DigInFrame
  ) -> Bool {
    guard let clearance = zone.verticalMetres.map({ $0 * Tick.perMetre }) else { return true }
    guard
      let uncertainty = envelope.vertical, let deepestTop = near.deepestTop,
      let shallowestBottom = near.shallowestBottom
    else { return false }
    return deepestTop + uncertainty - dig.bottom <= clearance
      && near.roof - shallowestBottom + uncertainty <= clearance
  }
}
