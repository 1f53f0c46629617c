import GEOSKernel
import PlanarGeometry
import Testing

@testable import NetworkImport

@Suite struct CrossingLimitTests {
  /// Strokes up and down, then one across them all: `count` crossings.
  private func comb(_ count: Int) -> [GridPoint] {
    let strokes = (0...count).map { GridPoint(x: Int64($0) * 10, y: $0.isMultiple(of: 2) ? -100 : 100) }
    return strokes + [GridPoint(x: Int64(count) * 10 + 5, y: 0), GridPoint(x: -5, y: 0), strokes[0]]
  }

  @Test func `crossings up to the limit pass, more are refused`() throws {
    let context = try GEOSContext()
    let ring = comb(500)
    #expect(throws: Never.self) { try CrossingLimit.check([ring], limit: 500, context: context) }
    // Neighbours meet once an edge and are allowed for twice, so the limit bites at one crossing an edge and more.
    let grid = [comb(200), comb(200).map { GridPoint(x: $0.y * 10 + 1_000, y: $0.x / 10 - 100) }]
    #expect(throws: GEOSError.self) { try CrossingLimit.check(grid, limit: 500, context: context) }
  }

  @Test func `a ring drawn many times is one ring`() throws {
    let square = [(0, 0), (9, 0), (9, 9), (0, 9), (0, 0)].map { GridPoint(x: $0.0, y: $0.1) }
    let rings = [[GridPoint]](repeating: square, count: 500)
    #expect(throws: Never.self) { try CrossingLimit.check(rings, limit: 0, context: GEOSContext()) }
  }
}
