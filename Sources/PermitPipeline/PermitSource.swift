internal import AttributeMaps
public import FeatureFormats

/// A file of permits, or one layer of it, with the CRS that its records have where they name none.
public struct PermitSource {
  /// The file's name without its folder, or `-`; with the layer where there are several: `digs.gpkg:trenches`.
  public let name: String
  /// The CRS of records that name none; nil where the caller has to say.
  public var crs: String? { reader.crs ?? (givenCRS == nil && reader.format == .geoJSON ? "OGC:CRS84" : givenCRS) }
  private let reader: any FeatureReader
  private let givenCRS: String?

  /// Whether a map made metres of its coordinates.
  public let isScaledToMetres: Bool
  /// The name of the layer, or the file's name without its ending: the layer that a map speaks of.
  public let layer: String

  /// What somebody should look at; complete after the last record.
  public var warnings: [String] { reader.warnings }

  /// Opens the layer of a file; `-` is standard input.
  ///
  /// - Parameter mapping: what the file's own fields mean; nil where its properties are canonical.
  init(_ path: String, layer: FeatureLayers.Layer? = nil, crs: String?, mapping: AttributeMapping? = nil) throws {
    let name = SourceName.short(path) + (layer?.suffix ?? "")
    let mapped = layer?.name ?? Self.layer(ofFile: path)
    var options = ReaderOptions(crsIsGiven: crs != nil)
    if let mapping { options = mapping.options(options, forLayer: mapped) }
    let opened = try FeatureSources.open(path, layer: layer, options: options)
    let label = SourceName.masked(path) + (layer?.suffix ?? "")
    reader = mapping.map { MappedReader(opened, $0, layer: mapped, source: label) } ?? opened
    isScaledToMetres = mapping?.scalesCoordinates(ofLayer: mapped) ?? false
    givenCRS = crs
    (self.name, self.layer) = (name, mapped)
  }

  /// The layer that a map calls a file without layers by: its name without folder and ending; standard input is
  /// `stdin`.
  static func layer(ofFile path: String) -> String {
    if path == "-" { return "stdin" }
    let name = SourceName.short(path)
    guard let point = name.lastIndex(of: "."), point > name.startIndex else { return name }
    return String(name[..<point])
  }

  /// Values of the last record that the map does not list; each is unknown.
  var unlistedValues: Int { (reader as? MappedReader)?.unlistedValues ?? 0 }

  /// The next record, nil at the end.
  /// - Throws: damage to the file; at its end, where no record had a field that the map names.
  public func next() throws -> RawRecord? { try reader.next() }
}
