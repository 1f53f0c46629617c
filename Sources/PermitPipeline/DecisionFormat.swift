/// How decisions are written to a file.
public enum DecisionFormat: Hashable, Sendable, CaseIterable {
  /// A decision a line, whole.
  case jsonLines
  /// A table, one row a finding.
  case csv
  /// One FeatureCollection for maps.
  case geoJSON
  /// Its Features, one a line.
  case geoJSONLines

  /// What the ending of a file's name asks for, in any case; JSON lines where it asks for nothing known.
  public init(path: String) {
    let lower = path.lowercased()
    self = Self.allCases.first { lower.hasSuffix($0.ending) } ?? .jsonLines
  }

  /// The ending of a file's name, in lower case, where it asks for a form that decisions are not written in: somebody
  /// who names a table or a map must not find JSON lines there. nil where JSON lines are what it may well hold.
  public static func unwrittenEnding(of path: String) -> String? {
    let name = path.lowercased().split(separator: "/", omittingEmptySubsequences: false).last ?? ""
    guard let dot = name.lastIndex(of: ".") else { return nil }
    let ending = String(name[name.index(after: dot)...])
    return unwritten.contains(ending) ? ending : nil
  }

  private static let unwritten = Set(
    [
      // Tables, texts and documents.
      "tsv tab psv xls xlsx xlsm xlsb ods numbers dbf dif sylk txt md rtf doc docx odt pdf html htm xhtml xml yaml yml",
      "toml",
      // One JSON document, or sequences of maps that are spelt in another way.
      "json json5 jsonc bson cbor msgpack geojsons geojsonseq ndgeojson topojson esrijson fgjson jsonfg",
      // Maps and drawings.
      "gpkg shp shx shz fgb gml kml kmz gpx gdb mdb mif mid map dxf dwg dgn svg png jpg jpeg tif tiff wkt wkb ewkt osm",
      "pbf mbtiles pmtiles mvt vrt",
      // Databases and columns.
      "sqlite sqlite3 db sql dump duckdb accdb parquet geoparquet arrow arrows feather orc avro",
      // A network, and what is packed.
      "trench gz tgz zip bz2 xz zst 7z tar",
    ].flatMap { $0.split(separator: " ").map(String.init) })

  private var ending: String {
    switch self {
    case .jsonLines: ".jsonl"
    case .csv: ".csv"
    case .geoJSON: ".geojson"
    case .geoJSONLines: ".geojsonl"
    }
  }
}
