import ColumnStore
import PackedIndex
import PlanarGeometry
import TestSupport
import Testing

@testable import NetworkModel

@Suite struct RejectColumnsTests {
  private static func rejects(_ count: Int, _ random: inout SplitMix64) -> [RejectedRecord] {
    (0..<count).map { index in
      let lower = RandomField().position(&random)
      return RejectedRecord(
        record: "row \(index)", assetClass: random.chance(oneIn: 4) ? nil : random.pick(AssetClass.allCases),
        reason: random.pick(["non-finite", "wrong-geometry-type"]) ?? "",
        box: GridBox(lower: lower, upper: lower).grown(by: random.integer(in: 0...50_000)))
    }
  }

  @Test(arguments: Seeds.smoke)
  func `the tree finds every record whose box touches, by its class`(seed: UInt64) throws {
    var random = SplitMix64(seed: seed)
    var draft = NetworkDraft(name: "rejects", crs: Samples.crs)
    draft.rejects = Self.rejects(random.integer(in: 1...80), &random)
    let columns = try draft.finish().rejects
    #expect(columns.count == draft.rejects.count)
    #expect(try Set(columns.all()) == Set(draft.rejects), "seed \(seed)")
    let frame = try #require(columns.frame)
    for _ in 0..<20 {
      let corner = RandomField().position(&random)
      let box = GridBox(lower: corner, upper: corner).grown(by: random.integer(in: 0...900_000))
      let assetClass = random.chance(oneIn: 4) ? nil : random.pick(AssetClass.allCases)
      let bit = UInt16(1) << UInt16(RejectColumns.group(of: assetClass))
      var places: [UInt32] = []
      if let query = frame.query(box) {
        try columns.tree.search([ReachLevel(box: query, groups: bit)], into: &places)
      }
      let found = try places.map { try columns.record(at: columns.record(atPlace: Int($0))) }
      let expected = draft.rejects.filter { $0.assetClass == assetClass && $0.box.intersects(box) }
      // A box is rounded outwards to whole millimetres, so a few more may be found.
      #expect(Set(found).isSuperset(of: expected), "seed \(seed)")
      #expect(found.allSatisfy { $0.assetClass == assetClass && $0.box.grown(by: 20).intersects(box) }, "seed \(seed)")
    }
  }

  @Test func `each class has its own group, and so has none`() {
    let groups = AssetClass.allCases.map { RejectColumns.group(of: $0) } + [RejectColumns.group(of: nil)]
    #expect(groups == Array(0...9))
  }

  @Test func `of no rejects there is no frame`() throws {
    let columns = try NetworkDraft(name: "none", crs: Samples.crs).finish().rejects
    #expect(try columns.count == 0 && columns.all() == [] && columns.frame == nil)
    #expect(throws: ColumnFileError.self) { try columns.record(at: 0) }
    #expect(throws: ColumnFileError.self) { try columns.record(atPlace: 0) }
  }

  @Test func `records that one cannot tell apart are all kept`() throws {
    var draft = NetworkDraft(name: "twins", crs: Samples.crs)
    draft.rejects = [Samples.reject, Samples.reject, Samples.reject]
    #expect(try draft.finish().rejects.all() == draft.rejects)
  }
}
