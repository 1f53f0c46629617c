internal import ConflictReports

/// Puts decisions into the bytes of a file, one after another: what stands before them, between them, behind them.
struct DecisionWriter {
  private let format: DecisionFormat
  private var isFirstFeature = true

  init(_ format: DecisionFormat) { self.format = format }

  /// What stands before the first decision; empty for lines.
  var opening: [UInt8] {
    switch format {
    case .jsonLines, .geoJSONLines: return []
    case .geoJSON: return Array(#"{"type":"FeatureCollection","features":["#.utf8)
    case .csv:
      var bytes: [UInt8] = []
      CSVReport.appendHeader(to: &bytes)
      return bytes
    }
  }

  /// What stands behind the last; empty for lines.
  var closing: [UInt8] { format == .geoJSON ? Array("\n]}\n".utf8) : [] }

  /// Appends a decision; after an error `bytes` end in half of one and must not be used.
  mutating func append(_ decided: DecidedPermit, to bytes: inout [UInt8]) throws {
    switch format {
    case .jsonLines: try decided.appendLine(to: &bytes)
    case .csv: try CSVReport.append(decided.decision, unproject: decided.site.printed, to: &bytes)
    case .geoJSON:
      try decided.forEachFeature { feature in
        bytes += (isFirstFeature ? "\n" : ",\n").utf8
        bytes += feature
        isFirstFeature = false
      }
    case .geoJSONLines:
      try decided.forEachFeature { feature in
        bytes += feature
        bytes.append(UInt8(ascii: "\n"))
      }
    }
  }
}
