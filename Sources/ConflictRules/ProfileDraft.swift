internal import ForeignReaders
internal import NetworkModel

/// What one file of a profile says, before the profile it extends is laid under it. Nil is what it leaves out.
struct ProfileDraft {
  var name: String?
  var title: String?
  var sources: [String] = []
  var extends: String?
  var extendsLine: Int?
  var assume = AssumptionsDraft()
  var unruled: Double?
  var strikeActions: [String]?
  var zones: [ZoneDraft] = []

  /// Reads the whole file; what is wrong with it is noted in `fields`.
  init(_ root: YAMLNode, into fields: inout YAMLFields) {
    let known = ["profile", "title", "sources", "extends", "assume", "unruled", "strike", "zones"]
    guard root.pairs != nil else {
      fields.refuse(root, "a rule profile must be a mapping of \(known.joined(separator: ", "))")
      return
    }
    let entries = fields.entries(of: root, "the profile", known: known)
    readName(entries["profile"], root, into: &fields)
    title = fields.text(entries["title"], "title")
    sources = fields.texts(entries["sources"], "sources") ?? []
    extends = fields.text(entries["extends"], "extends")
    extendsLine = entries["extends"]?.line
    if let node = entries["assume"] { assume = AssumptionsDraft(node, into: &fields) }
    unruled = fields.number(entries["unruled"], "unruled")
    if let node = entries["strike"] {
      strikeActions = fields.texts(
        fields.entries(of: node, "strike", known: ["actions"])["actions"], "strike.actions")
    }
    if let node = entries["zones"] { readZones(node, into: &fields) }
    if zones.isEmpty && entries["extends"] == nil && (entries["zones"]?.items?.isEmpty ?? (entries["zones"] == nil)) {
      fields.refuse(
        entries["zones"] ?? root,
        "zones \(entries["zones"] == nil ? "is missing" : "is empty"); a profile needs one zone, or `extends`")
    }
  }

  private mutating func readName(_ node: YAMLNode?, _ root: YAMLNode, into fields: inout YAMLFields) {
    guard let node else {
      fields.refuse(root, "profile is missing; give the profile's name")
      return
    }
    name = fields.text(node, "profile")
    if let name, name.contains("/") {
      fields.refuse(node, "profile \(YAMLText.quoted(name)) has a `/`, which ends the name in rule ids")
    }
  }

  private mutating func readZones(_ node: YAMLNode, into fields: inout YAMLFields) {
    guard let items = node.items else {
      fields.refuse(node, "zones must be a list")
      return
    }
    let profile = name ?? "?"
    var lines = ["\(profile)/\(RuleProfile.strikeName)": 0]
    for item in items {
      guard let draft = ZoneDraft(item, profile: profile, into: &fields) else { continue }
      if let line = lines.updateValue(draft.line, forKey: draft.zone.ruleID) {
        let first = line == 0 ? "the built-in strike" : "the zone in line \(line)"
        fields.refuse(
          line: draft.line,
          "rule id \(YAMLText.quoted(draft.zone.ruleID)) is also that of \(first); give this zone another `name`")
      }
      zones.append(draft)
    }
  }
}
