import PackedIndex
import Testing

@Suite struct `Scan` {
  private let entries = [
    Entry(box: IndexBox(minX: 0, minY: 0, maxX: 10, maxY: 10), group: 0),
    Entry(box: IndexBox(minX: 30, minY: 0, maxX: 40, maxY: 10), group: 1),
  ]

  @Test func `every entry is looked at, in order`() throws {
    let tree = try Trees.tree(entries)
    var places: [UInt32] = []
    try tree.scan([ReachLevel(box: .everywhere, groups: 0b11)], into: &places)
    #expect(places == [0, 1])
    try tree.scan([ReachLevel(box: entries[1].box, groups: 0b11)], into: &places)
    #expect(places == [0, 1, 1])
    try tree.scan([ReachLevel(box: .everywhere, groups: 0b100)], into: &places)
    #expect(places == [0, 1, 1])
  }

  @Test func `every entry is measured, the nearest first`() throws {
    let tree = try Trees.tree(entries)
    var visits: [UInt32] = []
    let from = IndexBox(minX: 28, minY: 0, maxX: 28, maxY: 0)
    try tree.scanNearest(to: from, slack: [Double](repeating: 0, count: 15), upTo: 18) { place, bound in
      visits.append(place)
      #expect(bound <= (place == 0 ? 18 : 2))
      return nil
    }
    #expect(visits == [1, 0])
  }
}
