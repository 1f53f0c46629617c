import TestSupport
import Testing

@testable import NetworkModel

@Suite struct IdentityHashTests {
  @Test func `equal ids have one number, and ids that differ a little have others`() {
    let ids = (0..<20_000).map { Array("gas-\($0)".utf8) } + [[], [0], [0, 0]]
    #expect(Set(ids.map(IdentityHash.of)).count == ids.count)
    #expect(IdentityHash.of(Array("é".utf8)) == IdentityHash.of([0xC3, 0xA9]))
  }
}
