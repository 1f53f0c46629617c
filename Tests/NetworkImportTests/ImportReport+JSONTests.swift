import FeatureFormats
import Foundation
import GEOSKernel
import NetworkModel
import PlanarGeometry
import Projections
import Testing

@testable import NetworkImport

struct ImportReportJSONTests {
  @Test func `the report is one JSON object with what scripts rely on`() throws {
    let report = try ImportReportTests.sample().report
    let text = String(decoding: report.json, as: UTF8.self)
    #expect(
      text.hasPrefix(
        #"{"read":5,"imported":4,"pipes":4,"rejected":{"no-geometry":1},"repaired":{"bad-number":1},"unplaced":1,"km":0.06,"#
      ))
    let object = try #require(try JSONSerialization.jsonObject(with: Data(report.json)) as? [String: Any])
    #expect(((object["byClass"] as? [String: Any])?["gas"] as? [String: Any])?["pipes"] as? Int == 2)
    let source = try #require((object["sources"] as? [[String: Any]])?.first)
    #expect(source["crs"] as? String == ImportFixture.utm && source["rows"] as? Int == 5)
    #expect(object["warnings"] as? [String] == [])
  }

  @Test func `an empty report is valid JSON too`() throws {
    #expect(throws: Never.self) { try JSONSerialization.jsonObject(with: Data(ImportReport().json)) }
  }
}
