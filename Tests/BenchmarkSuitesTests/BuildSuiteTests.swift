import NetworkModel
import TestSupport
import Testing

@testable import BenchmarkSuites

@Suite struct BuildSuiteTests {
  @Test func `the text becomes the network that was built without it`() throws {
    try withTemporaryDirectory { folder in
      let city = try SmallCity.city(in: folder)
      let version = try city.network().version
      let rows = try BuildSuite.rows(city)
      #expect(rows.allSatisfy { $0.suite == .build && $0.work == version })
      #expect(rows[0].name == "text to an open network file" && (rows[0].trench ?? 0) > 0)
      #expect(rows.contains { $0.title.contains("bytes a segment") && ($0.trench ?? 0) > 10 })
    }
  }

  @Test func `an import that fails says why`() throws {
    try withTemporaryDirectory { folder in
      let city = try SmallCity.city(in: folder)
      _ = try city.folder.text()
      try folder.write("city/network.geojsonl", "no line of GeoJSON\n")
      let error = #expect(throws: BenchmarkError.self) { try BuildSuite.rows(city) }
      #expect(error?.description.contains("status 2: trench: ") == true)
    }
  }
}
