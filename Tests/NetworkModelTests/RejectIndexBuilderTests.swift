import ColumnStore
import PackedIndex
import PlanarGeometry
import TestSupport
import Testing

@testable import NetworkModel

@Suite struct RejectIndexBuilderTests {
  private func reject(_ x: Int64, _ y: Int64) -> RejectedRecord {
    RejectedRecord(
      record: "\(x) \(y)", assetClass: .gas, reason: "no-id",
      box: GridBox(lower: Samples.at(x, y), upper: Samples.at(x, y)))
  }

  @Test func `the extent is the box around all boxes`() throws {
    let rejects = [reject(3, 4), reject(-2, 9), reject(5, -7)]
    let built = try RejectIndexBuilder(rejects.map { ([1], $0) }, BuildSpace())
    #expect(built.extent == GridBox(lower: Samples.at(-2, -7), upper: Samples.at(5, 9)))
    #expect(built.ends.count == 3 * 8 && built.places.count == 3 * 4 && built.records.count == 3)
    #expect(try RejectIndexBuilder([], BuildSpace()).extent == nil)
  }

  @Test(arguments: Seeds.few)
  func `every record has one place in the tree, and its box is there`(seed: UInt64) throws {
    var random = SplitMix64(seed: seed)
    var draft = NetworkDraft(name: "rejects", crs: Samples.crs)
    draft.rejects = (0..<50).map { _ in reject(random.integer(in: -99...99), random.integer(in: -99...99)) }
    let columns = try draft.finish().rejects
    let frame = try #require(columns.frame)
    let records = try (0..<50).map { try columns.record(atPlace: $0) }
    #expect(records.sorted() == Array(0..<50), "seed \(seed)")
    for (place, record) in records.enumerated() {
      #expect(
        try columns.tree.entry(at: UInt32(place)).box == frame.box(columns.record(at: record).box), "seed \(seed)")
    }
  }
}
