import ConflictSearch
import GEOSKernel
import NetworkModel
import PlanarGeometry
import TestSupport
import Testing

@testable import BenchmarkSuites

@Suite struct GEOSPairsTests {
  @Test func `a city is loaded with what that took`() throws {
    try withTemporaryDirectory { folder in
      let city = try SmallCity.city(in: folder)
      let geos = try city.geos()
      #expect(geos.loading > 0 && geos.building > 0 && geos.bytes != nil)
      let place: UInt32 = 5
      #expect(
        try geos.worker().tally([place]).pairs == (try geos.run(6, threads: 1).count - geos.run(5, threads: 1).count))
    }
  }

  @Test func `a line of a pipe is read as it was drawn`() throws {
    try withTemporaryDirectory { folder in
      let network = try SmallCity.city(in: folder).network()
      for place in 0..<network.pipeCount {
        #expect(try network.line(ofPipe: place) == network.pipe(at: place).parts[0].vertices)
      }
    }
  }
}
