import ColumnStore
import TestSupport
import Testing

@testable import PackedIndex

@Suite struct `Search` {
  private func found(_ tree: PackedRTree, _ levels: [ReachLevel]) throws -> [UInt32] {
    var places: [UInt32] = []
    try tree.search(levels, into: &places)
    return places
  }

  @Test func `three pipes, two of them touched`() throws {
    let tree = try Trees.tree([
      Entry(box: IndexBox(minX: 0, minY: 0, maxX: 10, maxY: 0), group: 0),
      Entry(box: IndexBox(minX: 20, minY: 5, maxX: 20, maxY: 90), group: 1),
      Entry(box: IndexBox(minX: 50, minY: 50, maxX: 60, maxY: 60), group: 1),
    ])
    let dig = IndexBox(minX: 10, minY: 0, maxX: 20, maxY: 10)
    #expect(try found(tree, [ReachLevel(box: dig, groups: 0b11)]) == [0, 1])
    #expect(try found(tree, [ReachLevel(box: dig, groups: 0b10)]) == [1])
    #expect(try found(tree, [ReachLevel(box: dig, groups: 0b100)]) == [])
    #expect(try found(tree, []) == [])
    let far = IndexBox(minX: 0, minY: 0, maxX: 50, maxY: 50)
    #expect(try found(tree, [ReachLevel(box: dig, groups: 0b01), ReachLevel(box: far, groups: 0b10)]) == [0, 1, 2])
    #expect(try found(tree, [ReachLevel(box: .everywhere, groups: 0x7FFF)]) == [0, 1, 2])
  }

  @Test func `places are added to those that are there`() throws {
    let tree = try Trees.tree([Entry(box: .everywhere, group: 14)])
    var places: [UInt32] = [42]
    try tree.search([ReachLevel(box: .everywhere, groups: 1 << 14)], into: &places)
    #expect(places == [42, 0])
  }

  @Test(arguments: Scatter.allCases, Seeds.few)
  func `a search gives what a scan gives`(scatter: Scatter, seed: UInt64) throws {
    var random = SplitMix64(seed: seed)
    for count in [0, 1, 2, 15, 16, 17, 255, 256, 257, 600] {
      let entries = scatter.entries(count, &random)
      let tree = try Trees.tree(entries)
      for _ in 0..<(count < 300 ? 10 : 3) {
        let levels = (0..<random.integer(in: 1...4)).map { _ in
          let near = random.pick(entries)?.box ?? .everywhere
          let box = random.chance(oneIn: 2) ? scatter.box(&random, number: 0) : near
          return ReachLevel(box: box, groups: random.chance(oneIn: 2) ? 0x7FFF : random.integer(in: 0...0x7FFF))
        }
        var slow: [UInt32] = []
        try tree.scan(levels, into: &slow)
        #expect(try found(tree, levels) == slow, "seed \(seed), \(scatter), \(count) entries, \(levels)")
      }
    }
  }

  @Test func `five thousand entries on four levels`() throws {
    var random = SplitMix64(seed: 5)
    let tree = try Trees.tree(Scatter.town.entries(5_000, &random))
    for _ in 0..<5 {
      let levels = [ReachLevel(box: Scatter.town.box(&random, number: 0), groups: 0x7FFF)]
      var slow: [UInt32] = []
      try tree.scan(levels, into: &slow)
      #expect(try found(tree, levels) == slow)
    }
    #expect(try found(tree, [ReachLevel(box: .everywhere, groups: 0x7FFF)]) == Array(0..<5_000))
  }

  @Test(arguments: Seeds.smoke)
  func `each lane of a node is judged like a box alone`(seed: UInt64) throws {
    var random = SplitMix64(seed: seed)
    for _ in 0..<40 {
      let side: Int32 = random.chance(oneIn: 2) ? 40 : .max
      let entries = (0..<random.integer(in: 1...16)).map { _ in
        Entry(box: RandomBoxes.box(&random, within: side), group: random.integer(in: 0...14))
      }
      let tree = try Trees.tree(entries)
      for _ in 0..<8 {
        let levels = (0..<random.integer(in: 0...4)).map { _ in
          ReachLevel(box: RandomBoxes.box(&random, within: side), groups: random.integer(in: 0...0x7FFF))
        }
        let slow = entries.indices.filter { place in
          levels.contains { $0.admits(entries[place].box, mask: 1 << UInt16(entries[place].group)) }
        }
        #expect(try found(tree, levels).map(Int.init) == slow, "seed \(seed)")
      }
    }
  }

  @Test func `padding that claims a group is damage, not a place`() throws {
    let entries = Array(repeating: Entry(box: .everywhere, group: 0), count: 17)
    // Leaves 0 and 1, then the root: lane 1 of leaf 1, and lane 2 of the root.
    for (node, lane) in [(1, 1), (2, 2)] {
      let tree = try Trees.tree(entries) { bytes in
        for side in 0..<4 { for byte in 0..<4 { bytes[node * 288 + side * 64 + lane * 4 + byte] = 0 } }
        bytes[node * 288 + 256 + lane * 2] = 1
      }
      #expect(throws: ColumnFileError.self) {
        _ = try found(tree, [ReachLevel(box: .everywhere, groups: 1)])
      }
    }
  }

  @Test(arguments: Seeds.few)
  func `a tree of any bytes neither traps nor gives places that are none`(seed: UInt64) throws {
    var random = SplitMix64(seed: seed)
    for count in [1, 16, 17, 300] {
      let tree = try Trees.tree(Scatter.town.entries(count, &random)) { bytes in
        for place in bytes.indices { bytes[place] = random.integer(in: 0...255) }
      }
      for _ in 0..<20 {
        var places: [UInt32] = []
        let box = RandomBoxes.box(&random, within: .max)
        try? tree.search([ReachLevel(box: box, groups: random.integer(in: 0...0xFFFF))], into: &places)
        #expect(places.allSatisfy { $0 < count }, "seed \(seed)")
      }
    }
  }
}
