import PlanarGeometry
import Testing

@testable import CityGenerator

@Suite struct TerrainTests {
  private let terrain = Terrain(seed: 62_500)

  @Test func `hills reach from low to high`() {
    let heights = (-60...60).flatMap { x in
      (-60...60).map { y in terrain.metres(at: GridPoint(nearestTickTo: Double(x) * 700, Double(y) * 700)) }
    }
    #expect(heights.allSatisfy { Terrain.heights.contains($0) })
    #expect((heights.min() ?? 0) < 220)
    #expect((heights.max() ?? 0) > 540)
  }

  @Test func `no step is steeper than a hillside`() {
    let heights = (0..<2_000).map { terrain.metres(at: GridPoint(nearestTickTo: 500_000 + Double($0) * 10, 3_300_000)) }
    let steps = zip(heights, heights.dropFirst()).map { abs($0 - $1) }
    #expect((steps.max() ?? 0) < 8)
  }
}
