import ColumnStore
import TestSupport
import Testing

@testable import NetworkModel

@Suite struct NetworkVersionTests {
  private func version(_ network: Network, crs: StoredCRS? = nil, unplaced: Int = 2) throws -> String {
    let pipes = try network.pipes()
    var version = NetworkVersion(crs ?? network.crs, pipes: pipes.count)
    for pipe in pipes { version.take(pipe.content[...]) }
    return version.finish(
      coverage: network.coverage.map(NetworkVersion.bytes(of:)),
      rejects: try network.rejects.all().map(NetworkVersion.bytes(of:)), unplaced: unplaced)
  }

  @Test func `the version of a network follows from what it holds`() throws {
    let network = try Samples.builder().finish()
    #expect(try version(network) == network.version)
    #expect(try version(network, unplaced: 3) != network.version)
    var crs = network.crs
    crs.fromGeographic.addedMetres += 1
    #expect(try version(network, crs: crs) != network.version)
  }

  @Test func `parts that are joined do not run into each other`() {
    func version(_ coverage: [[UInt8]], _ rejects: [[UInt8]]) -> String {
      var version = NetworkVersion(Samples.crs, pipes: 0)
      return version.finish(coverage: coverage, rejects: rejects, unplaced: 0)
    }
    #expect(version([[1]], []) != version([], [[1]]))
    #expect(version([], []) != version([[]], []))
  }
}
