public import ConflictRules
internal import NetworkModel
internal import PlanarGeometry

/// One zone of one pipe held against one dig: every number of semantics section 4. Lengths in ticks.
public struct ZoneAssessment: Sendable {
  let matched: MatchedZone
  /// The zone.
  public var zone: Zone { matched.zone }
  /// What the zone asks about the pipe that is not known.
  public var unknownAttributes: [String] { matched.match.unknownAttributes }
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
  /// N and the depths on it; nil where the pipe is not in the zone in plan, or nobody asked about its depths.
  let near: NearDepths?

  /// Whether the pipe is in the zone.
  public var holds: Bool { isHorizontallyIn && !isSeparated }

  /// - Parameter withDepths: whether N is wanted even where it decides nothing: the zone holds at every depth, or no
  ///   depth of the pipe is known.
  init(_ matched: MatchedZone, of measured: MeasuredPipe, dig: DigInFrame, withDepths: Bool) {
    let envelope = measured.envelope
    let halfWidth = matched.isFromEdge ? envelope.halfWidth : 0
    let limit = matched.reach + halfWidth + envelope.horizontal + dig.placement
    let isIn = measured.distance <= limit + Tolerance.ticks
    let decides = matched.vertical != nil && envelope.vertical != nil && measured.centreline.hasKnownDepth
    let near = isIn && (withDepths || decides) ? NearDepths(within: limit, of: measured, dig: dig) : nil

    self.matched = matched
    self.limit = limit
    self.isHorizontallyIn = isIn
    self.near = near
    self.isSeparated = near.map { Self.isSeparated(matched, $0, envelope, dig) } ?? false

    self.distanceAtBest = Self.distanceAtBest(matched, of: measured, dig: dig)
    self.isCertainInPlan = distanceAtBest <= matched.reach
    self.isCertainInDepth =
      isIn && (matched.vertical == nil || near.map { Self.isVerticallyCertain(matched, $0, envelope, dig) } ?? false)
    self.isCertain = matched.match.unknownAttributes.isEmpty && isCertainInPlan && isCertainInDepth
  }

  /// c - e - h + uh + us.
  static func distanceAtBest(_ matched: MatchedZone, of measured: MeasuredPipe, dig: DigInFrame) -> Double {
    let envelope = measured.envelope
    let sureHalfWidth = envelope.diameterIsAssumed || !matched.isFromEdge ? 0 : envelope.halfWidth
    return measured.distance - measured.intrusion - sureHalfWidth + envelope.horizontal + dig.placement
  }

  /// Semantics 4.2: only a numeric clearance, a known uncertainty and a depth known all along N can separate.
  static func isSeparated(
    _ matched: MatchedZone, _ near: NearDepths, _ envelope: PipeEnvelope, _ dig: DigInFrame
  ) -> Bool {
    guard
      let clearance = matched.vertical, let uncertainty = envelope.vertical, let top = near.top,
      let bottom = near.bottom
    else { return false }
    let below = top - uncertainty - dig.bottom
    if below > clearance + Tolerance.ticks { return true }
    // An open excavation has no roof: whatever stands out of the ground there is dug away with it.
    guard near.roof > 0 else { return false }
    return near.roof - bottom - uncertainty > clearance + Tolerance.ticks
  }

  static func isVerticallyCertain(
    _ matched: MatchedZone, _ near: NearDepths, _ envelope: PipeEnvelope, _ dig: DigInFrame
  ) -> Bool {
    guard let clearance = matched.vertical else { return true }
    guard
      let uncertainty = envelope.vertical, let deepestTop = near.deepestTop,
      let shallowestBottom = near.shallowestBottom
    else { return false }
    return deepestTop + uncertainty - dig.bottom <= clearance
      && near.roof - shallowestBottom + uncertainty <= clearance
  }
}
