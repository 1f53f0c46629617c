internal import ColumnStore
internal import ConflictRules
internal import NetworkModel

/// Small phrases that the reports for people share.
enum Words {
  /// A number of metres to the millimetre, without its unit.
  static func number(_ metres: Double) -> String { JSONText.text(metres, places: 3) }

  /// A length with its unit.
  static func metres(_ metres: Double) -> String { number(metres) + " m" }

  /// A length with its unit, or that it is not known.
  static func metres(_ metres: Double?, otherwise: String = "not known") -> String {
    metres.map { Self.metres($0) } ?? otherwise
  }

  /// A coordinate to some places.
  static func coordinate(_ value: Double, _ places: Int) -> String { JSONText.text(value, places: places) }

  /// A count and its noun: `1 pipe`, `2 pipes`.
  static func count(_ count: Int, _ noun: String) -> String { "\(count) \(noun)\(count == 1 ? "" : "s")" }

  /// Classes as people list them.
  static func list(_ classes: [AssetClass]) -> String {
    classes.isEmpty ? "none" : classes.map(\.rawValue).joined(separator: ", ")
  }

  /// Ids, and how many more there are than are named.
  static func list(_ ids: [String], of count: Int) -> String {
    let named = ids.map(DisplayText.plain).joined(separator: ", ")
    return count > ids.count ? "\(named) and \(count - ids.count) more" : named
  }

  /// An owner's name.
  static func owner(_ owner: String?) -> String {
    guard let owner, !owner.isEmpty else { return "not recorded" }
    return DisplayText.plain(owner)
  }

  /// The data's date, in a sentence.
  static func data(asOf: String?) -> String {
    asOf.map { "the data of \(DisplayText.plain($0))" } ?? "data of unknown date"
  }

  /// A hash short enough to read out: `sha256:` and twelve digits.
  static func short(_ version: String) -> String {
    let head = version.hasPrefix("sha256:") ? 7 : 0
    return version.count > head + 12 ? version.prefix(head + 12) + "..." : version
  }

  /// A zone as people call it: its severity and its name, which may be one word.
  static func name(of zone: Zone) -> String {
    let severity = zone.severity.rawValue
    return zone.zone == severity ? "\(severity) zone" : "\(severity) zone \(DisplayText.plain(zone.zone))"
  }

  /// Whether a rule must be called unverified.
  static func isUnverified(_ zone: Zone) -> Bool { !isBuiltIn(zone) && zone.isUnverified }

  /// The strike that every profile has, which nobody needs to have written.
  private static func isBuiltIn(_ zone: Zone) -> Bool {
    zone.severity == .strike && zone.reachMetres == 0 && zone.source.isEmpty && zone.confidence == nil
  }

  /// Who says so and how well it was verified. The built-in strike needs no source: it is the pipe itself.
  static func authority(of zone: Zone) -> String {
    if isBuiltIn(zone) {
      return "rule \(DisplayText.plain(zone.ruleID)), built in: the dig and the pipe itself"
    }
    let source = zone.source.isEmpty ? "no source stated" : DisplayText.plain(zone.source)
    let confidence = zone.confidence.map { "confidence \(DisplayText.plain($0))" } ?? "confidence not stated"
    return "rule \(DisplayText.plain(zone.ruleID)); \(source); \(confidence)"
      + (isUnverified(zone) ? " (unverified)" : "")
  }
}
