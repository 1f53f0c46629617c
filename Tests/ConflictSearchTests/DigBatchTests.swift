import PlanarGeometry
import TestSupport
import Testing

@testable import ConflictSearch

@Suite struct DigBatchTests {
  @Test(arguments: Seeds.few)
  func `digs come back as they were added`(seed: UInt64) {
    var random = SplitMix64(seed: seed)
    let digs = (0..<40).map { _ in randomDig(&random).with { $0.placement = random.integer(in: 0...9_000) } }
    var batch = DigBatch()
    for dig in digs { batch.append(dig) }
    #expect(batch.count == digs.count)
    for (place, dig) in digs.enumerated() {
      let parts = batch.parts(of: place)
      #expect(parts.rings == dig.footprint.polygons.flatMap { [$0.shell] + $0.holes }, "seed \(seed)")
      #expect(parts.lines == dig.footprint.lines && parts.radius == dig.footprint.radius)
      #expect(parts.placement == dig.placement && batch.box(of: place) == dig.footprint.box)
    }
  }

  @Test func `the order takes every dig once, neighbours after one another`() {
    var batch = DigBatch()
    // Two heaps a kilometre apart, in turns.
    for index in 0..<20 { batch.append(square((Double(index % 2) * 1_000, 0), (Double(index % 2) * 1_000 + 3, 3))) }
    let order = batch.hilbertOrder()
    #expect(order.sorted() == Array(0..<20))
    #expect(Set(order.prefix(10).map { $0 % 2 }).count == 1, "one heap, then the other")
    #expect(DigBatch().hilbertOrder().isEmpty)
  }

  @Test func `a dig of nothing has no box and no boxes to search`() {
    var batch = DigBatch()
    batch.append(Dig(footprint: Footprint(), bottom: nil))
    #expect(batch.box(of: 0) == nil && batch.searchBoxes(of: 0).isEmpty)
    #expect(batch.hilbertOrder() == [0])
  }
}
