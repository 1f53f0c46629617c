import PlanarGeometry
import TestSupport
import Testing

@testable import NetworkImport

struct MillimetreGridTests {
  @Test func `whole millimetres do not move`() {
    var grid = MillimetreGrid()
    #expect(grid.stored(35_500_000.123, 3_272_045.152) == GridPoint(x: 355_000_001_230, y: 32_720_451_520))
    #expect(grid.stored(-0.001, 0) == GridPoint(x: -10, y: 0))
    #expect(grid.largestMove == 0)
  }

  @Test func `the farthest move is kept`() {
    var grid = MillimetreGrid()
    _ = grid.stored(0.0003, 0.0004)
    _ = grid.stored(0.0001, 0)
    #expect(abs(grid.largestMove - 0.0005) < 1e-12)
  }

  @Test(arguments: Seeds.smoke) func `nothing moves farther than half the diagonal of a millimetre`(seed: UInt64) {
    var random = SplitMix64(seed: seed)
    var grid = MillimetreGrid()
    for _ in 0..<100 { _ = grid.stored(random.number(in: -4e7...4e7), random.number(in: -1e7...1e7)) }
    #expect(grid.largestMove > 0 && grid.largestMove <= 0.000_707_2, "seed \(seed)")
  }
}
