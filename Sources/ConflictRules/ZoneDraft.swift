internal import ForeignReaders
internal import NetworkModel

/// One zone as a file says it, with the line it begins in.
struct ZoneDraft {
  static let keys = [
    "zone", "name", "class", "when", "severity", "from", "reach", "vertical", "actions", "source", "confidence",
  ]

  var zone: Zone
  var line: Int

  /// Reads a zone; nil where something required is missing or wrong, which is noted in `fields`.
  init?(_ node: YAMLNode, profile: String, into fields: inout YAMLFields) {
    let line = node.line
    guard node.pairs != nil else {
      fields.refuse(node, "a zone must be a mapping of \(Self.keys.joined(separator: ", "))")
      return nil
    }
    let entries = fields.entries(of: node, "the zone", known: Self.keys)
    for key in ["zone", "class", "severity", "reach", "vertical"] where entries[key] == nil {
      fields.refuse(node, "the zone has no \(key); every zone needs zone, class, severity, reach and vertical")
    }
    let word = fields.text(entries["zone"], "zone")
    let name = fields.text(entries["name"], "name")
    let classes = Self.classes(entries["class"], into: &fields)
    let conditions = Self.conditions(entries["when"], into: &fields)
    let severity = fields.word(entries["severity"], "severity", as: Severity.self)
    let baseline = fields.word(entries["from"], "from", as: ZoneBaseline.self)
    let reach = fields.number(entries["reach"], "reach")
    let vertical = Self.vertical(entries["vertical"], into: &fields)
    let actions = fields.texts(entries["actions"], "actions")
    let source = fields.text(entries["source"], "source")
    let confidence = fields.text(entries["confidence"], "confidence")
    guard let word, let classes, let severity, let reach else { return nil }
    let ruleName = name ?? "\(Self.text(of: classes))/\(word)"
    self.line = line
    self.zone = Zone(
      ruleID: "\(profile)/\(ruleName)", zone: word, classes: classes, conditions: conditions, severity: severity,
      baseline: baseline ?? .edge, reachMetres: reach, verticalMetres: vertical, actions: actions ?? [],
      source: source ?? "", confidence: confidence)
  }

  private static func classes(_ node: YAMLNode?, into fields: inout YAMLFields) -> ZoneClasses? {
    guard let node else { return nil }
    if node.scalar?.text == "any" { return .any }
    var classes: [AssetClass] = []
    let items = fields.items(of: node)
    for item in items {
      if item.scalar?.text == "any" {
        fields.refuse(item, "class 'any' stands for all; write it alone, not in a list")
        return nil
      }
      guard let assetClass = fields.word(item, "class", as: AssetClass.self) else { continue }
      if !classes.contains(assetClass) { classes.append(assetClass) }
    }
    if items.isEmpty { fields.refuse(node, "class is an empty list; name a class, or write any") }
    return classes.isEmpty ? nil : .listed(classes)
  }

  private static func text(of classes: ZoneClasses) -> String {
    classes == .any ? "any" : classes.named.map(\.rawValue).joined(separator: "+")
  }

  /// Nil for `any`, and where it is wrong, which then keeps the whole profile from being used.
  private static func vertical(_ node: YAMLNode?, into fields: inout YAMLFields) -> Double? {
    if node?.scalar?.text == "any" { return nil }
    return fields.number(node, "vertical (`any` or a number)")
  }

  private static func conditions(_ node: YAMLNode?, into fields: inout YAMLFields) -> [ZoneCondition] {
    guard let node else { return [] }
    let attributes = ZoneCondition.Attribute.allCases.map(\.rawValue)
    guard let pairs = node.pairs else {
      fields.refuse(node, "when must be a mapping of \(attributes.joined(separator: ", "))")
      return []
    }
    let entries = fields.entries(of: node, "when", known: attributes)
    return pairs.compactMap { pair in
      guard let name = pair.key.scalar?.text, let value = entries[name] else { return nil }
      return ZoneCondition.Attribute(rawValue: name).flatMap { ZoneCondition($0, value, into: &fields) }
    }
  }
}
