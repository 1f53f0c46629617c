import Foundation
import TestSupport
import Testing

/// A town of four gas mains in Chongqing, small enough that every answer can be checked by hand.
enum Town {
  /// Longitudes of its mains, which run from 29.550 to 29.552 north.
  static let longitudes = [106.570, 106.571, 106.572, 106.573]

  /// Words that make its answers complete: its classes, and a profile.
  static let question = ["--rules", "cn", "--classes", "gas"]

  /// Across the first main: a strike.
  static let strike = square(106.570, 29.551)

  /// Half way between two mains, 48 m from each: clear.
  static let clear = square(106.5705, 29.551)

  /// Far from everything: undetermined.
  static let far = square(106.9, 29.9)

  /// The mains as GeoJSON.
  static let pipes = collection(
    longitudes.enumerated().map { index, longitude in
      feature(
        "LineString", "[[\(longitude),29.55],[\(longitude),29.552]]",
        #""id":"G-\#(index)","class":"gas","pressure":"low","diameter":0.2,"depth":1,"depthReference":"crown","quality":"detected""#
      )
    })

  static func collection(_ features: [String], crs: String? = nil) -> String {
    let named = crs.map { #""crs":{"type":"name","properties":{"name":"\#($0)"}},"# } ?? ""
    return #"{"type":"FeatureCollection",\#(named)"features":[\#(features.joined(separator: ","))]}"#
  }

  static func feature(_ type: String, _ coordinates: String, _ properties: String = "") -> String {
    #"{"type":"Feature","properties":{\#(properties)},"geometry":{"type":"\#(type)","coordinates":\#(coordinates)}}"#
  }

  /// A pit of some 2 m around a position.
  static func square(_ x: Double, _ y: Double, _ properties: String = #""depth":1.5"#) -> String {
    let d = 0.00001
    let corners = [(x - d, y - d), (x + d, y - d), (x + d, y + d), (x - d, y + d), (x - d, y - d)]
    return feature("Polygon", "[[" + corners.map { "[\($0.0),\($0.1)]" }.joined(separator: ",") + "]]", properties)
  }

  /// Lines of four mains in a projected system, moved by `map`.
  static func lines(_ map: (Double, Double) -> (Double, Double)) -> [String] {
    (0..<4).map { index in
      let x = 500_000 + 100 * Double(index)
      let ends = [map(x, 3_270_000), map(x, 3_270_200)].map { "[\($0.0),\($0.1)]" }.joined(separator: ",")
      return feature("LineString", "[\(ends)]", #""id":\#(index),"class":"gas""#)
    }
  }
}

extension Town {
  /// The bytes of its network, imported once for all tests; the failure of the import where there was one.
  static let network = Result {
    try withTemporaryDirectory { folder in
      let source = try folder.write("town-pipes.geojson", Town.pipes)
      let run = try Program.run(["import", source, "-o", folder.path("net.trench"), "--as-of", "2026-01-28", "-q"])
      try #require(run.status == 0, "\(run.errors)")
      return try folder.bytes("net.trench")
    }
  }
}

/// Runs `body` in a folder that holds the network of the town, `net.trench`, and nothing else.
func withTown<Result>(_ body: (TemporaryDirectory, _ network: String) throws -> Result) throws -> Result {
  try withTemporaryDirectory { folder in try body(folder, folder.write("net.trench", Town.network.get())) }
}

/// Runs `body` with a folder that holds the town's network.
func withTown<Result>(
  _ body: (TemporaryDirectory, _ network: String) async throws -> Result
) async throws -> Result {
  try await withTemporaryDirectory { folder in
    try await body(folder, folder.write("net.trench", Town.network.get()))
  }
}

/// Decodes the one JSON value a text must be.
func json(_ bytes: [UInt8]) throws -> [String: Any] {
  try #require(try JSONSerialization.jsonObject(with: Data(bytes)) as? [String: Any])
}

/// The verdict of a decision.
func verdict(_ run: Program.Run) throws -> String? { try json(run.output)["verdict"] as? String }
