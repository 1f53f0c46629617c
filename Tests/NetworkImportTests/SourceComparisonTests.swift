import FeatureFormats
import GEOSKernel
import NetworkModel
import PlanarGeometry
import Projections
import TestSupport
import Testing

@testable import NetworkImport

struct SourceComparisonTests {
  private func file(_ id: Int, _ east: Int, crs: String) -> String {
    ImportFixture.collection(
      [
        ImportFixture.feature(
          #""id":\#(id)"#,
          #"{"type":"LineString","coordinates":[[\#(east),3270000],[\#(east + 4000),3274000]]}"#)
      ], crs: crs)
  }

  @Test func `a source in the wrong zone is found by its neighbours`() throws {
    let right = ("right.geojson", file(1, 360_000, crs: "EPSG:4545"))
    let wrong = ("wrong.geojson", file(2, 361_000, crs: "EPSG:4544"))
    let warnings = try ImportFixture.run([right, wrong], ImportOptions()).report.warnings
    #expect(warnings.contains { $0.contains("wrong.geojson") && $0.contains("108") })
  }

  @Test func `sources side by side, or together, give no warning`() throws {
    let files = [(1, 360_000), (2, 361_000), (3, 380_000)].map {
      ("\($0.0).geojson", file($0.0, $0.1, crs: "EPSG:4545"))
    }
    #expect(try ImportFixture.run(files, ImportOptions()).report.warnings.isEmpty)
  }
}
