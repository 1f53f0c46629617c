internal import ForeignReaders
internal import NetworkModel
internal import PlanarGeometry

/// The pipes that parks hold, and what one rule profile says of digs near them. Lengths in ticks.
struct Planting: Sendable {
  /// A zone that matches a pipe.
  struct Zone: Sendable {
    let severity: String
    let name: String
    let reach: Int64
  }

  /// One pipe of a plant.
  struct PlantedPipe: Sendable {
    /// What it is called in the file.
    let name: String
    let attributes: PipeAttributes
    /// How far north of the middle of its park it lies.
    let north: Int64
    let top: Int64?
    /// What the profile counts for half its width, and for its height.
    let halfWidth: Int64
    let height: Int64
    let horizontal: Int64
    /// nil where no depth of the pipe can separate it from a dig.
    let vertical: Int64?
    /// Whether the reach of its zones is measured from the centreline.
    let isFromCentreline: Bool
    /// The most severe first.
    let zones: [Zone]
  }

  /// The pipes of one park.
  struct Kind: Sendable {
    let name: String
    let weight: Int
    let pipes: [PlantedPipe]
  }

  /// The profile that the zones are those of.
  let profile: String
  /// How well it takes a dig to be set out, where the permit does not say.
  let placement: Int64
  /// How far it takes a bore to stray from its depth.
  let boreTolerance: Int64
  let kinds: [Kind]
}

extension Planting {
  private static let pipeKeys = [
    "id", "class", "pressure", "status", "north", "from", "diameter", "depth", "quality", "counts", "zones",
  ]

  static func read(_ bytes: [UInt8], file: String) throws(ScenarioError) -> Planting {
    let root = try ScenarioReader.root(of: bytes, file: file)
    var reader = ScenarioReader(file: file)
    let keys = ["profile", "placement", "boreTolerance", "plants"]
    let entries = reader.entries(root, "the plants", known: keys, required: keys)
    let kinds = (entries["plants"]?.items ?? []).map { node in
      let names = ["plant", "weight", "pipes"]
      let kind = reader.entries(node, "a plant", known: names, required: names)
      return Kind(
        name: reader.fields.text(kind["plant"], "plant") ?? "",
        weight: Int(reader.fields.number(kind["weight"], "weight", upTo: 1000) ?? 0),
        pipes: (kind["pipes"]?.items ?? []).map { pipe($0, &reader) })
    }
    if kinds.isEmpty || kinds.contains(where: { $0.pipes.isEmpty || $0.weight < 1 }) {
      reader.fields.refuse(root, "plants need a plant, and each a weight of 1 or more and a pipe")
    }
    let planting = Planting(
      profile: reader.fields.text(entries["profile"], "profile") ?? "",
      placement: ticks(entries["placement"], "placement", &reader) ?? 0,
      boreTolerance: ticks(entries["boreTolerance"], "boreTolerance", &reader) ?? 0, kinds: kinds)
    try reader.finish()
    return planting
  }

  private static func ticks(_ node: YAMLNode?, _ what: String, _ reader: inout ScenarioReader) -> Int64? {
    reader.fields.number(node, what).map { Tick.nearest(metres: $0) }
  }

  private static func pipe(_ node: YAMLNode, _ reader: inout ScenarioReader) -> PlantedPipe {
    let entries = reader.entries(
      node, "a planted pipe", known: pipeKeys, required: ["id", "class", "north", "quality", "counts", "zones"])
    let counted = reader.entries(
      entries["counts"] ?? node, "counts", known: ["halfWidth", "horizontal", "vertical"], required: ["horizontal"])
    var attributes = PipeAttributes(
      assetClass: reader.fields.word(entries["class"], "class", as: AssetClass.self) ?? .other)
    attributes.pressure = reader.fields.word(entries["pressure"], "pressure", as: PressureClass.self)
    attributes.status = reader.fields.word(entries["status"], "status", as: AssetStatus.self) ?? .inService
    attributes.quality = reader.fields.word(entries["quality"], "quality", as: SurveyQuality.self) ?? .unknown
    // Open cut, or the ends of its one long segment would be too far apart to say anything of its middle.
    attributes.laying = .openCut
    let diameter = ticks(entries["diameter"], "diameter", &reader)
    let top = ticks(entries["depth"], "depth", &reader)
    (attributes.halfWidth, attributes.outerHeight) = (diameter.map { $0 / 2 }, diameter)
    attributes.depthReference = top == nil ? nil : .crown
    let halfWidth = diameter.map { $0 / 2 } ?? ticks(counted["halfWidth"], "halfWidth", &reader) ?? 0
    return PlantedPipe(
      name: reader.fields.text(entries["id"], "id") ?? "", attributes: attributes, north: north(entries, &reader),
      top: top, halfWidth: halfWidth, height: 2 * halfWidth,
      horizontal: ticks(counted["horizontal"], "horizontal", &reader) ?? 0,
      vertical: ticks(counted["vertical"], "vertical", &reader),
      isFromCentreline: reader.fields.text(entries["from"], "from") == "centreline",
      zones: (entries["zones"]?.items ?? []).map { zone($0, &reader) })
  }

  /// The one number that may be below zero.
  private static func north(_ entries: [String: YAMLNode], _ reader: inout ScenarioReader) -> Int64 {
    guard let node = entries["north"], let text = node.scalar?.text, let metres = YAMLFields.decimal(text),
      abs(metres) <= 64
    else {
      if let node = entries["north"] { reader.fields.refuse(node, "north must be a number from -64 to 64") }
      return 0
    }
    return Tick.nearest(metres: metres)
  }

  private static func zone(_ node: YAMLNode, _ reader: inout ScenarioReader) -> Zone {
    let items = reader.fields.items(of: node)
    guard items.count == 3 else {
      reader.fields.refuse(node, "a zone is [severity, zone, reach]")
      return Zone(severity: "", name: "", reach: 0)
    }
    return Zone(
      severity: reader.fields.text(items[0], "severity") ?? "", name: reader.fields.text(items[1], "zone") ?? "",
      reach: ticks(items[2], "reach", &reader) ?? 0)
  }
}
