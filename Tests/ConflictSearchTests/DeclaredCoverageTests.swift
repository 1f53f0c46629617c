import ConflictRules
import GEOSKernel
import NetworkModel
import PlanarGeometry
import TestSupport
import Testing

@testable import ConflictSearch

@Suite struct DeclaredCoverageTests {
  private func holds(_ dig: Dig, _ polygons: [GridPolygon], reach: Double = 0) throws -> Bool {
    let shape = LocalShape(dig.footprint)
    let area = DeclaredCoverage([CoverageArea(polygons: polygons, classes: [])], in: shape.frame)
    return try area.holds(shape, grownBy: reach * Tick.perMetre, using: GEOSContext())
  }

  private let town = polygon(corners((0, 0), (100, 100)))

  @Test func `the dig grown by the reach must lie inside, touching the boundary being inside`() throws {
    #expect(try holds(square((10, 10), (90, 90)), [town], reach: 10))
    #expect(try !holds(square((10, 10), (90 + millimetre, 90)), [town], reach: 10))
    #expect(try holds(square((0, 0), (100, 100)), [town]))
    #expect(try !holds(square((0, 0), (100, 100 + millimetre)), [town]))
    #expect(try !holds(square((200, 200), (210, 210)), [town]))
    #expect(try !holds(square((-50, -50), (150, 150)), [town]), "around the town")
    #expect(try !holds(square((10, 10), (20, 20)), []))
  }

  @Test func `a dig of nothing lies nowhere`() throws {
    let nothing = Dig(footprint: Footprint(), bottom: nil)
    #expect(try !holds(nothing, [town]))
    #expect(try answer(of: nothing, among: [], under: around(1)).verdict == .undetermined)
    #expect(try answer(of: nothing, in: network([], coverage: []), under: around(1)).verdict == .undetermined)
  }

  @Test func `arcs are exact`() throws {
    #expect(try holds(disc((50, 50), radius: 20), [town], reach: 30))
    #expect(try !holds(disc((50, 50), radius: 20 + millimetre), [town], reach: 30))
    // The corner is cut off at 45 degrees: at (50, 50) the cut runs 70.71 m away.
    let cut = polygon([(0, 0), (100, 0), (200, 0), (0, 200)])
    #expect(try holds(trench([(50, 50), (60, 60)], width: 20), [cut], reach: 40))
    #expect(try !holds(trench([(50, 50), (60, 60)], width: 20), [cut], reach: 50))
  }

  @Test func `a hole in the coverage is outside`() throws {
    let holed = polygon(corners((0, 0), (100, 100)), holes: [corners((40, 40), (60, 60))])
    #expect(try !holds(square((30, 30), (70, 70)), [holed]), "around the hole")
    #expect(try !holds(square((45, 45), (50, 50)), [holed]), "in the hole")
    #expect(try holds(square((10, 10), (35, 35)), [holed], reach: 5))
    #expect(try !holds(square((10, 10), (37, 45)), [holed], reach: 5))
    #expect(try !holds(disc((50, 50), radius: 30), [holed]))
    #expect(try !holds(trench([(20, 50), (39, 50)], width: 4), [holed]))
  }

  @Test func `polygons that touch or overlap cover together`() throws {
    let halves = [polygon(corners((0, 0), (50, 100))), polygon(corners((50, 0), (100, 100)))]
    #expect(try holds(square((40, 40), (60, 60)), halves, reach: 40))
    #expect(try !holds(square((40, 40), (60, 60)), halves, reach: 40 + millimetre))
    let overlapping = [polygon(corners((0, 0), (60, 100))), polygon(corners((40, 0), (100, 100)))]
    #expect(try holds(square((10, 10), (90, 90)), overlapping, reach: 10))
    let apart = [polygon(corners((0, 0), (49, 100))), polygon(corners((50, 0), (100, 100)))]
    #expect(try !holds(square((40, 40), (60, 60)), apart))
  }
}
