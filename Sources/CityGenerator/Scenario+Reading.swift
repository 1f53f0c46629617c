internal import ForeignReaders

extension Scenario {
  /// Reads a scenario and the plants that its parks hold.
  static func read(_ bytes: [UInt8], file: String, plants: [UInt8]) throws(ScenarioError) -> Scenario {
    let planting = try Planting.read(plants, file: "seeds/scenarios/plants.yaml")
    let root = try ScenarioReader.root(of: bytes, file: file)
    var reader = ScenarioReader(file: file)
    let known = ["scenario", "title", "seed", "order", "bundle", "country", "shares", "permits", "expect"]
    let entries = reader.entries(root, "the scenario", known: known, required: ["scenario", "seed", "order", "expect"])
    let shares = reader.wholes(
      entries["shares"] ?? root, "shares", ["unknownDepth", "unknownDiameter", "abandoned", "unknownPressure"],
      in: 0...1000)
    let permits = reader.wholes(entries["permits"] ?? root, "permits", ["anywhere", "planted"], in: 1...1000)
    let bundle = entries["bundle"].map { node in
      let numbers = reader.numbers(node, "bundle", ["every", "lines", "spacing"])
      return Bundle(every: max(1, Int(numbers[0])), lines: Int(numbers[1]), spacing: numbers[2])
    }
    let country = entries["country"].map { node in
      let numbers = reader.wholes(node, "country", ["distance", "stretch", "mostStretches"], in: 1...10_000)
      return Country(distanceMetres: numbers[0], stretchMetres: numbers[1], mostStretches: numbers[2])
    }
    let scenario = Scenario(
      name: reader.fields.text(entries["scenario"], "scenario") ?? "",
      title: reader.fields.text(entries["title"], "title") ?? "",
      seed: UInt64(reader.fields.number(entries["seed"], "seed", upTo: 1e15) ?? 0),
      order: reader.fields.word(entries["order"], "order", as: TileOrder.self) ?? .spiral, bundle: bundle,
      country: country,
      shares: Shares(
        unknownDepth: shares[0], unknownDiameter: shares[1], abandoned: shares[2], unknownPressure: shares[3]),
      permits: Permits(anywhere: permits[0], planted: permits[1]),
      expected: reader.ranges(entries["expect"]), planting: planting)
    try reader.finish()
    return scenario
  }
}

/// Reads the YAML of scenarios; the first thing wrong ends it.
struct ScenarioReader {
  var fields: YAMLFields

  init(file: String) { fields = YAMLFields(file: file) }

  static func root(of bytes: [UInt8], file: String) throws(ScenarioError) -> YAMLNode {
    do throws(YAMLProblem) {
      return try YAMLText.root(of: bytes, file: file, kind: "a scenario", content: "`scenario` and `seed`")
    } catch {
      throw ScenarioError(description: "\(error)")
    }
  }

  /// Throws the first of what was wrong.
  func finish() throws(ScenarioError) {
    if let first = fields.sortedProblems.first { throw ScenarioError(description: "\(first)") }
  }

  mutating func entries(
    _ node: YAMLNode, _ what: String, known: [String], required: [String] = []
  ) -> [String: YAMLNode] {
    let entries = fields.entries(of: node, what, known: known)
    for key in required where entries[key] == nil { fields.refuse(node, "\(what) has no \(key); name it") }
    return entries
  }

  /// Numbers that must all be there, in the order of their names.
  mutating func numbers(_ node: YAMLNode, _ what: String, _ names: [String]) -> [Double] {
    let entries = entries(node, what, known: names, required: names)
    return names.map { fields.number(entries[$0], "\(what).\($0)") ?? 0 }
  }

  /// The same, of whole numbers of a range.
  mutating func wholes(_ node: YAMLNode, _ what: String, _ names: [String], in range: ClosedRange<Int>) -> [Int] {
    zip(names, numbers(node, what, names)).map { name, number in
      if let whole = Int(exactly: number), range.contains(whole) { return whole }
      fields.refuse(node, "\(what).\(name) must be a whole number from \(range.lowerBound) to \(range.upperBound)")
      return range.lowerBound
    }
  }

  /// Least and most by name.
  mutating func ranges(_ node: YAMLNode?) -> [String: ClosedRange<Double>] {
    var ranges: [String: ClosedRange<Double>] = [:]
    for pair in node?.pairs ?? [] {
      let ends = fields.items(of: pair.value).compactMap { fields.number($0, "expect") }
      guard let name = pair.key.scalar?.text, ends.count == 2, ends[0] <= ends[1] else {
        fields.refuse(pair.key, "expect names a least and a most: `clearPercent: [35, 45]`")
        continue
      }
      ranges[name] = ends[0]...ends[1]
    }
    return ranges
  }
}
