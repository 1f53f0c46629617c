import FeatureFormats
import GEOSKernel
import NetworkModel
import PlanarGeometry
import Projections
import TestSupport
import Testing

@testable import NetworkImport

struct IdentityLedgerTests {
  private func pipe(_ id: String, at x: Int64 = 0) -> Pipe {
    Pipe(id: id, assetClass: .gas, parts: [Pipe.Part(vertices: [GridPoint(x: x, y: 0)], tops: [nil])])
  }

  private func id(_ property: JSONTree?, _ own: JSONTree?) -> String? {
    IdentityLedger.id(
      of: RawFeature(
        row: 1, id: own, properties: property.map { [JSONMember(key: "id", value: $0)] } ?? [], geometry: .point(nil)))
  }

  @Test func `17, 17_0 and the text 17 are one id`() {
    #expect(id(.integer(17), nil) == "17" && id(.number(17), nil) == "17" && id(.string("17"), nil) == "17")
    #expect(id(.string(" 17"), nil) == " 17")
  }

  @Test func `the property comes before the id of the Feature, and what names nothing is none`() {
    #expect(id(.string("a"), .string("b")) == "a")
    #expect(id(nil, .integer(3)) == "3")
    #expect(id(.null, .string("b")) == "b" && id(.string(""), .string("b")) == "b")
    #expect(id(.array([]), nil) == nil && id(nil, nil) == nil)
  }

  /// The pipes that come out, in their order, and how many records were merged or renamed.
  private func distinct(
    _ sources: [[Pipe]], in space: BuildSpace = BuildSpace()
  ) throws -> (pipes: [Pipe], repaired: Int) {
    let ledger = IdentityLedger(space)
    for (source, pipes) in sources.enumerated() { for pipe in pipes { try ledger.add(pipe, source: source) } }
    var distinct: [Pipe] = []
    let names = sources.indices.map { ["one", "two", "three"][$0] }
    let repaired = try ledger.forEachDistinct(sources: names) { pipe, _ in distinct.append(pipe) }
    return (distinct, repaired)
  }

  private func distinct(_ pipes: [Pipe]) throws -> (pipes: [Pipe], repaired: Int) { try distinct([pipes]) }

  @Test func `exact copies become one, others are numbered in the order of their content`() throws {
    let (pipes, repaired) = try distinct([pipe("a", at: 2), pipe("a", at: 1), pipe("a", at: 2), pipe("b")])
    #expect(repaired == 2)
    #expect(pipes.map(\.id).sorted() == ["a", "a~2", "b"])
    #expect(pipes.first { $0.id == "a" }?.parts[0].vertices[0].x == 1)
  }

  @Test func `a number that a record has already is passed over`() throws {
    let (pipes, _) = try distinct([pipe("a", at: 1), pipe("a", at: 2), pipe("a~2"), pipe("a", at: 3)])
    #expect(pipes.map(\.id).sorted() == ["a", "a~2", "a~3", "a~4"])
  }

  @Test(arguments: Seeds.smoke) func `the order of records does not matter`(seed: UInt64) throws {
    var random = SplitMix64(seed: seed)
    let pipes = (0..<20).map { _ in
      pipe(random.integer(in: 0...1) == 0 ? "a" : "a~2", at: random.integer(in: 0...6))
    }
    let first = Set(try distinct(pipes).pipes)
    #expect(try first == Set(distinct(pipes.shuffled(using: &random)).pipes), "seed \(seed)")
    #expect(Set(first.map(\.id)).count == first.count, "seed \(seed)")
  }

  @Test func `two sources with a common id are refused by their names and the first such id`() throws {
    let error = #expect(throws: ImportError.self) {
      try distinct([["c", "b", "a"].map { pipe($0) }, ["d", "b", "c"].map { pipe($0) }])
    }
    let words = try #require(error).description
    #expect(words.contains("'one'") && words.contains("'two'"))
    #expect(words.contains("'b'"))
  }

  @Test func `a name given to a copy must not be one that another source has`() throws {
    let error = #expect(throws: ImportError.self) {
      try distinct([[pipe("a", at: 1), pipe("a", at: 2)], [pipe("a~2")]])
    }
    #expect(try #require(error).description.contains("'a~2'"))
    // In one source it is passed over; and a source that numbers its own ids is nobody's concern.
    #expect(try distinct([[pipe("a", at: 1)], [pipe("a~2")]]).pipes.map(\.id) == ["a", "a~2"])
  }

  @Test func `each pipe comes with its source`() throws {
    let ledger = IdentityLedger(BuildSpace())
    for (id, source) in [("c", 300), ("a", 2), ("b", 0)] { try ledger.add(pipe(id), source: source) }
    var sources: [String: Int] = [:]
    let repaired = try ledger.forEachDistinct(sources: []) { pipe, source in sources[pipe.id] = source }
    #expect(repaired == 0)
    #expect(sources == ["a": 2, "b": 0, "c": 300])
  }
}
