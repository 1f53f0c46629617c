import FeatureFormats
import TestSupport

@testable import AttributeMaps

/// Small maps to test with.
enum MapFixture {
  static let line = RawGeometry.lineString([RawPosition(x: 0, y: 0), RawPosition(x: 5, y: 0), RawPosition(x: 9, y: 0)])

  static func parsed(
    _ text: String, of records: AttributeMapping.Records = .pipes
  ) throws(MappingError) -> AttributeMapping {
    try AttributeMapping.parse(Array(text.utf8), file: "m.yaml", of: records)
  }

  /// What is wrong with a map, a line each; empty where nothing is.
  static func problems(_ text: String, of records: AttributeMapping.Records = .pipes) -> [String] {
    do throws(MappingError) {
      _ = try parsed(text, of: records)
      return []
    } catch {
      return error.lines
    }
  }

  /// A feature through the map in a text.
  static func mapped(
    _ text: String, _ properties: KeyValuePairs<String, JSONTree>, _ geometry: RawGeometry = line,
    id: JSONTree? = nil, layer: String = "mains", of records: AttributeMapping.Records = .pipes
  ) throws -> (feature: RawFeature, unlisted: Int) {
    let mapping = try parsed(text, of: records)
    let mapper = RecordMapper(layer: mapping.mapping(ofLayer: layer), layerName: layer, records: records)
    let source = RawFeature(
      row: 7, id: id, properties: properties.map { JSONMember(key: $0.key, value: $0.value) }, geometry: geometry)
    var unlisted = 0
    guard case .feature(let feature) = mapper.map(.feature(source), unlisted: &unlisted) else { throw NoFeature() }
    return (feature, unlisted)
  }

  /// One canonical property of a record with one field `F`.
  static func value(_ entry: String, _ value: JSONTree, of name: String) throws -> JSONTree? {
    try mapped(entry, ["F": value]).feature.properties[key: name]
  }

  struct NoFeature: Error {}
}

/// Records from memory.
final class ListReader: FeatureReader {
  let crs: String?
  let format: FeatureFormat
  private var records: [RawRecord]

  init(_ records: [RawRecord], crs: String? = nil, format: FeatureFormat = .geoJSON) {
    (self.records, self.crs, self.format) = (records.reversed(), crs, format)
  }

  func next() throws(FormatError) -> RawRecord? { records.popLast() }
}
