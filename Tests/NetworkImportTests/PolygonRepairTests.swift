import Foundation
import GEOSKernel
import NetworkImport
import PlanarGeometry
import TestSupport
import Testing

@Suite struct PolygonRepairTests {
  private let context: GEOSContext

  init() throws { context = try GEOSContext() }

  private func repaired(_ polygons: [[GridPoint]]...) throws -> RepairedArea {
    try PolygonRepair.repaired(polygons, context: context)
  }

  @Test func `valid polygons come back vertex for vertex`() throws {
    let shell = ring((0, 0), (50, 0), (50, 0), (100, 0), (100, 100), (0, 100), (0, 0))
    let hole = ring((10, 10), (10, 90), (90, 90), (90, 10), (10, 10))
    let inner = ring((20, 20), (30, 20), (30, 30), (20, 20))
    let area = try repaired([shell, hole], [inner])
    #expect(area.polygons == [GridPolygon(shell: shell, holes: [hole]), GridPolygon(shell: inner)])
    #expect(area.lines.isEmpty && area.repairs.isEmpty)
  }

  @Test func `an open ring is closed and nothing else`() throws {
    let area = try repaired([ring((0, 0), (9, 0), (9, 9))])
    #expect(area.polygons == [GridPolygon(shell: ring((0, 0), (9, 0), (9, 9), (0, 0)))])
    #expect(area.repairs == [.unclosedRing: 1])
  }

  @Test func `a bow-tie keeps both lobes and its ring`() throws {
    let bowTie = ring((0, 0), (80, 80), (80, 0), (0, 80), (0, 0))
    let area = try repaired([bowTie])
    #expect(area.lines == [bowTie])
    #expect(area.repairs == [.crossingRing: 1])
    #expect(area.polygons.count == 2)
    #expect(area.covers(10, 40) && area.covers(70, 40) && area.covers(40, 40))
    #expect(!area.covers(40, 10) && !area.covers(40, 70))
  }

  @Test func `where a ring overlaps itself the overlap stays inside`() throws {
    // Two squares in one stroke, both counter-clockwise: the middle has winding number 2.
    let ring = ring((0, 0), (60, 0), (60, 60), (40, 60), (40, 40), (100, 40), (100, 100), (0, 100), (0, 0))
    let area = try repaired([ring])
    #expect(Winding.number(of: ring, around: GridPoint(x: 50, y: 50)) == 2)
    #expect(area.covers(50, 50) && area.covers(10, 10) && area.covers(90, 90))
    #expect(!area.covers(80, 20))
    #expect(area.polygons.count == 1)
  }

  @Test func `a ring drawn twice is drawn once`() throws {
    let square = ring((0, 0), (60, 0), (60, 60), (0, 60))
    let area = try repaired([square + square])
    #expect(area.polygons.count == 1 && area.covers(30, 30) && !area.covers(70, 30))
    #expect(area.repairs == [.unclosedRing: 1, .crossingRing: 1])
  }

  @Test func `a spike stays as a line without width`() throws {
    let ring = ring((0, 0), (60, 0), (60, 30), (200, 30), (60, 30), (60, 60), (0, 60), (0, 0))
    let area = try repaired([ring])
    #expect(area.lines == [ring])
    #expect(area.covers(30, 30) && area.covers(200, 30) && !area.covers(199, 31))
  }

