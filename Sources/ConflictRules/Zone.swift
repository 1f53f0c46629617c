public import NetworkModel

/// What the reach of a zone is measured from.
public enum ZoneBaseline: String, CaseIterable, Sendable {
  /// The outer wall of the pipe: its half width is added to the reach.
  case edge
  /// The centreline: the half width is left out.
  case centreline
}

/// The classes a zone is for.
public enum ZoneClasses: Hashable, Sendable {
  /// Every class, naming none: such a zone does not make a class one that is asked about.
  case any
  /// These, in the order they were written, each once, at least one.
  case listed([AssetClass])

  /// Whether the zone is for a class.
  public func contains(_ assetClass: AssetClass) -> Bool {
    switch self {
    case .any: true
    case .listed(let classes): classes.contains(assetClass)
    }
  }

  /// The classes that the zone names; none for `any`.
  public var named: [AssetClass] {
    switch self {
    case .any: []
    case .listed(let classes): classes
    }
  }
}

/// One rule of a profile: how far around which pipes what must be done, and who says so.
///
/// The built-in `strike` (reach 0, vertical 0) is not a zone of the list; see ``RuleProfile/strikeZone``.
public struct Zone: Hashable, Sendable {
  /// The id that findings print: `PROFILE/NAME`, NAME being the zone's `name` or else `CLASS/ZONE`.
  ///
  /// PROFILE is the profile that wrote the zone down, so a rule taken over by `extends` stays recognisable.
  /// CLASS is `any`, or the classes in the order they were written, joined by `+`.
  public var ruleID: String
  /// What the zone is called: `protection`, `control`, `tolerance`.
  public var zone: String
  /// The classes of pipe it is for.
  public var classes: ZoneClasses
  /// What else a pipe must be; all of them must hold. Empty: nothing else.
  public var conditions: [ZoneCondition]
  /// How much it matters.
  public var severity: Severity
  /// What the reach is measured from.
  public var baseline: ZoneBaseline
  /// R: how far the zone reaches, in metres; finite, not negative.
  public var reachMetres: Double
  /// V: the vertical clearance in metres beyond which a pipe is separated; nil where the zone holds at every depth.
  public var verticalMetres: Double?
  /// What must be done, in the words of the profile, each once.
  public var actions: [String]
  /// The text of its source; empty where the profile gives none.
  public var source: String
  /// How well the source was verified: `C1`, `C2`, `D`, `U`; nil where the profile does not say.
  public var confidence: String?

  /// Makes a zone from all its parts.
  public init(
    ruleID: String, zone: String, classes: ZoneClasses, conditions: [ZoneCondition] = [], severity: Severity,
    baseline: ZoneBaseline = .edge, reachMetres: Double, verticalMetres: Double?, actions: [String] = [],
    source: String = "", confidence: String? = nil
  ) {
    self.ruleID = ruleID
    self.zone = zone
    self.classes = classes
    self.conditions = conditions
    self.severity = severity
    self.baseline = baseline
    self.reachMetres = reachMetres
    self.verticalMetres = verticalMetres
    self.actions = actions
    self.source = source
    self.confidence = confidence
  }

  /// Whether nobody has verified the rule: its confidence is `U`, is not stated, or is none of `C1`, `C2` and `D`.
  public var isUnverified: Bool { !["C1", "C2", "D"].contains(confidence) }
}
