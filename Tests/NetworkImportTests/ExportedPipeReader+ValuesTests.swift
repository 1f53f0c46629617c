import FeatureFormats
import NetworkModel
import TestSupport
import Testing

@testable import NetworkImport

@Suite struct ExportedPipeReaderValuesTests {
  private static func properties(_ json: String) throws -> Properties {
    guard case .object(let members) = try JSONTree.parse(Array(json.utf8)) else { return Properties([]) }
    return Properties(members)
  }

  @Test func `texts of nothing are found under their names`() throws {
    let properties = try Self.properties(#"{"blankTexts":{"owner":" ","id":"","contact":5}}"#)
    #expect(ExportedPipeReader.blankText("owner", properties) == " ")
    #expect(ExportedPipeReader.blankText("id", properties)?.isEmpty == true)
    #expect(ExportedPipeReader.blankText("contact", properties) == nil)
    #expect(ExportedPipeReader.blankText("material", properties) == nil)
  }

  @Test func `a length is read unless a canonical property says it`() throws {
    var reader = ExportedPipeReader(importUncertainty: 0, extent: nil)
    #expect(try reader.length("halfWidth", unless: ["width"], Self.properties(#"{"halfWidth":4}"#)) == 40_000)
    #expect(
      try reader.length("halfWidth", unless: ["width"], Self.properties(#"{"halfWidth":4,"width":null}"#)) == 40_000)
    #expect(try reader.length("halfWidth", unless: ["width"], Self.properties(#"{"halfWidth":4,"width":1}"#)) == nil)
    #expect(reader.repairs.counts.isEmpty)
    #expect(try reader.length("halfWidth", unless: [], Self.properties(#"{"halfWidth":-4}"#)) == nil)
    #expect(reader.repairs.counts == [.badNumber: 1])
  }

  @Test func `a truth that says anything unusual is taken at its worst`() throws {
    let reader = ExportedPipeReader(importUncertainty: 0, extent: nil)
    for (json, says) in [(#"{}"#, false), (#"{"k":true}"#, false), (#"{"k":false}"#, true), (#"{"k":"no"}"#, true)] {
      #expect(try reader.says("k", but: true, Self.properties(json)) == says, "\(json)")
    }
  }

  @Test func `tops are one for each vertex or none`() throws {
    var reader = ExportedPipeReader(importUncertainty: 0, extent: nil)
    var line = pipe("A", parts: [[(0, 0), (1, 0)], [(2, 0), (3, 0)]])
    try reader.readTops(Self.properties(#"{"tops":[700,null,-0.5,1.23456]}"#), into: &line)
    #expect(line.parts.map(\.tops) == [[7_000_000, nil], [-5000, 12_345]])
    #expect(reader.repairs.counts.isEmpty)
    var other = pipe("A", [(0, 0), (1, 0)])
    try reader.readTops(Self.properties(#"{"tops":[1]}"#), into: &other)
    #expect(other.parts[0].tops == [nil, nil] && reader.repairs.counts == [.badNumber: 1])
    try reader.readTops(Self.properties(#"{"tops":["x",100001]}"#), into: &other)
    #expect(other.parts[0].tops == [nil, nil])
    #expect(reader.repairs.counts == [.badNumber: 2, .implausibleDepth: 1])
  }
}
