import GEOSKernel
import PlanarGeometry
import TestSupport
import Testing

@Suite struct PreparedGeometryTests {
  @Test func `prepared questions count edges, except those about the interior`() throws {
    let context = try GEOSContext()
    let polygon = try PreparedGeometry(context.polygon(shell: square(0, 0, 10)))
    #expect(try polygon.intersects(line: points((10, 10), (20, 20))))
    #expect(try polygon.intersects(line: points((10, 4))))
    #expect(try !polygon.intersects(line: points((11, 0), (11, 9))))
    #expect(try polygon.covers(Point(x: 10, y: 4)) && !polygon.contains(Point(x: 10, y: 4)))
    #expect(try polygon.covers(Point(x: 9, y: 4)) && polygon.contains(Point(x: 9, y: 4)))
    #expect(try polygon.isWithin(1, of: context.point(Point(x: 5, y: 5))))
    #expect(try polygon.isWithin(1, of: context.point(Point(x: 11, y: 5))))
    #expect(try !polygon.isWithin(1, of: context.point(Point(x: 12, y: 5))))
  }

  @Test(arguments: Seeds.smoke) func `prepared or not, the answer is the same`(seed: UInt64) throws {
    let context = try GEOSContext()
    var random = SplitMix64(seed: seed)
    func position() -> Point {
      Point(x: Double(random.integer(in: 0...12)), y: Double(random.integer(in: 0...12)))
    }
    let area = try context.polygon(shell: square(2, 2, 8), holes: [square(4, 4, 3)])
    let prepared = try PreparedGeometry(area)
    for _ in 0..<50 {
      let line = try context.lineString([position(), position()])
      #expect(try prepared.intersects(line) == area.intersects(line), "seed \(seed)")
      #expect(try prepared.covers(line) == area.covers(line), "seed \(seed)")
    }
  }
}
