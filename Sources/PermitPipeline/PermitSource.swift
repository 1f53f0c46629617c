public import FeatureFormats

/// A file of permits, with the CRS that its records have where they name none.
public struct PermitSource {
  /// The file's name without its folder, or `-`.
  public let name: String
  /// The CRS of records that name none; nil where the caller has to say.
  public var crs: String? { reader.crs ?? (givenCRS == nil && reader.format == .geoJSON ? "OGC:CRS84" : givenCRS) }
  private let reader: any FeatureReader
  private let givenCRS: String?

  /// Opens a file; `-` is standard input.
  public init(_ path: String, crs: String?) throws {
    reader = try FeatureSources.open(path, options: ReaderOptions(crsIsGiven: crs != nil))
    givenCRS = crs
    name = path.split(separator: "/").last.map(String.init) ?? path
  }

  /// The next record, nil at the end.
  public func next() throws -> RawRecord? { try reader.next() }
}
