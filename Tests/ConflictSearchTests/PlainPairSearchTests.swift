import NetworkModel
import TestSupport
import Testing

@testable import ConflictSearch

@Suite struct PlainPairSearchTests {
  @Test func `two pipes, one of them a metre from the pit`() throws {
    // Reach 1.5 m; both pipes are 0.2 m wide and lie where they are drawn.
    let scene = try network([pipe("near", [(0, 0), (10, 0)]), pipe("far", [(0, 50), (10, 50)])])
    let tally = try PlainPairSearch(scene, under: around(1.5)).tally([
      square((4, 1), (6, 3)), square((4, 20), (6, 30)), square((4, -1), (6, 1)),
    ])
    #expect(tally.pairs == 2 && tally.clear == 1)
    #expect(tally.distanceSum == 1, "a metre, and nothing where it is dug through")
  }

  @Test func `half a tick beyond the limit is the end`() throws {
    let scene = try network([pipe("P", [(0, 0), (10, 0)])])
    let limit = Double(try #require(try scene.pipe(at: 0).halfWidth)) / 10_000 + 1
    let at = try PlainPairSearch(scene, under: around(1)).tally([square((4, limit), (6, 9))])
    #expect(at.pairs == 1)
    let beyond = try PlainPairSearch(scene, under: around(1)).tally([square((4, limit + 0.0001), (6, 9))])
    #expect(beyond.pairs == 0 && beyond.clear == 1)
  }
}
