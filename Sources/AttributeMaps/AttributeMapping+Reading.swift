internal import ForeignReaders
internal import NetworkModel

extension AttributeMapping {
  /// Reads a map from the bytes of its file.
  ///
  /// - Parameters:
  ///   - file: what messages call the file.
  ///   - records: what it is to map; pipes and permits have attributes of their own.
  /// - Throws: everything that is wrong with it, by line.
  public static func parse(
    _ bytes: [UInt8], file: String, of records: Records
  ) throws(MappingError) -> AttributeMapping {
    var fields = YAMLFields(file: file)
    let root: YAMLNode
    do throws(YAMLProblem) {
      root = try YAMLText.root(of: bytes, file: file, kind: "a map", content: "one attribute and its field")
    } catch {
      throw MappingError([error.description])
    }
    let entries = fields.entries(of: root, "the map", known: LayerDraft.keys(of: records) + ["layers"])
    let common = LayerDraft(root, entries, "", of: records, into: &fields)
    var layers: [String: LayerDraft] = [:]
    if let node = entries["layers"] { layers = readLayers(node, of: records, into: &fields) }
    let merged = layers.mapValues { $0.mapping.merged(over: common.mapping) }
    // Where every layer is named, the common part need not stand alone.
    if layers.isEmpty || !common.lines.isEmpty { refuse(common.mapping, common, common, records, into: &fields) }
    for (name, layer) in merged {
      if let draft = layers[name] { refuse(layer, draft, common, records, into: &fields) }
    }
    guard fields.problems.isEmpty else {
      var lines: [String] = []
      for problem in fields.sortedProblems.map(\.description) where !lines.contains(problem) { lines.append(problem) }
      throw MappingError(lines)
    }
    return AttributeMapping(
      name: file.split(separator: "/").last.map(String.init) ?? file, version: ContentHash.sha256(bytes),
      records: records, common: common.mapping, layers: merged)
  }

  private static func readLayers(
    _ node: YAMLNode, of records: Records, into fields: inout YAMLFields
  ) -> [String: LayerDraft] {
    guard let pairs = node.pairs, !pairs.isEmpty else {
      fields.refuse(node, "layers must be a mapping of names of layers to what holds for each")
      return [:]
    }
    var layers: [String: LayerDraft] = [:]
    for pair in pairs {
      guard let name = fields.text(pair.key, "the name of a layer") else { continue }
      let entries = fields.entries(of: pair.value, "layers.\(name)", known: LayerDraft.keys(of: records))
      layers[name] = LayerDraft(pair.value, entries, "layers.\(name).", of: records, into: &fields)
    }
    return layers
  }

  /// Notes what is missing in a layer, where its attribute is given.
  private static func refuse(
    _ layer: LayerMapping, _ draft: LayerDraft, _ common: LayerDraft, _ records: Records,
    into fields: inout YAMLFields
  ) {
    for gap in layer.gaps(of: records) {
      fields.refuse(line: draft.lines[gap.name] ?? common.lines[gap.name] ?? draft.line, gap.reason)
    }
  }
}

extension AttributeMapping.Records {
  /// The attributes of such records.
  var attributes: [CanonicalAttribute] {
    switch self {
    case .pipes: CanonicalAttribute.ofPipes
    case .permits: CanonicalAttribute.ofPermits
    }
  }
}
