import Testing

@testable import PackedIndex

@Suite struct ReachLevelTests {
  @Test func `a level admits what touches its box and is of its groups`() {
    let box = IndexBox(minX: 10, minY: 10, maxX: 20, maxY: 20)
    let level = ReachLevel(box: box, groups: 0b101)
    #expect(level.admits(box, mask: 0b100))
    #expect(level.admits(IndexBox(minX: 20, minY: 0, maxX: 25, maxY: 10), mask: 0b111))
    #expect(!level.admits(box, mask: 0b010))
    #expect(!level.admits(IndexBox(minX: 21, minY: 0, maxX: 25, maxY: 10), mask: 0b111))
    #expect(!level.admits(box, mask: 0))
  }
}
