internal import FeatureFormats
internal import NetworkModel
internal import PlanarGeometry

extension ExportedPipeReader {
  /// A text of nothing or of spaces alone; nil where none was written.
  static func blankText(_ key: String, _ properties: Properties) -> String? {
    guard case .object(let texts) = properties[ExportedName.blankTexts], case .string(let text) = texts[key: key]
    else { return nil }
    return text
  }

  /// A length in metres, zero or more, in ticks; nil where a canonical property says it.
  mutating func length(_ key: String, unless canonical: [String], _ properties: Properties) -> Int64? {
    guard canonical.allSatisfy({ properties[$0] == nil }), let value = properties[key] else { return nil }
    guard case .number(let metres) = value.asNumber, metres >= 0, metres <= Tick.largestMetres else {
      repairs.note(.badNumber)
      return nil
    }
    return Tick.roundedUp(metres: metres)
  }

  /// A number of any size.
  mutating func number(_ value: JSONTree) -> Double? {
    if let number = ExactNumber.double(value) { return number }
    repairs.note(.badNumber)
    return nil
  }

  /// Whether a property says something else than its usual truth.
  func says(_ key: String, but usual: Bool, _ properties: Properties) -> Bool {
    properties[key].map { $0 != .bool(usual) } ?? false
  }

  /// A depth as `top` and `bottom` give it.
  mutating func depth(_ key: String, _ properties: Properties) -> Double? {
    guard let metres = properties.number(key, &repairs) else { return nil }
    if DepthReader.plausible.contains(metres) { return metres }
    repairs.note(.implausibleDepth)
    return nil
  }

  /// Reads the depth of the top at every vertex, part after part.
  mutating func readTops(_ properties: Properties, into pipe: inout Pipe) {
    guard let value = properties[ExportedName.tops] else { return }
    let count = pipe.parts.reduce(0) { $0 + $1.vertices.count }
    guard case .array(let elements) = value, elements.count == count else {
      repairs.note(.badNumber)
      return
    }
    var rest = elements[...]
    for index in pipe.parts.indices {
      pipe.parts[index].tops = rest.prefix(pipe.parts[index].vertices.count).map { top($0) }
      rest = rest.dropFirst(pipe.parts[index].vertices.count)
    }
  }

  private mutating func top(_ value: JSONTree) -> Int64? {
    if case .null = value { return nil }
    guard let metres = ExactNumber.double(value) else {
      repairs.note(.badNumber)
      return nil
    }
    guard abs(metres) <= Tick.metres(ExportedLength.depths.upperBound) else {
      repairs.note(.implausibleDepth)
      return nil
    }
    return StoredTops.ticks(metres)
  }

  /// Sets what the depths referred to when they were recorded, unless somebody has given depths of another reference.
  mutating func readReference(_ properties: Properties, read: DepthReference?, into pipe: inout Pipe) {
    pipe.depthReference = read
    let isAsExported = [nil, .string(DepthReference.crown.rawValue)].contains(properties["depthReference"])
    guard isAsExported, properties[ExportedName.recordedDepthReference] != nil else { return }
    if properties.text(ExportedName.recordedDepthReference) == ExportedName.none {
      pipe.depthReference = nil
    } else {
      let word = properties.word(ExportedName.recordedDepthReference, of: DepthReference.self, &repairs)
      pipe.depthReference = word ?? read
    }
  }
}
