import PlanarGeometry
import TestSupport
import Testing

@testable import GEOSKernel

@Suite struct GEOSPairTreeTests {
  @Test func `a tree of nothing finds nothing`() throws {
    let digs = try GEOSShapes()
    try digs.append { (context) throws(GEOSError) in try context.point(Point(x: 0, y: 0)) }
    let search = try GEOSPairSearch(
      GEOSPairTree(GEOSShapes(), clearances: []), digs: digs, reaches: [.init(radius: 1, placement: 1)])
    let tally = try search.tally([0])
    #expect(tally.pairs == 0 && tally.clear == 1 && tally.hash == 0)
  }

  @Test func `a box grows on every side`() throws {
    let context = try GEOSContext()
    let box = try context.diagonal(of: (Point(x: 1, y: 2), Point(x: 3, y: 4)), grownBy: 10)
    #expect(try box.lines() == [[Point(x: -9, y: -8), Point(x: 13, y: 14)]])
  }
}
