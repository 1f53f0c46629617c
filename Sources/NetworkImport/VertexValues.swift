internal import FeatureFormats

/// Values that a record gives once for a whole line, or one a vertex, nested as the coordinates are.
enum VertexValues {
  /// The values for each vertex of each line that has vertices, nil where unknown; nil where the property says
  /// nothing, or where its values are not nested and counted as the coordinates are (counted, `bad-number`).
  static func read(
    _ key: String, _ properties: Properties, like geometry: RawGeometry, _ tally: inout RepairTally
  ) -> [[Double?]]? {
    guard let value = properties[key] else { return nil }
    guard case .array = value else {
      guard let number = properties.number(key, &tally) else { return nil }
      return counts(geometry).map { [Double?](repeating: number, count: $0) }
    }
    if case .array(let elements) = value, case .lineString(let positions) = geometry,
      let line = plainLine(elements, count: positions.count)
    {
      return [line]
    }
    var lines: [[NumericValue]] = []
    guard match(value, geometry, &lines) else {
      tally.note(.badNumber)
      return nil
    }
    if lines.contains(where: { $0.contains(.notANumber) }) { tally.note(.badNumber) }
    return lines.map { line in
      line.map { value in
        if case .number(let number) = value { number } else { nil }
      }
    }
  }

  /// The values of one line, where all are numbers and there are as many as vertices: what nearly every record has.
  private static func plainLine(_ elements: [JSONTree], count: Int) -> [Double?]? {
    guard count > 0, elements.count == count else { return nil }
    var values: [Double?] = []
    values.reserveCapacity(count)
    for element in elements {
      switch element {
      case .number(let number) where number.isFinite: values.append(number)
      case .integer(let integer): values.append(Double(integer))
      default: return nil
      }
    }
    return values
  }

  /// The numbers of vertices of the lines that have any.
  private static func counts(_ geometry: RawGeometry) -> [Int] {
    switch geometry {
    case .lineString(let positions): positions.isEmpty ? [] : [positions.count]
    case .multiLineString(let parts): parts.filter { !$0.isEmpty }.map(\.count)
    case .collection(let parts): parts.flatMap(counts)
    default: []
    }
  }

  /// Whether the values are nested and counted as the coordinates are; if so they are appended, line by line.
  private static func match(_ value: JSONTree, _ geometry: RawGeometry, _ lines: inout [[NumericValue]]) -> Bool {
    guard case .array(let elements) = value else { return false }
    switch geometry {
    case .lineString(let positions): return match(elements, count: positions.count, &lines)
    case .multiLineString(let parts):
      guard elements.count == parts.count else { return false }
      for (element, part) in zip(elements, parts) {
        guard case .array(let values) = element, match(values, count: part.count, &lines) else { return false }
      }
      return true
    case .collection(let parts):
      guard elements.count == parts.count else { return false }
      for (element, part) in zip(elements, parts) where !match(element, part, &lines) { return false }
      return true
    default: return false
    }
  }

  private static func match(_ values: [JSONTree], count: Int, _ lines: inout [[NumericValue]]) -> Bool {
    guard values.count == count else { return false }
    if count > 0 { lines.append(values.map(\.asNumber)) }
    return true
  }
}
