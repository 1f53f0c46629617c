import ColumnStore
import FeatureFormats
import GEOSKernel
import NetworkImport
import NetworkModel
import PlanarGeometry
import Projections
import TestSupport

/// What an import of small files gave.
struct Imported {
  let network: Network
  /// The pipes of the network in canonical order.
  let pipes: [Pipe]
  /// The rejected records that the network keeps, since they have a place.
  let placedRejects: [RejectedRecord]
  let report: ImportReport
  let rejects: [RejectLine]

  /// The pipe with an id; the test fails where there is none.
  func pipe(_ id: String) throws -> Pipe {
    guard let pipe = pipes.first(where: { $0.id == id }) else {
      throw Missing(id: id, found: pipes.map(\.id))
    }
    return pipe
  }

  struct Missing: Error {
    let id: String
    let found: [String]
  }
}

/// Small inputs in EPSG:25832 around (500000, 5950000), where the grid is 400 ppm off and all numbers are metres.
enum ImportFixture {
  static let utm = "EPSG:25832"

  /// Imports files given as name and content, in this order, in fresh contexts.
  static func run(_ files: [(name: String, content: String)], _ options: ImportOptions = utmOptions) throws -> Imported
  {
    try withTemporaryDirectory { directory in
      let paths = try files.map { try directory.write($0.name, $0.content) }
      return try run(paths: paths, options)
    }
  }

  /// Imports files that are there.
  static func run(paths: [String], _ options: ImportOptions) throws -> Imported {
    var rejects: [RejectLine] = []
    let result = try NetworkImporter.network(
      sources: paths, options: options, projections: try PROJContext(), geometry: try GEOSContext(),
      onReject: { rejects.append($0) })
    return Imported(
      network: result.network, pipes: try result.network.pipes(), placedRejects: try result.network.rejects.all(),
      report: result.report, rejects: rejects)
  }

  /// Imports features of one file, given as JSON.
  static func run(features: [String], _ options: ImportOptions = utmOptions) throws -> Imported {
    try run([("pipes.geojson", collection(features))], options)
  }

  /// The message an import ends with.
  static func refusal(_ files: [(name: String, content: String)], _ options: ImportOptions = utmOptions) -> String {
    do {
      _ = try run(files, options)
      return "nothing was refused"
    } catch {
      return "\(error)"
    }
  }

  static var utmOptions: ImportOptions {
    var options = ImportOptions()
    options.crs = utm
    return options
  }

  static func collection(_ features: [String], crs: String? = nil) -> String {
    let named = crs.map { #""crs":{"type":"name","properties":{"name":"\#($0)"}},"# } ?? ""
    return #"{"type":"FeatureCollection",\#(named)"features":[\#(features.joined(separator: ",\n"))]}"#
  }

  static func feature(_ properties: String, _ geometry: String) -> String {
    #"{"type":"Feature","properties":{\#(properties)},"geometry":\#(geometry)}"#
  }

  /// A line of 20 m to the east that begins at (500000, 5950000 + north).
  static func line(_ properties: String, north: Int = 0) -> String {
    let y = 5_950_000 + north
    return feature(properties, #"{"type":"LineString","coordinates":[[500000,\#(y)],[500010,\#(y)],[500020,\#(y)]]}"#)
  }

  static func point(_ properties: String) -> String {
    feature(properties, #"{"type":"Point","coordinates":[500000,5950000]}"#)
  }
}

/// Members as the readers deliver them.
func members(_ pairs: KeyValuePairs<String, JSONTree>) -> [JSONMember] {
  pairs.map { JSONMember(key: $0.key, value: $0.value) }
}
