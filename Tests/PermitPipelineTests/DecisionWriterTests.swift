import FeatureFormats
import Foundation
import TestSupport
import Testing

@testable import PermitPipeline

@Suite struct DecisionWriterTests {
  /// What a file of two decisions is: one across the main, one far from it.
  private static func file(_ format: DecisionFormat, decisions: Int = 2) throws -> [UInt8] {
    let desk = try Town.desk()
    var writer = DecisionWriter(format)
    var bytes = writer.opening
    for y in [-1.0, 50].prefix(decisions) {
      let permit = try desk.permit(Town.record(Town.pit(y), ["depth": .integer(2), "id": .string("P \(y)")]))
      try writer.append(desk.decide(permit), to: &bytes)
    }
    return bytes + writer.closing
  }

  private static func text(_ format: DecisionFormat, decisions: Int = 2) throws -> String {
    String(decoding: try file(format, decisions: decisions), as: UTF8.self)
  }

  @Test func `lines are lines, and nothing stands around them`() throws {
    for format in [DecisionFormat.jsonLines, .geoJSONLines] {
      #expect(try Self.file(format, decisions: 0).isEmpty)
      for line in try Self.text(format).split(separator: "\n") {
        #expect(try JSONSerialization.jsonObject(with: Data(line.utf8)) is [String: Any])
      }
    }
    #expect(try Self.text(.jsonLines).split(separator: "\n").count == 2)
    // Dig, pipe, gap; dig.
    #expect(try Self.text(.geoJSONLines).split(separator: "\n").count == 4)
  }

  @Test func `a collection holds the Features of the lines, and may hold none`() throws {
    let lines = try Self.text(.geoJSONLines).split(separator: "\n")
    #expect(
      try Self.text(.geoJSON)
        == #"{"type":"FeatureCollection","features":["# + "\n" + lines.joined(separator: ",\n") + "\n]}\n")
    #expect(try Self.text(.geoJSON, decisions: 0) == #"{"type":"FeatureCollection","features":["# + "\n]}\n")
  }

  @Test func `a table has its header, whatever follows`() throws {
    let header = try Self.text(.csv, decisions: 0)
    #expect(header.hasPrefix("permit,row,verdict,pipe,class,"))
    #expect(header.filter { $0 == "\n" }.count == 1)
    #expect(try Self.text(.csv).hasPrefix(header + "P -1.0,1,strike,G-1,gas,"))
  }

  @Test func `what was written is read again by the readers of the house`() throws {
    for format in [DecisionFormat.geoJSON, .geoJSONLines] {
      let reader = try FeatureSources.open(bytes: Self.file(format), name: "d.geojson")
      var roles: [String] = []
      while let record = try reader.next() {
        guard case .feature(let feature) = record else {
          Issue.record("\(record)")
          continue
        }
        #expect(feature.geometry != nil)
        roles.append(feature.properties[key: "role"]?.asIdentifier ?? "")
      }
      #expect(roles == ["dig", "pipe", "nearest", "dig"])
      #expect(reader.crs == nil)
    }
  }
}
