import NetworkModel
import PlanarGeometry
import TestSupport
import Testing

@testable import NetworkImport

struct NetworkImporterTotalsTests {
  @Test func `sources add up in the report and stand in the network`() throws {
    let files = (1...3).map { number in
      (
        "\(number).geojson",
        ImportFixture.collection([ImportFixture.line(#""id":\#(number)"#), ImportFixture.feature("", "null")])
      )
    }
    var options = ImportFixture.utmOptions
    options.allowRejects = true
    let result = try ImportFixture.run(files, options)
    #expect(result.report.read == 6 && result.report.imported == 3 && result.network.unplaced == 3)
    #expect(result.report.sources.map(\.name) == ["1.geojson", "2.geojson", "3.geojson"])
    #expect(result.network.sources.map(\.rows) == [2, 2, 2] && result.network.sources.map(\.rejected) == [1, 1, 1])
    #expect(result.network.sources[0].operation.pipeline == "+proj=noop" && result.network.sources[0].largestMove == 0)
  }
}
