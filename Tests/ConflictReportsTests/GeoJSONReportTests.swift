import ConflictReports
import ConflictSearch
import Foundation
import TestSupport
import Testing

/// The Features of an example, one a line.
func features(_ example: Example) throws -> String {
  let network = try example.network()
  var text = ""
  try GeoJSONReport.features(
    of: example.decision(), course: { try PipeCourse(of: $0, near: example.dig, in: network) },
    unproject: Example.unproject, emit: { text += String(decoding: $0, as: UTF8.self) + "\n" })
  return text
}

struct GeoJSONReportTests {
  private struct NoMap: Error {}

  @Test(arguments: Example.all)
  func `the Features of every example are as recorded`(example: Example) throws {
    expectGolden("\(example.name).geojsonl", try features(example))
  }

  private static func objects(_ example: Example) throws -> [[String: Any]] {
    try features(example).split(separator: "\n").map { line in
      try #require(JSONSerialization.jsonObject(with: Data(line.utf8)) as? [String: Any])
    }
  }

  @Test func `a dig comes first, then a pipe and its gap for each finding, in the order of the findings`() throws {
    let features = try Self.objects(.restricted)
    let properties = features.compactMap { $0["properties"] as? [String: Any] }
    #expect(
      properties.map { "\($0["role"] ?? "") \($0["pipe"] ?? "-")" } == [
        "dig -", "pipe G-204", "nearest G-204", "pipe W-12", "nearest W-12", "pipe G-205", "nearest G-205",
      ])
    #expect(properties.allSatisfy { $0["permit"] as? String == "P-17" && $0["row"] as? Int == 17 })
    #expect(properties.allSatisfy { $0["verdict"] as? String == "restricted" })
    #expect(features.allSatisfy { $0["type"] as? String == "Feature" && $0["geometry"] is [String: Any] })
  }

  @Test(arguments: Example.all)
  func `every value but the permit's own properties is flat, and every role has its keys`(example: Example) throws {
    var keys: [String: Set<String>] = [:]
    for feature in try Self.objects(example) {
      let properties = try #require(feature["properties"] as? [String: Any])
      let role = try #require(properties["role"] as? String)
      for (key, value) in properties where key != "properties" {
        #expect(!(value is [Any]) && !(value is [String: Any]), "\(key)")
      }
      let own = Set(properties.keys)
      #expect(keys[role, default: own] == own)
      keys[role] = own
    }
  }

  @Test func `without a finding there is the dig alone`() throws {
    let features = try Self.objects(.clear)
    #expect(features.count == 1)
    #expect((features[0]["properties"] as? [String: Any])?["findings"] as? Int == 0)
  }

  @Test func `what the three helpers throw ends the report`() throws {
    let decision = try Example.strike.decision()
    let network = try Example.strike.network()
    func course(_ finding: Finding) throws -> PipeCourse {
      try PipeCourse(of: finding, near: decision.dig, in: network)
    }
    #expect(throws: NoMap.self) {
      try GeoJSONReport.features(
        of: decision, course: { _ in throw NoMap() }, unproject: Example.unproject, emit: { _ in })
    }
    #expect(throws: NoMap.self) {
      try GeoJSONReport.features(of: decision, course: course, unproject: { _ in throw NoMap() }, emit: { _ in })
    }
    #expect(throws: NoMap.self) {
      try GeoJSONReport.features(
        of: decision, course: course, unproject: Example.unproject, emit: { _ in throw NoMap() })
    }
  }
}
