internal import ForeignReaders
internal import NetworkModel

/// The `assume` of one file. Nil and absent is what it leaves to the profile it extends.
struct AssumptionsDraft {
  var diameters: [AssetClass: Double] = [:]
  var chamberDiameter: Double?
  var defaultDiameter: Double?
  var depths: [AssetClass: Double] = [:]
  var defaultDepth: Double?
  var placement: Double?
  var bore: Double?
  var interpolate: Double?
  var uncertainties: [SurveyQuality: PositionUncertainty] = [:]

  init() {}

  /// Reads `assume`; what is wrong is noted in `fields`.
  init(_ node: YAMLNode, into fields: inout YAMLFields) {
    let known = ["diameter", "depth", "placement", "bore", "interpolate", "uncertainty"]
    let entries = fields.entries(of: node, "assume", known: known)
    let classes = AssetClass.allCases.map(\.rawValue)
    if let node = entries["diameter"] {
      let sizes = Self.numbers(node, "assume.diameter", classes + ["chamber", "default"], into: &fields)
      diameters = Self.byClass(sizes)
      chamberDiameter = sizes["chamber"]
      defaultDiameter = sizes["default"]
    }
    if let node = entries["depth"] {
      let depths = Self.numbers(node, "assume.depth", classes + ["default"], into: &fields)
      self.depths = Self.byClass(depths)
      defaultDepth = depths["default"]
    }
    placement = fields.number(entries["placement"], "assume.placement")
    bore = fields.number(entries["bore"], "assume.bore")
    interpolate = fields.number(entries["interpolate"], "assume.interpolate")
    if let node = entries["uncertainty"] { readUncertainties(node, into: &fields) }
  }

  /// The assumptions of a profile: these where given, else those of the base, else what absence means. What must be
  /// given and is not is named in the error text.
  func completed(by base: RuleAssumptions?) -> (assumptions: RuleAssumptions?, missing: [String]) {
    let diameter = defaultDiameter ?? base?.defaultDiameter
    let unknown = uncertainties[.unknown] ?? base?.unknownUncertainty
    guard let diameter, let unknown else {
      let missing = [
        diameter == nil ? "assume.diameter.default" : nil, unknown == nil ? "assume.uncertainty.unknown" : nil,
      ]
      return (nil, missing.compactMap { $0 })
    }
    let listed = uncertainties.filter { $0.key != .unknown }
    let assumptions = RuleAssumptions(
      diameters: (base?.diameters ?? [:]).merging(diameters) { $1 },
      chamberDiameter: chamberDiameter ?? base?.chamberDiameter, defaultDiameter: diameter,
      depths: (base?.depths ?? [:]).merging(depths) { $1 }, defaultDepth: defaultDepth ?? base?.defaultDepth ?? 3,
      placement: placement ?? base?.placement ?? 0, bore: bore ?? base?.bore ?? 0,
      interpolate: interpolate ?? base?.interpolate ?? 75,
      uncertainties: (base?.uncertainties ?? [:]).merging(listed) { $1 }, unknownUncertainty: unknown)
    return (assumptions, [])
  }

  private mutating func readUncertainties(_ node: YAMLNode, into fields: inout YAMLFields) {
    let entries = fields.entries(of: node, "assume.uncertainty", known: SurveyQuality.allCases.map(\.rawValue))
    for quality in SurveyQuality.allCases {
      guard let node = entries[quality.rawValue] else { continue }
      let what = "assume.uncertainty.\(quality.rawValue)"
      let directions = fields.entries(of: node, what, known: ["horizontal", "vertical"])
      for key in ["horizontal", "vertical"] where directions[key] == nil {
        fields.refuse(node, "\(what) has no \(key); give it in metres\(key == "vertical" ? ", or as `unknown`" : "")")
      }
      let horizontal = Self.growing(directions["horizontal"], "\(what).horizontal", into: &fields)
      var vertical: GrowingUncertainty?
      if directions["vertical"]?.scalar?.text != ZoneCondition.unknownWord {
        vertical = Self.growing(directions["vertical"], "\(what).vertical", into: &fields)
      }
      // A placeholder stands for what was refused, so that it is not called missing as well.
      let placeholder = GrowingUncertainty(atLeast: 0)
      uncertainties[quality] = PositionUncertainty(horizontal: horizontal ?? placeholder, vertical: vertical)
    }
  }

  private static func growing(
    _ node: YAMLNode?, _ what: String, into fields: inout YAMLFields
  ) -> GrowingUncertainty? {
    guard let node, node.pairs != nil else {
      return fields.number(node, what).map { GrowingUncertainty(atLeast: $0) }
    }
    let entries = fields.entries(of: node, what, known: ["atLeast", "perDepth"])
    for key in ["atLeast", "perDepth"] where entries[key] == nil {
      fields.refuse(node, "\(what) has no \(key); give both atLeast (m) and perDepth (share of the depth)")
    }
    let least = fields.number(entries["atLeast"], "\(what).atLeast")
    let share = fields.number(entries["perDepth"], "\(what).perDepth", upTo: 100)
    guard let least, let share else { return nil }
    return GrowingUncertainty(atLeast: least, perDepth: share)
  }

  private static func numbers(
    _ node: YAMLNode, _ what: String, _ known: [String], into fields: inout YAMLFields
  ) -> [String: Double] {
    let entries = fields.entries(of: node, what, known: known)
    var numbers: [String: Double] = [:]
    for key in known {
      if let number = fields.number(entries[key], "\(what).\(key)") { numbers[key] = number }
    }
    return numbers
  }

  private static func byClass(_ numbers: [String: Double]) -> [AssetClass: Double] {
    var byClass: [AssetClass: Double] = [:]
    for assetClass in AssetClass.allCases { byClass[assetClass] = numbers[assetClass.rawValue] }
    return byClass
  }
}
