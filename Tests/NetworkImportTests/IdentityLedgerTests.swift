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

  @Test func `exact copies become one, others are numbered in the order of their content`() {
    let (pipes, repaired) = IdentityLedger.distinct([pipe("a", at: 2), pipe("a", at: 1), pipe("a", at: 2), pipe("b")])
    #expect(repaired == 2)
    #expect(pipes.map(\.id).sorted() == ["a", "a~2", "b"])
    #expect(pipes.first { $0.id == "a" }?.parts[0].vertices[0].x == 1)
  }

  @Test func `a number that a record has already is passed over`() {
    let (pipes, _) = IdentityLedger.distinct([pipe("a", at: 1), pipe("a", at: 2), pipe("a~2"), pipe("a", at: 3)])
    #expect(pipes.map(\.id).sorted() == ["a", "a~2", "a~3", "a~4"])
  }

  @Test(arguments: Seeds.smoke) func `the order of records does not matter`(seed: UInt64) {
    var random = SplitMix64(seed: seed)
    let pipes = (0..<20).map { _ in
      pipe(random.integer(in: 0...1) == 0 ? "a" : "a~2", at: random.integer(in: 0...6))
    }
    let first = Set(IdentityLedger.distinct(pipes).pipes)
    #expect(first == Set(IdentityLedger.distinct(pipes.shuffled(using: &random)).pipes), "seed \(seed)")
    #expect(Set(first.map(\.id)).count == first.count, "seed \(seed)")
  }

  @Test func `two sources with a common id are refused by their names and the first such id`() throws {
    var ledger = IdentityLedger()
    try ledger.claim(["c", "b", "a"], source: "one")
    do {
      try ledger.claim(["d", "b", "c"], source: "two")
      Issue.record("a common id was taken")
    } catch {
      #expect(error.description.contains("'one'") && error.description.contains("'two'"))
      #expect(error.description.contains("'b'"))
    }
  }
}
