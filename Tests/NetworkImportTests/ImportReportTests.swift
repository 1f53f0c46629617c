import FeatureFormats
import GEOSKernel
import NetworkModel
import PlanarGeometry
import Projections
import TestSupport
import Testing

@testable import NetworkImport

struct ImportReportTests {
  static func sample() throws -> Imported {
    try ImportFixture.run(features: [
      ImportFixture.line(#""id":1,"class":"gas","diameter":0.3,"depth":1,"depthReference":"crown""#),
      ImportFixture.line(#""id":2,"class":"gas","quality":"surveyed","uncertainty":"?""#),
      ImportFixture.line(#""id":3,"class":"water""#, north: 5), ImportFixture.point(#""id":4,"diameter":1"#),
      ImportFixture.feature(#""id":5"#, "null"),
    ])
  }

  @Test func `counts in are counts out`() throws {
    let report = try Self.sample().report
    #expect(report.read == 5 && report.imported == 4 && report.rejectedRecords == 1)
    #expect(report.read == report.imported + report.rejectedRecords)
  }

  @Test func `length is the sum of the classes`() throws {
    let report = try Self.sample().report
    #expect(abs(report.kilometres - 0.06) < 1e-12)
  }
}
