import GEOSKernel
import NetworkImport
import NetworkModel
import Projections
import TestSupport
import Testing

struct ImportProgressTests {
  @Test func `progress is told every thousand records of both readings`() throws {
    let lines = (0..<2001).map {
      #"{"type":"Feature","properties":{"id":\#($0)},"geometry":{"type":"Point","coordinates":[9,53]}}"#
    }
    try withTemporaryDirectory { directory in
      let path = try directory.write("a.geojsonl", lines.joined(separator: "\n") + "\n")
      var told: [ImportProgress] = []
      _ = try NetworkImporter.run(
        sources: [path], options: ImportOptions(), space: BuildSpace(), projections: try PROJContext(),
        geometry: try GEOSContext(), onReject: { _ in }, progress: { told.append($0) }, sink: { _ in })
      #expect(told.map(\.pass) == [1, 1, 2, 2] && told.map(\.records) == [1000, 2000, 1000, 2000])
      #expect(told.allSatisfy { $0.source == path })
    }
  }
}
