internal import FeatureFormats
internal import ForeignReaders

extension FieldMapping {
  /// The keys of an entry that say where an attribute comes from, besides that of its companion.
  static func keys(of attribute: CanonicalAttribute) -> [String] {
    if attribute.name == "z" { return ["field", "from", "to", "unit", "unknown", "optional"] }
    if attribute.content == .identifier { return ["field", "unknown", "optional"] }
    return ["field"] + (attribute.isPerVertex ? ["from", "to"] : []) + (attribute.quantity == nil ? [] : ["unit"])
      + ["values", "otherwise", "unknown", "optional"]
  }

  /// Reads an entry; nil where it says nothing that can be used, noted in `fields`.
  ///
  /// A text or a list of texts stands for `{field: ...}`.
  init?(
    _ node: YAMLNode, _ entries: [String: YAMLNode], of attribute: CanonicalAttribute, _ what: String,
    into fields: inout YAMLFields
  ) {
    let own = node.pairs == nil ? ["field": node] : entries
    guard let origin = Self.origin(node, own, what, into: &fields) else { return nil }
    self.init(attribute: attribute, origin: origin, line: node.line)
    unit = Self.unit(own["unit"], of: attribute, what, into: &fields)
    if let list = own["values"] { values = Self.values(list, attribute, "\(what).values", unit, into: &fields) }
    if let other = own["otherwise"] {
      otherwise = attribute.value(other, "\(what).otherwise", in: unit, into: &fields)
      if own["values"] == nil {
        fields.refuse(other, "\(what).otherwise is for values that `values` does not list; there is no such list")
      }
    }
    unknown = Self.unknown(own["unknown"], attribute, "\(what).unknown", into: &fields)
    isOptional = fields.truth(own["optional"], "\(what).optional") ?? false
    requireUnit(node, own, what, into: &fields)
  }

  /// Numbers without a unit are refused: nothing is guessed.
  private func requireUnit(
    _ node: YAMLNode, _ entries: [String: YAMLNode], _ what: String, into fields: inout YAMLFields
  ) {
    guard let quantity = attribute.quantity, entries["unit"] == nil else { return }
    let units = MeasureUnit.units(of: quantity).map(\.rawValue).joined(separator: ", ")
    if attribute.words == nil {
      fields.refuse(node, "\(what) has no unit; say which its numbers are in: {field: ..., unit: ...} with \(units)")
    } else if entries["values"] == nil {
      fields.refuse(node, "\(what) has neither unit nor values; say the unit (\(units)) or what its words mean")
    }
  }

  private static func origin(
    _ node: YAMLNode, _ entries: [String: YAMLNode], _ what: String, into fields: inout YAMLFields
  ) -> Origin? {
    let names = fields.texts(entries["field"], "\(what).field")
    let from = fields.texts(entries["from"], "\(what).from")
    let to = fields.texts(entries["to"], "\(what).to")
    if let names {
      if from != nil || to != nil { fields.refuse(node, "\(what) has a field and fields for its ends; keep one") }
      if names.isEmpty { fields.refuse(node, "\(what).field is an empty list; name a field") }
      return .first(names)
    }
    guard let from, let to, !from.isEmpty, !to.isEmpty else {
      // What is wrong with a name that is there has been said.
      if entries["field"] == nil {
        let ends = from != nil || to != nil
        fields.refuse(
          node, ends ? "\(what) needs both from and to, one for each end of a line" : "\(what) names no field")
      }
      return nil
    }
    return .ends(from: from, to: to)
  }

  /// A unit of the attribute's quantity.
  static func unit(
    _ node: YAMLNode?, of attribute: CanonicalAttribute, _ what: String, into fields: inout YAMLFields
  ) -> MeasureUnit? {
    guard let node, let quantity = attribute.quantity else { return nil }
    guard let text = fields.text(node, "\(what).unit") else { return nil }
    if let unit = MeasureUnit(rawValue: text), unit.quantity == quantity { return unit }
    let units = MeasureUnit.units(of: quantity).map(\.rawValue).joined(separator: ", ")
    fields.refuse(
      node, "\(what).unit \(YAMLText.quoted(text)) is no unit of \(quantity.rawValue); known are \(units)")
    return nil
  }

  private static func values(
    _ node: YAMLNode, _ attribute: CanonicalAttribute, _ what: String, _ unit: MeasureUnit?,
    into fields: inout YAMLFields
  ) -> [SourceKey: JSONTree] {
    guard let pairs = node.pairs, !pairs.isEmpty else {
      fields.refuse(node, "\(what) must be a mapping of values of the source to what they mean")
      return [:]
    }
    var values: [SourceKey: JSONTree] = [:]
    for pair in pairs {
      guard let key = pair.key.scalar, !key.text.isEmpty else {
        fields.refuse(pair.key, "\(what) has a key that is no value of a source")
        continue
      }
      let named = "\(what).\(key.text)"
      guard let value = attribute.value(pair.value, named, in: unit, into: &fields) else { continue }
      for key in SourceKey.keys(of: key, isNumeric: attribute.isNumeric) {
        if let earlier = values.updateValue(value, forKey: key), earlier != value {
          fields.refuse(pair.key, "\(named) is given twice with different meanings; keep one")
        }
      }
    }
    return values
  }

  /// Values that say that nothing is known: one, or a list.
  static func unknown(
    _ node: YAMLNode?, _ attribute: CanonicalAttribute, _ what: String, into fields: inout YAMLFields
  ) -> Set<SourceKey> {
    guard let node else { return [] }
    var keys: Set<SourceKey> = []
    for item in fields.items(of: node) {
      guard let scalar = item.scalar, fields.text(item, what) != nil else {
        if item.scalar == nil { fields.refuse(item, "\(what) must be a value of the source, or a list of such") }
        continue
      }
      keys.formUnion(SourceKey.keys(of: scalar, isNumeric: attribute.isNumeric))
    }
    return keys
  }
}

extension YAMLFields {
  /// `true` or `false`.
  mutating func truth(_ node: YAMLNode?, _ what: String) -> Bool? {
    guard let node else { return nil }
    switch node.scalar.flatMap({ $0.isPlain ? $0.text : nil }) {
    case "true": return true
    case "false": return false
    default:
      refuse(node, "\(what) must be true or false")
      return nil
    }
  }
}
