import ConflictRules
import Testing

@Suite struct GrowingUncertaintyTests {
  @Test(arguments: [(0.0, 1_000), (0.5, 1_000), (1, 1_000), (2, 2_000), (3, 3_000), (10, 10_000)] as [(Double, Int64)])
  func `the published plan limits of hidden points`(depth: Double, ticks: Int64) {
    #expect(GrowingUncertainty(atLeast: 0.10, perDepth: 0.10).ticks(atDepthMetres: depth) == ticks)
  }

  @Test func `a part of a tick counts as a whole one`() {
    #expect(GrowingUncertainty(atLeast: 0.00001).ticks(atDepthMetres: 0) == 1)
    #expect(GrowingUncertainty(atLeast: 0, perDepth: 0.1).ticks(atDepthMetres: 1.00001) == 1_001)
  }

  @Test func `a depth that is none counts as 0, and no depth is too much`() {
    let growing = GrowingUncertainty(atLeast: 0.2, perDepth: 0.1)
    #expect(growing.ticks(atDepthMetres: -50) == 2_000)
    #expect(growing.ticks(atDepthMetres: .nan) == 2_000)
    #expect(growing.ticks(atDepthMetres: .infinity) > 1_000_000_000)
    #expect(GrowingUncertainty(atLeast: 0.2).ticks(atDepthMetres: .infinity) == 2_000)
  }

  @Test func `only a share of the depth needs a depth`() {
    #expect(GrowingUncertainty(atLeast: 0.2, perDepth: 0.1).growsWithDepth)
    #expect(!GrowingUncertainty(atLeast: 0.2).growsWithDepth)
  }
}
