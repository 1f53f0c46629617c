import GEOSKernel
import PlanarGeometry
import Testing

@Suite struct GEOSGeometryOverlayTests {
  private let context: GEOSContext
  private let one: GEOSGeometry
  private let two: GEOSGeometry

  init() throws {
    context = try GEOSContext()
    one = try context.polygon(shell: square(0, 0, 10))
    two = try context.polygon(shell: square(5, 5, 10))
  }

  @Test func `areas of union, intersection and difference add up`() throws {
    #expect(try one.union(two).area == 175)
    #expect(try one.intersection(two).area == 25)
    #expect(try one.difference(two).area == 75)
    #expect(try one.difference(one).isEmpty)
    #expect(try context.multiPolygon(of: [one, two]).unaryUnion().area == 175)
  }

  @Test func `faces that share edges are united as a coverage`() throws {
    let beside = try context.polygon(shell: square(10, 0, 10))
    let united = try context.multiPolygon(of: [one, beside]).coverageUnion()
    #expect(try united.polygons().count == 1 && united.area == 200)
  }

  @Test func `crossing lines are noded, and what they enclose is found`() throws {
    let lines = try context.multiLine([
      points((0, 0), (10, 0)), points((10, -2), (10, 12)), points((12, 10), (0, 10)), points((0, 10), (0, 0)),
      points((-1, -1), (11, 11)),
    ])
    let noded = try lines.unaryUnion()
    #expect(try noded.polygonized().polygons().count == 2)
    #expect(try noded.polygonized().area == 100)
    let cross = try context.multiLine([points((0, 0), (4, 4)), points((0, 4), (4, 0))])
    #expect(try cross.noded().lines().count == 4)
  }

  @Test func `on a grid crossings fall on whole ticks`() throws {
    let bowTie = try context.lineString(points((0, 0), (7, 8), (8, 0), (0, 7), (0, 0)))
    let noded = try bowTie.union(context.lineString([]), grid: 1)
    let numbers = try noded.lines().joined().flatMap { [$0.x, $0.y] }
    #expect(numbers.allSatisfy { $0 == $0.rounded() })
    #expect(try noded.polygonized().polygons().count == 2)
    let slanted = try context.polygon(shell: points((0, 0), (7, 3), (2, 9), (0, 0)))
    let united = try context.multiPolygon(of: [one, slanted]).unaryUnion(grid: 1)
    #expect(try united.isValid && united.polygons().count == 1)
  }
}
