internal import ColumnStore
internal import ForeignReaders

/// Opens sources of records.
public enum FeatureSources {
  /// What each ending of a file name is read as.
  private static let endings: [(ending: String, format: FeatureFormat)] = [
    ("geojson", .geoJSON), ("json", .geoJSON), ("geojsonl", .geoJSON), ("ndjson", .geoJSON), ("jsonl", .geoJSON),
    ("geojsons", .geoJSON), ("geojsonseq", .geoJSON), ("csv", .csv),
    ("inp", .epanet),
  ]

  /// The endings of files that may hold no record at all and are whole nevertheless.
  private static let lineEndings: Set<String> = ["geojsonl", "ndjson", "jsonl", "geojsons", "geojsonseq"]

  /// The format that a path's ending names, in any case; nil for `-` and for endings that are not ours.
  public static func format(ofPath path: String) -> FeatureFormat? {
    let ending = ending(of: path)
    return endings.first { $0.ending == ending }?.format
  }

  /// Whether GDAL is asked to read a source: a connection, a file or folder with an ending that is none of ours.
  ///
  /// Standard input and pipes are never GDAL's: their format is told from their first byte.
  public static func isForeign(_ path: String) -> Bool {
    if path == "-" || format(ofPath: path) != nil { return false }
    return SourceName.isConnection(path) || [.file, .directory].contains(PathKind(of: path))
  }

  /// Opens a file; `-` is standard input, whose format is told from its first byte.
  ///
  /// Throws where it cannot be opened, or its start is not what its format says. The forms of GeoJSON are told by
  /// content, whatever the ending.
  /// - Parameter layer: which layer of a source that GDAL reads; the only one of others.
  public static func open(
    _ path: String, layer: FeatureLayers.Layer? = nil, format: FeatureFormat? = nil,
    options: ReaderOptions = ReaderOptions()
  ) throws(FormatError) -> any FeatureReader {
    if format == .gdal || format == nil && isForeign(path) {
      return try GDALReader(path, layer: layer?.index ?? 0, source: path + (layer?.suffix ?? ""))
    }
    var options = options
    if lineEndings.contains(ending(of: path)) { options.acceptsEmpty = true }
    let named = format ?? self.format(ofPath: path)
    let file: InputFile
    do {
      file = try InputFile.open(path)
    } catch {
      throw FormatError(error)
    }
    return try reader(ByteSource(file), named, options)
  }

  /// What is said of a source that GDAL could not open, or that there is no GDAL for.
  static func refusal(_ path: String, _ error: GDALError) -> FormatError {
    let read = endings.map { "." + $0.ending }.joined(separator: " ")
    let problem =
      switch error.kind {
      case .library: "Trench itself reads \(read); for other formats it asks GDAL: \(error.message)"
      case .unknownFormat:
        "it is none of the formats that Trench itself reads (\(read)), and GDAL says: \(error.message)"
      // GDAL's advice is to make the index again, from a file that may be short as well.
      case .data where error.message.contains("SHAPE_RESTORE_SHX"):
        "its index, the .shx beside it, is missing; a Shapefile is the files .shp, .shx and .dbf together"
      case .data: "GDAL says: \(error.message)"
      }
    return FormatError(source: path, problem: problem)
  }

  /// Reads records from memory, in the chunks that the options say; `name` is what errors call them.
  ///
  /// Without a format it is told from the first byte.
  public static func open(
    bytes: [UInt8], name: String, format: FeatureFormat? = nil, options: ReaderOptions = ReaderOptions()
  ) throws(FormatError) -> any FeatureReader {
    try reader(ByteSource(bytes, name: name), format, options)
  }

  private static func reader(
    _ source: ByteSource, _ format: FeatureFormat?, _ options: ReaderOptions
  ) throws(FormatError) -> any FeatureReader {
    let window = ByteWindow(source, options)
    let found: FeatureFormat
    if let format { found = format } else { found = try sniffed(window) }
    switch found {
    case .geoJSON: return try GeoJSONReader(window, options)
    case .csv: return try CSVReader(window, options)
    case .epanet: return try EPANETReader(window)
    case .gdal: throw window.error("it cannot be read from memory; save it to a file first")
    }
  }

  /// JSON starts with a bracket or a separator of RFC 8142, EPANET with the name of a section in brackets; anything
  /// else is a table.
  private static func sniffed(_ window: ByteWindow) throws(FormatError) -> FeatureFormat {
    try window.skipByteOrderMark()
    // Only looked at: a table may start with an empty name and a tab.
    guard let place = try window.firstPlaceOfText(from: 0) else {
      throw window.error("it is empty; GeoJSON or a table is expected")
    }
    switch try window.byte(at: place) {
    case UInt8(ascii: "["):
      var heading: [UInt8] = []
      while heading.count < 5, let byte = try window.byte(at: place + heading.count) { heading.append(byte) }
      return EPANETSection(heading: heading) == nil ? .geoJSON : .epanet
    case UInt8(ascii: "{"), 0x1E: return .geoJSON
    default: return .csv
    }
  }

  /// What stands behind the last point of the file's name, in small letters.
  private static func ending(of path: String) -> String {
    let name = path.utf8.split(separator: UInt8(ascii: "/")).last.map(Substring.init) ?? ""
    guard let point = name.lastIndex(of: ".") else { return "" }
    return name[name.index(after: point)...].lowercased()
  }
}
