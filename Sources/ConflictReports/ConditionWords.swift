internal import ColumnStore
internal import ConflictRules
internal import NetworkModel

/// What a zone's `when` asks of a pipe and what the pipe's record says, in words.
enum ConditionWords {
  /// The condition held against a pipe, as one clause.
  static func clause(_ condition: ZoneCondition, _ pipe: PipeAttributes) -> String {
    let attribute = condition.attribute
    let asked = "asks for \(attribute.rawValue) \(requirement(condition.requirement))"
    switch condition.matches(pipe) {
    case .matches: return "\(asked), which is \(recorded(attribute, of: pipe))"
    case .matchesBecauseUnknown:
      let record = recorded(attribute, of: pipe)
      let known = record == unknown ? "not known" : "\(record), which does not decide it"
      return "\(asked), which is \(known): taken to be met"
    case .no: return "\(asked), but it is \(recorded(attribute, of: pipe))"
    }
  }

  private static let unknown = "unknown"

  private static func requirement(_ requirement: ZoneCondition.Requirement) -> String {
    switch requirement {
    case .oneOf(let values):
      return values.map(text).joined(separator: " or ")
    case .range(let least, let most):
      if least == -.infinity { return "up to \(number(most))" }
      if most == .infinity { return "from \(number(least)) on" }
      return "from \(number(least)) to \(number(most))"
    }
  }

  private static func text(_ value: ZoneCondition.Value) -> String {
    switch value {
    case .word(let word): DisplayText.plain(word)
    case .number(let value): number(value)
    }
  }

  private static func number(_ value: Double) -> String {
    value.isFinite ? JSONText.text(value) : "unlimited"
  }

  /// What is recorded of an attribute, `unknown` where nothing is.
  static func recorded(_ attribute: ZoneCondition.Attribute, of pipe: PipeAttributes) -> String {
    switch attribute {
    case .pressure:
      pipe.pressureMegapascals.map { number($0) + " MPa" } ?? pipe.pressure?.rawValue ?? unknown
    case .voltage: pipe.voltageKilovolts.map { number($0) + " kV" } ?? unknown
    case .diameter: pipe.halfWidth.map { number(Double($0) / 5_000) + " m" } ?? unknown
    case .kind: pipe.kind.rawValue
    case .laying: pipe.laying.rawValue
    case .status: pipe.status.rawValue
    case .quality: pipe.quality.rawValue
    case .subclass: word(pipe.subclass)
    case .material: word(pipe.material)
    case .owner: word(pipe.owner)
    case .installed: pipe.installed.map(String.init) ?? unknown
    }
  }

  private static func word(_ text: String?) -> String {
    guard let text, !text.isEmpty else { return unknown }
    return DisplayText.plain(text)
  }
}
