/// A layer of a dataset, read from its first record to its last once.
@safe public final class GDALLayer {
  /// A field of its records.
  struct Field: Equatable {
    let name: String
    let kind: GDALFieldKind
  }

  /// What the coordinates of one record are in.
  public enum System: Equatable, Sendable {
    /// What the layer says.
    case ofLayer
    /// What the geometry says itself, another thing than the layer: a code or WKT as in ``GDALLayer/crs``, and whether
    /// its coordinates come as northing and easting, or latitude and longitude.
    case own(crs: String, isNorthFirst: Bool)
    /// The geometry says something of its own that cannot be told, and why.
    case untold(String)
  }

  /// One record.
  public struct Record: Equatable, Sendable {
    /// The number that the dataset knows it by.
    public let fid: Int64
    /// What each field says, in the order of ``GDALLayer/fieldNames``.
    public let values: [GDALValue]
    /// The geometry as ISO WKB, curves drawn as lines; nil where there is none.
    public let wkb: [UInt8]?
    /// What its coordinates are in.
    public let system: System
  }

  /// Curves become edges that each turn by at most this, in degrees: the middle of an edge lies within 2.4 millionths
  /// of the radius of the arc, 0.24 mm at 100 m.
  static let arcStep = 0.25

  /// The layer's name.
  public let name: String
  /// The names of the fields.
  public let fieldNames: [String]
  /// The column of the record's own number; nil where the format has none to name.
  public let fidColumn: String?
  /// The CRS: a code, or WKT; nil where the layer names none.
  public let crs: String?
  /// Whether coordinates come as northing and easting, or latitude and longitude, where a record says nothing else.
  public let isNorthFirst: Bool
  /// How many geometries a record has; the first is read.
  public let geometryCount: Int
  private let dataset: GDALDataset
  private let handle: GDALHandle
  private let fields: [Field]
  private let systems: GDALGeometrySystems
  /// The number of records that the head of the file states; nil where the format states none that must be right.
  private let stated: Int64?
  private var count: Int64 = 0

  /// Opens a layer by its place.
  ///
  /// - Throws: where it is not there, or its CRS cannot be told.
  public init(of dataset: GDALDataset, at index: Int) throws(GDALError) {
    self.dataset = dataset
    let library = dataset.library
    let handle: GDALHandle? = unsafe library.watched(dataset.messages) {
      unsafe Self.only(index, of: dataset)
    }
    guard let handle = unsafe handle else { throw GDALError("the layer \(index) is not there any more") }
    unsafe self.handle = handle
    let system = try library.watched(dataset.messages) {
      Result { () throws(GDALError) in
        try unsafe GDALReferenceSystem(library.datasets.layerSystem(handle), library)
      }
    }.get()
    (crs, isNorthFirst) = (system.text, system.isNorthFirst)
    systems = unsafe GDALGeometrySystems(library, of: library.datasets.layerSystem(handle), system)
    let definition = unsafe library.datasets.layerDefinition(handle)
    let fieldCount = unsafe library.features.fieldCount(definition)
    fields = (0..<max(0, fieldCount)).map { place in
      let field = unsafe library.features.fieldDefinition(definition, place)
      return unsafe Field(
        name: GDALLibrary.text(library.features.fieldName(field)) ?? "",
        kind: GDALFieldKind(
          type: library.features.fieldType(field), subtype: library.features.fieldSubtype(field)))
    }
    fieldNames = fields.map(\.name)
    name = unsafe GDALLibrary.text(library.datasets.layerName(handle)) ?? ""
    let column = unsafe GDALLibrary.text(library.datasets.layerFIDColumn(handle)) ?? ""
    fidColumn = column.isEmpty ? nil : column
    geometryCount = unsafe Int(library.features.geometryFieldCount(definition))
    let records = dataset.driver == "FlatGeobuf" ? unsafe library.datasets.layerFeatureCount(handle, 0) : -1
    stated = records > 0 ? records : nil
    if let failure = dataset.messages.takeFailure() { throw GDALError(failure) }
  }

  /// A layer. OpenStreetMap files hold their layers mixed, and what is read of one would pile up for the others.
  @unsafe private static func only(_ index: Int, of dataset: GDALDataset) -> GDALHandle? {
    let datasets = unsafe dataset.library.datasets
    let layer = unsafe datasets.layer(dataset.handle, Int32(clamping: index))
    if dataset.driver == "OSM", let name = unsafe GDALLibrary.text(datasets.layerName(layer)) {
      _ = unsafe datasets.executeSQL(dataset.handle, "SET interest_layers = \(name)", nil, nil)
    }
    return unsafe layer
  }

  /// The next record; nil after the last.
  ///
  /// - Throws: whatever GDAL says has failed, at any record or at the end: what it then goes on with may be less than
  ///   there is.
  public func next() throws(GDALError) -> Record? {
    let library = dataset.library
    let record = library.watched(dataset.messages) { () -> Record? in
      guard let feature = unsafe library.datasets.nextFeature(handle) else { return nil }
      defer {
        unsafe library.features.destroy(feature)
      }
      return unsafe Record(
        fid: library.features.fid(feature),
        values: fields.indices.map { unsafe Self.value(of: feature, Int32($0), fields[$0].kind, library.features) },
        wkb: wkb(of: feature), system: system(of: feature))
    }
    if let failure = dataset.messages.takeFailure() { throw GDALError(failure) }
    if record != nil {
      count += 1
    } else if let stated, count != stated {
      throw GDALError("its head says that it has \(stated) records, and \(count) can be read: it is not whole")
    }
    return record
  }

  @unsafe private func system(of feature: GDALHandle) -> System {
    let features = unsafe dataset.library.features
    guard let geometry = unsafe features.geometry(feature) else { return .ofLayer }
    return unsafe systems.system(features.geometrySystem(geometry))
  }

  @unsafe private func wkb(of feature: GDALHandle) -> [UInt8]? {
    let features = unsafe dataset.library.features
    guard let geometry = unsafe features.geometry(feature) else { return nil }
    // Asked for the type: a compound curve of straight pieces alone is no line string either.
    guard unsafe features.hasCurves(geometry, 0) != 0 else { return unsafe bytes(of: geometry) }
    guard let linear = unsafe features.linear(geometry, Self.arcStep, nil) else {
      dataset.messages.take(severity: GDALMessages.Severity.failure, "a curve cannot be drawn as lines")
      return nil
    }
    defer {
      unsafe features.destroyGeometry(linear)
    }
    return unsafe bytes(of: linear)
  }

  @unsafe private func bytes(of geometry: GDALHandle) -> [UInt8]? {
    let features = unsafe dataset.library.features
    let size = unsafe features.wkbSize(geometry)
    let bytes = unsafe [UInt8](unsafeUninitializedCapacity: max(0, size)) { buffer, count in
      // 1 is the order of bytes that the parser has least work with; 0 says that it went well.
      let status = unsafe size > 0 ? features.exportWKB(geometry, 1, buffer.baseAddress) : 1
      count = status == 0 ? size : 0
    }
    if bytes.isEmpty {
      dataset.messages.take(severity: GDALMessages.Severity.failure, "a geometry cannot be written as WKB")
      return nil
    }
    return bytes
  }
}
