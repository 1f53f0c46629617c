import Testing

@testable import ForeignReaders

@Suite struct `YAML nodes` {
  @Test func `each kind is seen as itself alone`() throws {
    let nodes = try #require(try YAMLDocument.root(of: Array("[a, [b], {c: d}]".utf8))?.items)
    #expect(nodes.map(\.scalar?.text) == ["a", nil, nil])
    #expect(nodes.map(\.items?.count) == [nil, 1, nil])
    #expect(nodes.map(\.pairs?.count) == [nil, nil, 1])
  }
}
