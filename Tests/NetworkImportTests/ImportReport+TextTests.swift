import FeatureFormats
import GEOSKernel
import NetworkModel
import PlanarGeometry
import Projections
import Testing

@testable import NetworkImport

struct ImportReportTextTests {
  @Test func `the words say what was read, taken in, rejected and repaired`() throws {
    var report = try ImportReportTests.sample().report
    report.warnings = ["look here"]
    let lines = report.lines
    #expect(lines[0] == "read       5 records of 1 source")
    #expect(lines[1] == "imported   4 as 4 pipes, 0.06 km")
    #expect(lines.contains("rejected   1 (no-geometry 1)") && lines.contains("repaired   1 (bad-number 1)"))
    #expect(lines.contains("known      depth of 25 %, diameter of 50 %, quality of 25 % of the pipes"))
    #expect(lines.contains { $0.hasPrefix("stored in  EPSG:25832 (shared by all sources)") })
    #expect(lines.last == "warning    look here")
    #expect(!lines.contains { $0.contains("\n") })
  }
}