  @Test func `rings that enclose nothing become lines and points`() throws {
    let area = try repaired(
      [ring((0, 0), (50, 0), (0, 0))], [ring((7, 7), (7, 7), (7, 7), (7, 7))], [ring((5, 5))],
      [ring((0, 0), (20, 20), (40, 40), (0, 0)), ring((1, 1), (3, 3), (3, 1), (1, 1))], [])
    #expect(area.polygons.isEmpty)
    #expect(
      area.lines == [
        ring((0, 0), (50, 0), (0, 0)), ring((7, 7)), ring((5, 5)), ring((0, 0), (20, 20), (40, 40), (0, 0)),
      ])
    #expect(area.repairs == [.zeroArea: 4, .droppedHole: 1, .emptyPolygon: 1])
    #expect(try PolygonRepair.repaired([], context: context).isEmpty)
  }

  @Test func `a ring that runs out and back along branches is only its lines`() throws {
    let tree = ring((0, 0), (40, 0), (40, 30), (40, 0), (80, 5), (40, 0), (0, 0))
    let area = try repaired([tree])
    #expect(area.polygons.isEmpty && area.lines == [tree])
  }

  @Test func `holes outside, across or crossing themselves are dropped, others stay`() throws {
    let shell = ring((0, 0), (100, 0), (100, 100), (0, 100), (0, 0))
    let good = ring((10, 10), (20, 10), (20, 20), (10, 20), (10, 10))
    let outside = ring((110, 10), (120, 10), (120, 20), (110, 10))
    let across = ring((90, 50), (110, 50), (110, 60), (90, 60), (90, 50))
    let bowTie = ring((40, 40), (60, 60), (60, 40), (40, 60), (40, 40))
    let flat = ring((30, 30), (35, 35), (30, 30))
    let area = try repaired([shell, good, outside, across, bowTie, flat])
    #expect(area.polygons == [GridPolygon(shell: shell, holes: [good])])
    #expect(area.lines.isEmpty && area.repairs == [.droppedHole: 4])
  }

  @Test func `a ring drawn twice, as shell and as hole, is a dig and not its outline`() throws {
    let shell = ring((0, 0), (100, 0), (100, 100), (0, 100), (0, 0))
    for hole in [shell, shell.reversed(), ring((0, 0), (100, 0), (100, 99), (0, 99), (0, 0))] {
      #expect(try repaired([shell, hole]).polygons == [GridPolygon(shell: shell)])
    }
    let bow = ring((0, 0), (100, 100), (100, 0), (0, 100), (0, 0))
    let area = try repaired([bow, bow])
    #expect(area.polygons.count == 2)
  }

  @Test func `overlapping holes are cut out together, and their edges stay`() throws {
    let shell = ring((0, 0), (100, 0), (100, 100), (0, 100), (0, 0))
    let one = ring((10, 10), (50, 10), (50, 50), (10, 50), (10, 10))
    let two = ring((30, 30), (70, 30), (70, 70), (30, 70), (30, 30))
    let area = try repaired([shell, one, two])
    #expect(area.repairs == [.overlappingHoles: 1])
    #expect(!area.covers(20, 20) && !area.covers(40, 40) && !area.covers(60, 60) && area.covers(60, 20))
    #expect(area.covers(40, 10) && area.covers(40, 30), "edges belong to the dig")
  }

  @Test func `a hole of a crossing shell counts only where it is inside all through`() throws {
    let shell = ring((0, 0), (800, 800), (800, 0), (0, 800), (0, 0))
    let inside = ring((50, 350), (100, 350), (100, 400), (50, 350))
    let across = ring((600, 300), (700, 300), (700, 10), (600, 300))
    let area = try repaired([shell, inside, across])
    #expect(!area.covers(95, 360) && area.covers(680, 200))
    #expect(area.repairs == [.crossingRing: 1, .droppedHole: 1])
    #expect(area.lines == [shell, inside])
  }

  @Test func `overlapping and nested polygons are united, and one fills the hole of another`() throws {
    let big = ring((0, 0), (100, 0), (100, 100), (0, 100), (0, 0))
    let hole = ring((20, 20), (80, 20), (80, 80), (20, 80), (20, 20))
    let lid = ring((10, 10), (90, 10), (90, 50), (10, 50), (10, 10))
    let area = try repaired([big, hole], [lid])
    #expect(area.repairs == [.overlappingPolygons: 1])
    #expect(area.covers(50, 40) && !area.covers(50, 60) && area.covers(50, 80))
    #expect(try repaired([big], [ring((40, 40), (60, 40), (50, 50))]).covers(50, 45))
  }

  @Test func `polygons that touch in a point are valid, and those that share an edge are united`() throws {
    let one = ring((0, 0), (10, 0), (10, 10), (0, 10), (0, 0))
    let corner = ring((10, 10), (20, 10), (20, 20), (10, 10))
    let beside = ring((10, 0), (20, 0), (20, 10), (10, 10), (10, 0))
    #expect(try repaired([one], [corner]).repairs.isEmpty)
    let area = try repaired([one], [beside])
    #expect(area.polygons.count == 1 && area.covers(10, 5) && area.covers(15, 5))
  }

  @Test func `what needs no repair is left alone beside what does`() throws {
    let apart = ring((900, 900), (950, 900), (950, 950), (900, 900))
    let area = try repaired([apart], [ring((0, 0), (80, 80), (80, 0), (0, 80), (0, 0))])
    #expect(area.polygons[0] == GridPolygon(shell: apart))
    #expect(area.lines.count == 1)
  }

  @Test func `repair works at the far end of the store`() throws {
    let far: Int64 = 999_999_999_990
    let bowTie = ring((-far, -far), (far, far), (far, -far), (-far, far), (-far, -far))
    let area = try repaired([bowTie])
    #expect(area.covers(-far / 2, 0) && area.covers(far / 2, 0) && !area.covers(0, far / 2))
  }

  @Test func `a large valid ring and a large crossing one are repaired in one go`() throws {
    var large: [GridPoint] = []
    for index in 0..<4_000 {
      let angle = Double(index) / 4_000 * 2 * Double.pi
      let radius = 1e6 + (index.isMultiple(of: 2) ? 0 : 2e4)
      large.append(GridPoint(x: Int64(radius * cos(angle)), y: Int64(radius * sin(angle))))
    }
    #expect(try repaired([large]).polygons.count == 1)
    let (first, second) = (large[100], large[600])
    large[100] = second
    large[600] = first
    let area = try repaired([large])
    #expect(area.covers(0, 0) && area.repairs[.crossingRing] == 1)
  }

  @Test(.enabled(if: SharedData.has("helsinki_permits/intersecting-polygon.json"), SharedData.absent))
  func `a crossing polygon of a real permit is kept`() throws {
    let path = try #require(SharedData.path("helsinki_permits/intersecting-polygon.json"))
    let json = try JSONSerialization.jsonObject(with: Data(contentsOf: URL(fileURLWithPath: path)))
    let rings = try #require((json as? [String: Any])?["coordinates"] as? [[[Double]]])
    let drawn = rings.map { $0.map { GridPoint(nearestTickTo: $0[0], $0[1]) } }
    let area = try repaired(drawn)
    #expect(area.polygons.count == 2 && area.lines == drawn && area.repairs == [.crossingRing: 1])
  }
}
