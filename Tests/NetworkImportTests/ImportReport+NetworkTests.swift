import FeatureFormats
import GEOSKernel
import NetworkModel
import PlanarGeometry
import Projections
import Testing

@testable import NetworkImport

struct ImportReportNetworkTests {
  @Test func `classes, lengths and what is known are those of the pipes`() throws {
    let report = try ImportReportTests.sample().report
    #expect(report.pipes == 4)
    #expect(report.classes[.gas]?.pipes == 2 && abs((report.classes[.gas]?.kilometres ?? 0) - 0.04) < 1e-12)
    #expect(report.classes[.water]?.pipes == 1 && report.classes[.other]?.kilometres == 0)
    #expect(report.known == NetworkStatistics.KnownShares(depth: 0.25, diameter: 0.5, quality: 0.25))
    #expect(report.unplaced == 1 && report.storeCRS == ImportFixture.utm)
  }
}
