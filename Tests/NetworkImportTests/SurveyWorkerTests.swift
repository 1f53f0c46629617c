import FeatureFormats
import Projections
import TestSupport
import Testing

@testable import NetworkImport

struct SurveyWorkerTests {
  private func survey(_ lines: [String]) throws -> SurveyedBlock {
    try withTemporaryDirectory { directory in
      let path = try directory.write("a.geojsonl", lines.map { $0 + "\n" }.joined())
      let block = try #require(try FeatureSources.lineBlocks(path)?.next())
      let system = try CoordinateReferenceSystem.parse(ImportFixture.utm, using: PROJContext())
      return try SurveyWorker(system, source: path, ReaderOptions()).survey(of: block)
    }
  }

  @Test func `a block is summed up: places, the CRS named, the first reject`() throws {
    let named = ImportFixture.line(#""id":2"#).replacing(
      #""type":"Feature""#, with: #""type":"Feature","crs":{"type":"name","properties":{"name":"EPSG:25832"}}"#)
    let found = try survey([ImportFixture.line(#""id":1"#), "nothing", named, named])
    #expect(found.isPlain && found.block.records == 4)
    #expect(found.declared.map(\.crs) == [nil, "EPSG:25832"] && found.declared.map(\.row) == [1, 3])
    #expect(found.firstReject?.hasPrefix("row 2: invalid-json") == true)
    #expect(found.places.rejects == 0 && found.places.raw != nil)
  }

  @Test func `the head of an exported network is for the plain way`() throws {
    let head = #"{"type":"Feature","geometry":null,"trench":{}}"#
    #expect(try !survey([ImportFixture.line(#""id":1"#), head]).isPlain)
  }
}
