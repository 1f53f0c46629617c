internal import ForeignReaders

/// Reads one layer of what GDAL has opened, feature by feature: memory is bounded by one record.
///
/// Batches of columns (Arrow) were tried and left: of a GeoPackage of 400,000 lines they come in 0.4 us a feature and
/// features in 1.5 us, where the rest of an import takes 20 us; and they would need a second way of reading for curves.
///
/// What GDAL does not notice is not noticed here: a text that is cut behind a whole record, in a format without a count
/// or an end (MapInfo's MIF), is a shorter text. Nor is a CRS that GML names at the parts of a geometry alone: GDAL
/// drops it, and the geometry names none.
///
/// What the properties are: every field under its own name; the record's own number under the name of its column
/// (`fid`, or the primary key of a table), unless a field has that name. A text that is a JSON list is the list, as in
/// tables; bytes are null.
final class GDALReader: FeatureReader {
  var format: FeatureFormat { .gdal }
  let crs: String?
  private let layer: GDALLayer
  private let dataset: GDALDataset
  /// What errors call the layer.
  private let source: String
  private let document: JSONDocument
  private var row = 0
  private var isEnded = false
  private var failure: FormatError?

  /// Opens the layer at a place among those of a dataset.
  init(_ path: String, layer index: Int, source: String) throws(FormatError) {
    self.source = source
    do {
      dataset = try GDALDataset.open(path)
      layer = try GDALLayer(of: dataset, at: index)
      document = try JSONDocument()
    } catch {
      throw FormatError(source: source, problem: "\(error)")
    }
    crs = layer.crs
  }

  var warnings: [String] {
    var warnings = dataset.warnings.map { "'\(source)': GDAL says: \(SourceName.masked($0))" }
    if layer.geometryCount > 1 {
      warnings.append("'\(source)': each record has \(layer.geometryCount) geometries; only the first is read")
    }
    return warnings
  }

  func next() throws(FormatError) -> RawRecord? {
    if let failure { throw failure }
    if isEnded { return nil }
    do throws(GDALError) {
      guard let record = try layer.next() else {
        isEnded = true
        return nil
      }
      row += 1
      return self.record(record)
    } catch {
      let problem =
        "GDAL \(dataset.version) (\(dataset.driver)) says: \(error.message); the source is damaged, or was "
        + "changed while it was read"
      // The record that could not be given is the next one.
      let failure = FormatError(source: source, row: row + 1, problem: problem)
      self.failure = failure
      throw failure
    }
  }

  /// A feature, or a reject with its reason. A geometry that names a CRS of its own which cannot be told is rejected:
  /// neither the layer's nor the caller's may stand for it.
  func record(_ record: GDALLayer.Record) -> RawRecord {
    let properties = properties(record)
    guard let wkb = record.wkb else { return reject(.noGeometry, "the feature has no geometry", properties) }
    let own: (crs: String?, isNorthFirst: Bool)
    switch record.system {
    case .ofLayer: own = (nil, layer.isNorthFirst)
    case .own(let crs, let isNorthFirst): own = (crs, isNorthFirst)
    case .untold(let reason):
      return reject(.invalidRecord, "its geometry names a CRS that cannot be told: \(reason)", properties)
    }
    var parser = WKBParser(wkb, isNorthFirst: own.isNorthFirst)
    let geometry: RawGeometry
    do {
      geometry = try parser.whole()
    } catch {
      return reject(
        .wrongGeometryType, "its geometry, byte \(error.place): \(error.problem)", properties, parser.positions)
    }
    guard !geometry.isEmpty else {
      return reject(.emptyGeometry, "a \(geometry.typeName) without positions", properties)
    }
    // In GML the identifier of a feature stands beside its properties; GDAL makes it one.
    return .feature(
      RawFeature(
        row: row, id: properties[key: "gml_id"], properties: properties, geometry: geometry, declaredCRS: own.crs))
  }

  private func properties(_ record: GDALLayer.Record) -> [JSONMember] {
    var members: [JSONMember] = []
    members.reserveCapacity(record.values.count + 1)
    if let column = layer.fidColumn, !layer.fieldNames.contains(column) {
      members.append(JSONMember(key: column, value: .integer(record.fid)))
    }
    for (name, value) in zip(layer.fieldNames, record.values) {
      members.append(JSONMember(key: name, value: tree(value)))
    }
    return members
  }

  private func tree(_ value: GDALValue) -> JSONTree {
    switch value {
    case .unknown: .null
    case .truth(let truth): .bool(truth)
    case .integer(let number): .integer(number)
    // JSON has no infinity; as a text it is counted where a number is wanted.
    case .real(let number): number.isNaN ? .null : number.isFinite ? .number(number) : .string("\(number)")
    case .text(let text): tree(text)
    case .list(let values): .array(values.map(tree))
    }
  }

  private func tree(_ text: String) -> JSONTree {
    guard text.utf8.first == UInt8(ascii: "[") else { return .string(text) }
    let bytes = Array(text.utf8)
    guard let root = try? document.parse(bytes, in: 0..<bytes.count) else { return .string(text) }
    return JSONTree(document, root)
  }

  private func reject(
    _ reason: RejectReason, _ detail: String, _ properties: [JSONMember], _ positions: [RawPosition] = []
  ) -> RawRecord {
    let id = properties[key: "id"]?.asIdentifier ?? properties[key: "gml_id"]?.asIdentifier
    return .reject(
      RawReject(
        row: row, id: id, reason: reason, detail: detail, positions: positions, properties: properties))
  }
}
