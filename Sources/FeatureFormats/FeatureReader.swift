/// A source of records, read from front to end once. One thread at a time.
public protocol FeatureReader: AnyObject {
  /// The CRS that the source as a whole names, known before the first record; nil where it names none.
  ///
  /// Three cases leave it to the records: single features, lines and tables, and what GDAL opens where geometries name
  /// theirs each. They do in `RawFeature.declaredCRS`.
  /// With `ReaderOptions.crsIsGiven`, standard input may name one late: ask again at the end.
  var crs: String? { get }

  /// The form of the source; GeoJSON has a CRS even where it names none: longitude and latitude.
  var format: FeatureFormat { get }

  /// The next record; nil at the end, and from then on.
  ///
  /// Throws for damage to the source; after that it throws the same again. Memory is bounded by one record.
  func next() throws(FormatError) -> RawRecord?

  /// What somebody should look at, each a sentence without its full stop; complete after the last record.
  var warnings: [String] { get }
}

extension FeatureReader {
  /// Nothing, for most sources.
  public var warnings: [String] { [] }
}

/// The forms of a source.
public enum FeatureFormat: Equatable, Sendable {
  /// GeoJSON in any of its forms: a collection, a feature, a geometry, a list, lines, RFC 8142 sequences.
  case geoJSON
  /// A table with a header and a geometry in WKT or as x and y.
  case csv
  /// An EPANET input file: a network of pipes, pumps, valves and tanks.
  case epanet
  /// A layer of whatever else GDAL opens.
  case gdal
}

/// How a source is read.
public struct ReaderOptions: Equatable, Sendable {
  /// The CSV column that holds WKT, where it is none of the usual names.
  public var geometryField: String?
  /// The CSV columns that hold coordinates, where they are not called x and y.
  public var coordinateFields: CoordinateFields?
  /// Whether the caller knows the CRS, so that standard input may name one after its features.
  public var crsIsGiven: Bool
  /// Whether a source without any record is read as none, as in line-delimited files; else it is an error.
  public var acceptsEmpty: Bool
  /// How many bytes are asked for at once.
  public var chunkBytes: Int
  /// The longest record, in bytes; of EPANET input files, which are read whole, the longest file.
  public var recordLimit: Int

  /// Two columns of coordinates.
  public struct CoordinateFields: Equatable, Sendable {
    /// The column of the first coordinate, then that of the second.
    public var x, y: String

    /// Names two columns.
    public init(x: String, y: String) {
      self.x = x
      self.y = y
    }
  }

  /// Makes options; the defaults are those of the program.
  public init(
    geometryField: String? = nil, crsIsGiven: Bool = false, acceptsEmpty: Bool = false, chunkBytes: Int = 1 << 18,
    recordLimit: Int = 64 << 20
  ) {
    self.geometryField = geometryField
    coordinateFields = nil
    self.crsIsGiven = crsIsGiven
    self.acceptsEmpty = acceptsEmpty
    self.chunkBytes = max(1, chunkBytes)
    self.recordLimit = max(1, recordLimit)
  }
}
