internal import FeatureFormats
internal import ForeignReaders

/// One part of a map as it is written: what is common to all layers, or what is said of one.
struct LayerDraft {
  /// What it says.
  private(set) var mapping = LayerMapping()
  /// Where each attribute is given, by name.
  private(set) var lines: [String: Int] = [:]
  /// Where the part begins.
  let line: Int

  /// The keys of a part, in the order of the manual.
  static func keys(of records: AttributeMapping.Records) -> [String] {
    let attributes = records.attributes.map(\.name)
    return attributes + (records == .pipes ? ["z"] : []) + ["geometry", "constants", "unmapped"]
  }

  /// Reads a part; what is wrong is noted in `fields`.
  init(
    _ node: YAMLNode, _ entries: [String: YAMLNode], _ what: String, of records: AttributeMapping.Records,
    into fields: inout YAMLFields
  ) {
    line = node.line
    for attribute in records.attributes {
      guard let entry = entries[attribute.name] else { continue }
      if attribute.content == .identifier {
        readIdentity(entry, attribute, what, into: &fields)
      } else {
        readAttribute(entry, attribute, what + attribute.name, into: &fields)
      }
    }
    if let entry = entries["z"] { readElevation(entry, what + "z", into: &fields) }
    if let entry = entries["geometry"] { mapping.place = LayerMapping.Place(entry, what + "geometry", into: &fields) }
    if let entry = entries["constants"] { readConstants(entry, what + "constants", of: records, into: &fields) }
    if let entry = entries["unmapped"] {
      switch fields.text(entry, what + "unmapped") {
      case "canonical": mapping.keepsCanonical = true
      case "ignore": mapping.keepsCanonical = false
      case nil: break
      case let text?:
        let word = YAMLText.quoted(text)
        fields.refuse(entry, "unknown \(what)unmapped \(word); known are ignore, canonical")
      }
    }
  }

  /// Notes that an attribute is given here; an attribute given twice is a problem.
  private mutating func claim(_ name: String, _ node: YAMLNode, into fields: inout YAMLFields) {
    if let line = lines[name] {
      fields.refuse(node, "\(name) is given here and in line \(line); keep one")
    } else {
      lines[name] = node.line
    }
  }

  private mutating func readAttribute(
    _ node: YAMLNode, _ attribute: CanonicalAttribute, _ what: String, into fields: inout YAMLFields
  ) {
    claim(attribute.name, node, into: &fields)
    let entries = entries(of: node, attribute, what, extra: [], into: &fields)
    mapping.fields[attribute.name] = FieldMapping(node, entries, of: attribute, what, into: &fields)
    readCompanion(entries, of: attribute, what, into: &fields)
  }

  private func entries(
    of node: YAMLNode, _ attribute: CanonicalAttribute, _ what: String, extra: [String],
    into fields: inout YAMLFields
  ) -> [String: YAMLNode] {
    guard node.pairs != nil else { return [:] }
    let companion = attribute.companionKey.map { [$0] } ?? []
    return fields.entries(of: node, what, known: FieldMapping.keys(of: attribute) + companion + extra)
  }

  /// `reference` and `kind`: a word that holds for every record, or a field of its own.
  private mutating func readCompanion(
    _ entries: [String: YAMLNode], of attribute: CanonicalAttribute, _ what: String, into fields: inout YAMLFields
  ) {
    guard let key = attribute.companionKey, let node = entries[key],
      let companion = AttributeMapping.Records.pipes.attributes.first(where: { $0.name == attribute.companion })
    else { return }
    claim(companion.name, node, into: &fields)
    guard node.pairs != nil else {
      mapping.constants[companion.name] = companion.value(node, "\(what).\(key)", in: nil, into: &fields)
      return
    }
    let named = "\(what).\(key)"
    let inner = fields.entries(of: node, named, known: FieldMapping.keys(of: companion))
    mapping.fields[companion.name] = FieldMapping(node, inner, of: companion, named, into: &fields)
  }

  private mutating func readIdentity(
    _ node: YAMLNode, _ attribute: CanonicalAttribute, _ part: String, into fields: inout YAMLFields
  ) {
    let what = part + attribute.name
    claim(attribute.name, node, into: &fields)
    let entries = entries(of: node, attribute, what, extra: ["prefix", "row"], into: &fields)
    var identity = LayerMapping.Identity()
    identity.isRow = fields.truth(entries["row"], "\(what).row") ?? false
    if let text = fields.text(entries["prefix"], "\(what).prefix") {
      identity.prefix = text == "layer" ? .layer : .text(text)
    }
    mapping.identity = identity
    guard identity.isRow else {
      mapping.fields["id"] = FieldMapping(node, entries, of: attribute, what, into: &fields)
      return
    }
    for key in ["field", "prefix", "unknown", "optional"] {
      guard let other = entries[key] else { continue }
      fields.refuse(other, "\(what) is made of layer and row, so \(key) has no meaning; leave one away")
    }
  }

  private mutating func readElevation(_ node: YAMLNode, _ what: String, into fields: inout YAMLFields) {
    let attribute = CanonicalAttribute.z
    claim(attribute.name, node, into: &fields)
    guard node.pairs != nil else {
      fields.refuse(node, "\(what) must be a mapping of reference and unit, and field or from and to where it is one")
      return
    }
    let entries = entries(of: node, attribute, what, extra: [], into: &fields)
    let isOfCoordinates = entries["field"] == nil && entries["from"] == nil && entries["to"] == nil
    if isOfCoordinates {
      var field = FieldMapping(attribute: attribute, origin: .first([]), line: node.line)
      field.unit = FieldMapping.unit(entries["unit"], of: attribute, what, into: &fields)
      field.unknown = FieldMapping.unknown(entries["unknown"], attribute, "\(what).unknown", into: &fields)
      if entries["unit"] == nil { fields.refuse(node, "\(what) has no unit; say which the z coordinates are in") }
      mapping.elevation = LayerMapping.Elevation(field: field, isOfCoordinates: true)
    } else if let field = FieldMapping(node, entries, of: attribute, what, into: &fields) {
      mapping.elevation = LayerMapping.Elevation(field: field, isOfCoordinates: false)
    }
    readCompanion(entries, of: attribute, what, into: &fields)
  }

  private mutating func readConstants(
    _ node: YAMLNode, _ what: String, of records: AttributeMapping.Records, into fields: inout YAMLFields
  ) {
    let attributes = records.attributes.filter { $0.content != .identifier }
    let entries = fields.entries(of: node, what, known: attributes.map(\.name))
    for attribute in attributes {
      guard let entry = entries[attribute.name] else { continue }
      claim(attribute.name, entry, into: &fields)
      let unit = attribute.quantity.map { MeasureUnit.canonicalUnit(of: $0) }
      mapping.constants[attribute.name] = attribute.value(entry, "\(what).\(attribute.name)", in: unit, into: &fields)
    }
  }
}
