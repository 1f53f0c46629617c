import Foundation
import TestSupport
import Testing

@testable import TrenchEngine

/// A village of two pipes in EPSG:25832: G-1, gas, along y = 5950000, and W-1, water, 40 m north of it.
struct Village {
  let directory: TemporaryDirectory
  let network: String

  static let pipes = """
    {"type":"FeatureCollection","crs":{"type":"name","properties":{"name":"EPSG:25832"}},"features":[
    {"type":"Feature","properties":{"id":"G-1","class":"gas","diameter":0.2,"depth":1,"depthReference":"crown",\
    "quality":"surveyed","laying":"open-cut","pressure":"low","owner":"Gaswerk"},
    "geometry":{"type":"LineString","coordinates":[[500000,5950000],[500100,5950000]]}},
    {"type":"Feature","properties":{"id":"W-1","class":"water"},
    "geometry":{"type":"LineString","coordinates":[[500000,5950040],[500100,5950040]]}},
    {"type":"Feature","properties":{"id":"X-1","class":"gas"},"geometry":null}]}
    """

  /// A profile of one zone: gas to half a metre at every depth.
  static let rules = """
    profile: village
    assume:
      diameter: {default: 1.0}
      uncertainty: {surveyed: {horizontal: 0.05, vertical: 0.05}, unknown: {horizontal: 1.0, vertical: unknown}}
    zones:
      - {zone: protection, class: gas, severity: restricted, reach: 0.5, vertical: any, confidence: U}
    """

  /// Imports the village into an empty folder and hands it over.
  static func visit(
    _ change: (inout ImportRequest) -> Void = { _ in }, _ body: (Village) throws -> Void
  ) throws {
    try withTemporaryDirectory { directory in
      var request = ImportRequest(
        sources: [try directory.write("pipes.geojson", pipes)], output: directory.path("village.trench"))
      request.rules = try directory.write("village.yaml", rules)
      change(&request)
      _ = try Workspace().importNetwork(request)
      try body(Village(directory: directory, network: request.output))
    }
  }

  /// The question of the village, in its own CRS.
  var question: QuestionRequest {
    var question = QuestionRequest()
    question.crs = "EPSG:25832"
    return question
  }

  func check(_ site: SiteInput, _ change: (inout CheckRequest) -> Void = { _ in }) throws -> CheckOutcome {
    var request = CheckRequest(network: network, site: site, question: question)
    request.question.radius = 1
    request.question.width = 1
    request.question.depth = 2
    change(&request)
    return try Workspace().check(request)
  }
}

/// The one line an error is; an empty text where nothing was thrown.
func refusal(_ body: () throws -> Void) -> String {
  do {
    try body()
    return ""
  } catch {
    let line = "\(error)"
    #expect(!line.contains("\n"), "an error is one line")
    return line
  }
}

/// A text as one JSON object.
func jsonObject(_ text: String) throws -> [String: Any] {
  try #require(JSONSerialization.jsonObject(with: Data(text.utf8)) as? [String: Any])
}
