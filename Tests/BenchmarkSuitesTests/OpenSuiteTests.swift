import ColumnStore
import TestSupport
import Testing

@testable import BenchmarkSuites

@Suite struct OpenSuiteTests {
  @Test func `a process answers the city's first permit`() throws {
    try withTemporaryDirectory { folder in
      let city = try SmallCity.city(in: folder)
      let site = folder.path("site.geojsonl")
      try OpenSuite.writeSite(of: city, to: site)
      let network = try city.folder.network()
      let answer = try OpenSuite.firstAnswer(network, site, city.plan, city.tools, passes: 2)
      #expect([0, 1, 3].contains(answer.status) && answer.seconds > 0 && answer.peakResidentBytes > 1 << 20)
      #expect(throws: BenchmarkError.self) {
        try OpenSuite.firstAnswer(folder.path("none.trench"), site, city.plan, city.tools, passes: 1)
      }
    }
  }
}
