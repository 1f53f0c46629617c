public import NetworkModel

/// The rules of one jurisdiction: zones around pipes, and what an unknown counts as.
public struct RuleProfile: Hashable, Sendable {
  /// Its name, the first part of the rule ids it defines.
  public var name: String
  /// What it is, for people.
  public var title: String
  /// What it rests on: its own sources, then those of the profiles it extends.
  public var sources: [String]
  /// What an unknown becomes.
  public var assumptions: RuleAssumptions
  /// Near a pipe that no zone matches, up to this worst-case gap in metres, an answer is not clear but undetermined.
  public var unruledMetres: Double
  /// The actions of the built-in `strike`.
  public var strikeActions: [String]
  /// The zones in order: those of the profile it extends first, then its own. All that match a pipe apply.
  public var zones: [Zone]
  /// `sha256:` and the hash of the bytes of its file; see ``load(_:readingFile:)`` for one that extends another.
  public var version: String

  /// Makes a profile from all its parts.
  public init(
    name: String, title: String = "", sources: [String] = [], assumptions: RuleAssumptions, unruledMetres: Double = 5,
    strikeActions: [String] = ["PROHIBITED"], zones: [Zone], version: String = ""
  ) {
    self.name = name
    self.title = title
    self.sources = sources
    self.assumptions = assumptions
    self.unruledMetres = unruledMetres
    self.strikeActions = strikeActions
    self.zones = zones
    self.version = version
  }

  /// What the built-in zone is called.
  static let strikeName = "strike"

  /// The built-in zone every profile has: the dig volume meets the pipe itself. It stands before all of ``zones``.
  public var strikeZone: Zone {
    Zone(
      ruleID: "\(name)/\(Self.strikeName)", zone: Self.strikeName, classes: .any, severity: .strike, reachMetres: 0,
      verticalMetres: 0,
      actions: strikeActions)
  }

  /// The largest reach of all zones, in metres; 0 where there are none.
  public var largestReachMetres: Double { zones.reduce(0) { max($0, $1.reachMetres) } }

  /// The classes that zones name, sorted by name, each once. These are asked about where nobody lists others.
  public var classesNamed: [AssetClass] { Set(zones.flatMap(\.classes.named)).sorted() }

  /// How far away a pipe of a class can matter, in metres: the largest reach of the zones that can match it.
  ///
  /// A class that no zone can match takes ``unruledMetres``; nil, an unknown class, is matched by every zone.
  public func largestReach(for assetClass: AssetClass?) -> Double {
    let matching = zones.filter { zone in assetClass.map(zone.classes.contains) ?? true }
    return matching.map(\.reachMetres).max() ?? unruledMetres
  }
}
