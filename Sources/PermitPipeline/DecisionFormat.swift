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

  private var ending: String {
    switch self {
    case .jsonLines: ".jsonl"
    case .csv: ".csv"
    case .geoJSON: ".geojson"
    case .geoJSONLines: ".geojsonl"
    }
  }
}
