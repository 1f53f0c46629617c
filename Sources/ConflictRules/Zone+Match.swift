public import NetworkModel

/// That a zone is for a pipe, and what of it had to be taken for granted.
public struct ZoneMatch: Hashable, Sendable {
  /// The attributes that the zone asks about and that are not known, in the order asked, `class` first.
  ///
  /// Where this is not empty the match is never `certain`, and a finding lists them under `assumptions`.
  public var unknownAttributes: [String]

  /// Makes a match.
  public init(unknownAttributes: [String] = []) { self.unknownAttributes = unknownAttributes }
}

extension Zone {
  /// Whether the zone is for a pipe: its class is among the zone's, and no condition is ruled out; nil where not.
  ///
  /// An unknown attribute meets any condition. A pipe of unknown class is in every zone of every class, whatever
  /// their conditions: one who cannot tell gas from water cannot tell what a pressure is worth either.
  public func match(_ pipe: PipeAttributes) -> ZoneMatch? {
    guard pipe.classIsUnknown || classes.contains(pipe.assetClass) else { return nil }
    var unknown: [String] = []
    var isRuledOut = false
    for condition in conditions {
      switch condition.matches(pipe) {
      case .matches: break
      case .matchesBecauseUnknown: unknown.append(condition.attribute.rawValue)
      case .no: isRuledOut = true
      }
    }
    if isRuledOut && !pipe.classIsUnknown { return nil }
    let restsOnClass = pipe.classIsUnknown && (classes != .any || isRuledOut)
    return ZoneMatch(unknownAttributes: restsOnClass ? ["class"] + unknown : unknown)
  }
}
