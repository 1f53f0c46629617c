import FeatureFormats
import GEOSKernel
import NetworkModel
import PlanarGeometry
import Projections
import TestSupport
import Testing

@testable import NetworkImport

struct SourceImportTests {
  @Test func `every record ends in a pipe or a reject`() throws {
    let result = try ImportFixture.run(features: [
      ImportFixture.line(#""id":1"#), ImportFixture.line(#""name":"no id""#), ImportFixture.feature(#""id":2"#, "null"),
      ImportFixture.line(#""id":3"#),
    ])
    #expect(result.report.read == 4 && result.report.imported == 2)
    #expect(result.report.rejected == ["no-id": 1, "no-geometry": 1])
    #expect(result.rejects.map(\.row) == [2, 3] && result.rejects.map(\.id) == [nil, "2"])
    #expect(result.rejects.map(\.reason) == [.noID, .noGeometry])
    #expect(result.placedRejects.map(\.record) == ["row 2"] && result.network.unplaced == 1)
  }

  @Test func `rows name records without an id where they may`() throws {
    var options = ImportFixture.utmOptions
    options.rowIDs = true
    let result = try ImportFixture.run(
      features: [ImportFixture.line(#""id":1"#), ImportFixture.line(#""name":"no id""#)], options)
    #expect(result.pipes.map(\.id).sorted() == ["1", "pipes:2"])
  }

  @Test func `a repeated id keeps every pipe, exact copies become one`() throws {
    let result = try ImportFixture.run(features: [
      ImportFixture.line(#""id":1,"class":"gas""#), ImportFixture.line(#""id":"1","class":"gas""#),
      ImportFixture.line(#""id":1.0,"class":"water""#),
    ])
    #expect(result.pipes.map(\.id).sorted() == ["1", "1~2"])
    #expect(result.report.imported == 3 && result.report.pipes == 2)
    #expect(result.report.repaired == ["duplicate-id": 2])
  }

  @Test func `the box of a reject is grown by what import may have moved it`() throws {
    let move = ImportFixture.feature(#""id":9"#, #"{"type":"Point","coordinates":[500000.0005,5950000]}"#)
    let result = try ImportFixture.run(features: [move, ImportFixture.line(#""id":1"#), ImportFixture.point(#""a":1"#)])
    let box = try #require(result.placedRejects.first).box
    #expect(box.lower.x == 5_000_000_000 - 6 && box.upper.x == 5_000_000_000 + 6)
  }
}
