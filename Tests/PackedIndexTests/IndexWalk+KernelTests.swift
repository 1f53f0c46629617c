import TestSupport
import Testing

@testable import PackedIndex

@Suite struct IndexWalkTests {
  @Test(arguments: Seeds.few)
  func `one room serves many searches, each as if it had its own`(seed: UInt64) throws {
    var random = SplitMix64(seed: seed)
    let walk = IndexWalk()
    for count in [1, 17, 6_000, 300] {
      let tree = try Trees.tree(Scatter.town.entries(count, &random))
      for _ in 0..<5 {
        // Up to seventy boxes: more than a step has bits for.
        let levels = (0..<random.integer(in: 1...70)).map { _ in
          ReachLevel(box: Scatter.town.box(&random, number: 0), groups: random.integer(in: 0...0x7FFF))
        }
        var (found, slow) = ([7] as [UInt32], [7] as [UInt32])
        try tree.search(levels, using: walk, into: &found)
        try tree.scan(levels, into: &slow)
        #expect(found == slow, "seed \(seed), \(count) entries, \(levels.count) boxes")
      }
      // Everything at once: more steps than there was room for.
      var all: [UInt32] = []
      try tree.search([ReachLevel(box: .everywhere, groups: 0x7FFF)], using: walk, into: &all)
      #expect(all == Array(0..<UInt32(count)))
    }
  }

  @Test func `a node is compared with the boxes that touched the one above it`() throws {
    // Two leaves below a root: entries 0 to 15 in the west, 16 to 31 in the east.
    let entries = (0..<32).map { index in
      let x = Int32(index < 16 ? index : 1_000 + index)
      return Entry(box: IndexBox(minX: x, minY: 0, maxX: x, maxY: 1), group: 0)
    }
    let tree = try Trees.tree(entries)
    let walk = IndexWalk()
    var places: [UInt32] = []
    let west = ReachLevel(box: IndexBox(minX: 3, minY: 0, maxX: 4, maxY: 1), groups: 1)
    try tree.search([west], using: walk, into: &places)
    #expect(places == [3, 4])
    #expect(walk.comparisons == 2, "root and west")
    let east = ReachLevel(box: IndexBox(minX: 1_016, minY: 0, maxX: 1_016, maxY: 1), groups: 1)
    places = []
    try tree.search([west, east], using: walk, into: &places)
    #expect(places == [3, 4, 16])
    #expect(walk.comparisons == 2 + 4, "the root with both, each leaf with its own")
  }
}
