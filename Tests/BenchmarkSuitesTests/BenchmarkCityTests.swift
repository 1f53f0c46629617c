import ConflictSearch
import NetworkModel
import TestSupport
import Testing

@testable import BenchmarkSuites

@Suite struct BenchmarkCityTests {
  @Test func `network and digs are made when they are first asked for`() throws {
    try withTemporaryDirectory { folder in
      let city = try SmallCity.city(in: folder)
      #expect(try folder.names() == ["city"])
      let digs = try city.digs()
      #expect(digs.list.count == 40 && digs.batch.count == 40)
      let version = try city.network().version
      city.close()
      #expect(try city.network().version == version)
    }
  }
}
