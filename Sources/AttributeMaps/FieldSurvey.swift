internal import FeatureFormats

/// Which of the fields that a map names a source has: one that no record has would make every pipe unknown in silence.
struct FieldSurvey {
  /// Fields that may stand for each other, of which none was met yet.
  private var missing: [(attribute: String, names: [String])]
  /// Names of fields in the order they were met, while some are missing.
  private var met: [String] = []
  private var known: Set<String> = []
  private var hasRecords = false

  init(_ layer: LayerMapping) {
    var fields = Array(layer.fields.values)
    if let elevation = layer.elevation, !elevation.isOfCoordinates { fields.append(elevation.field) }
    missing = fields.filter { !$0.isOptional }.sorted { $0.line < $1.line }
      .flatMap { field in field.origin.groups.map { (field.attribute.name, $0) } }
  }

  /// Looks at the properties of a record.
  mutating func look(at properties: [JSONMember]) {
    hasRecords = true
    if missing.isEmpty { return }
    for member in properties where known.insert(member.key).inserted {
      met.append(member.key)
      missing.removeAll { $0.names.contains(member.key) }
    }
  }

  /// What is wrong with a source that was read to its end; nil where nothing is.
  var complaint: String? {
    guard hasRecords, let first = missing.first else { return nil }
    let names = first.names.map { "'\($0)'" }.joined(separator: " or ")
    let others = missing.count > 1 ? " (and \(missing.count - 1) more fields are missing)" : ""
    return "no record has the field \(names), which the map names for \(first.attribute)\(others); "
      + "\(NearNames.hint(for: first.names, among: met)); correct the map, or say optional: true"
  }
}
