internal import ForeignReaders
internal import NetworkModel

extension ZoneCondition {
  /// Reads what an attribute must be; nil where that could never be met or makes no sense, noted in `fields`.
  init?(_ attribute: Attribute, _ node: YAMLNode, into fields: inout YAMLFields) {
    let what = "when.\(attribute.rawValue)"
    if node.pairs != nil {
      guard let range = Self.range(attribute, node, what, into: &fields) else { return nil }
      self.init(attribute, range)
      return
    }
    let items = fields.items(of: node)
    if items.isEmpty { fields.refuse(node, "\(what) is an empty list, which nothing meets; leave it out") }
    let values = items.compactMap { Self.value(attribute, $0, what, into: &fields) }
    guard !values.isEmpty else { return nil }
    self.init(attribute, .oneOf(values))
  }

  private static func range(
    _ attribute: Attribute, _ node: YAMLNode, _ what: String, into fields: inout YAMLFields
  ) -> Requirement? {
    guard attribute.isNumeric else {
      fields.refuse(node, "\(what) is compared with words; {min:, max:} is for pressure, voltage, diameter, installed")
      return nil
    }
    let entries = fields.entries(of: node, what, known: ["min", "max"])
    let least = fields.number(entries["min"], "\(what).min", upTo: attribute.largest)
    let most = fields.number(entries["max"], "\(what).max", upTo: attribute.largest)
    if entries.isEmpty { fields.refuse(node, "\(what) has neither min nor max; give one of them") }
    if let least, let most, least > most {
      fields.refuse(node, "\(what) has its min above its max, which nothing meets; exchange them")
    }
    return .range(least ?? -.infinity, most ?? .infinity)
  }

  private static func value(
    _ attribute: Attribute, _ node: YAMLNode, _ what: String, into fields: inout YAMLFields
  ) -> Value? {
    guard let text = fields.text(node, what) else { return nil }
    if let words = attribute.words {
      if words.contains(text) { return .word(text) }
    } else if !attribute.isNumeric {
      return .word(text)
    }
    if attribute.isNumeric, node.scalar?.isPlain == true,
      YAMLFields.decimal(text) != nil
    {
      return fields.number(node, what, upTo: attribute.largest).map(Value.number)
    }
    let known = (attribute.words ?? []) + (attribute.isNumeric ? ["a number", "{min:, max:}"] : [])
    fields.refuse(node, "unknown \(what) \(YAMLText.quoted(text)); known are \(known.joined(separator: ", "))")
    return nil
  }
}

extension ZoneCondition.Attribute {
  /// Whether it has numbers to compare with.
  fileprivate var isNumeric: Bool {
    switch self {
    case .pressure, .voltage, .diameter, .installed: true
    case .kind, .laying, .status, .quality, .subclass, .material, .owner: false
    }
  }

  /// The largest number that makes sense for any of them: a slip of the unit is not a rule.
  fileprivate var largest: Double { 10_000 }

  /// The words it may be compared with; nil where they are the owner's own.
  fileprivate var words: [String]? {
    switch self {
    case .pressure: PressureClass.allCases.map(\.rawValue) + [ZoneCondition.unknownWord]
    case .voltage, .diameter, .installed: [ZoneCondition.unknownWord]
    case .kind: AssetKind.allCases.map(\.rawValue)
    case .laying: LayingMethod.allCases.map(\.rawValue)
    case .status: AssetStatus.allCases.map(\.rawValue)
    case .quality: SurveyQuality.allCases.map(\.rawValue)
    case .subclass, .material, .owner: nil
    }
  }
}
