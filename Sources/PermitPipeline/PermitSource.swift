public import AttributeMaps
public import FeatureFormats

/// A file of permits, with the CRS that its records have where they name none.
public struct PermitSource {
  /// The file's name without its folder, or `-`.
  public let name: String
  /// The CRS of records that name none; nil where the caller has to say.
  public var crs: String? { reader.crs ?? (givenCRS == nil && reader.format == .geoJSON ? "OGC:CRS84" : givenCRS) }
  private let reader: any FeatureReader
  private let givenCRS: String?

  /// Whether a map made metres of its coordinates.
  public let isScaledToMetres: Bool
  /// The file's name without its ending: the layer that a map speaks of.
  public let layer: String

  /// Opens a file; `-` is standard input.
  ///
  /// - Parameter mapping: what the file's own fields mean; nil where its properties are canonical.
  public init(_ path: String, crs: String?, mapping: AttributeMapping? = nil) throws {
    let name = path.split(separator: "/").last.map(String.init) ?? path
    let layer = Self.layer(ofFile: name)
    var options = ReaderOptions(crsIsGiven: crs != nil)
    if let mapping { options = mapping.options(options, forLayer: layer) }
    let opened = try FeatureSources.open(path, options: options)
    reader = mapping.map { MappedReader(opened, $0, layer: layer, source: path) } ?? opened
    isScaledToMetres = mapping?.scalesCoordinates(ofLayer: layer) ?? false
    givenCRS = crs
    (self.name, self.layer) = (name, layer)
  }

  /// The layer that a map calls a file by: its name without folder and ending; standard input is `stdin`.
  public static func layer(ofFile path: String) -> String {
    if path == "-" { return "stdin" }
    let name = path.split(separator: "/").last.map(String.init) ?? path
    guard let point = name.lastIndex(of: "."), point > name.startIndex else { return name }
    return String(name[..<point])
  }

  /// Values of the last record that the map does not list; each is unknown.
  var unlistedValues: Int { (reader as? MappedReader)?.unlistedValues ?? 0 }

  /// The next record, nil at the end.
  /// - Throws: damage to the file; at its end, where no record had a field that the map names.
  public func next() throws -> RawRecord? { try reader.next() }
}
