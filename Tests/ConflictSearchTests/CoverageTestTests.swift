import ConflictRules
import NetworkModel
import PlanarGeometry
import TestSupport
import Testing

@testable import ConflictSearch

@Suite struct CoverageTestTests {
  private let rules = profile([
    zone("gas", .listed([.gas]), reach: 10), zone("water", .listed([.water]), reach: 1),
    zone("all", .any, .notify, reach: 3),
  ])

  private func area(_ classes: [AssetClass], _ lower: Place, _ upper: Place) -> CoverageArea {
    CoverageArea(polygons: [polygon(corners(lower, upper))], classes: classes)
  }

  private func doubts(
    _ site: Dig, _ coverage: [CoverageArea], _ pipes: [Pipe] = [], classes: [AssetClass]? = nil
  ) throws -> [Doubt] {
    try answer(of: site, in: network(pipes, coverage: coverage), under: rules, classes: classes).doubts
  }

  @Test func `each class needs the largest reach of the zones that can match it`() throws {
    let town = [area([], (0, 0), (100, 100))]
    #expect(try doubts(square((10, 10), (90, 90)), town) == [])
    #expect(try doubts(square((9, 10), (90, 90)), town) == [.outsideCoverage(.gas, hint: nil)])
    #expect(
      try doubts(square((2, 10), (90, 90)), town) == [
        .outsideCoverage(.gas, hint: nil), .outsideCoverage(.water, hint: nil),
      ], "3 m for water, from the zone of all classes")
    #expect(try doubts(square((3, 10), (90, 90)), town, classes: [.water]) == [])
    #expect(try doubts(square((3, 10), (90, 90)), town, classes: [.power]) == [])
    #expect(try doubts(square((2, 10), (90, 90)), town, classes: [.power]) == [.outsideCoverage(.power, hint: nil)])
  }

  @Test func `an edge that is good to two metres is drawn in by two metres`() throws {
    var town = area([], (0, 0), (100, 100))
    town.edgeUncertainty = 20_000
    #expect(try doubts(square((12, 12), (88, 88)), [town]) == [])
    #expect(try doubts(square((11.999, 12), (88, 88)), [town]) == [.outsideCoverage(.gas, hint: nil)])
  }

  @Test func `a class is covered by the areas that name it or name none`() throws {
    let mixed = [area([.gas], (0, 0), (100, 100)), area([], (100, 0), (200, 100))]
    #expect(try doubts(square((80, 40), (120, 60)), mixed, classes: [.gas]) == [])
    #expect(
      try doubts(square((80, 40), (120, 60)), mixed, classes: [.water]) == [.outsideCoverage(.water, hint: nil)])
    #expect(try doubts(square((120, 40), (130, 60)), mixed) == [])
  }

  @Test func `a class that nobody declares and of which there is no pipe is not covered`() throws {
    let gasOnly = [area([.gas], (0, 0), (100, 100))]
    let site = square((40, 40), (50, 50))
    #expect(try doubts(site, gasOnly) == [.classNotCovered([.water])])
    #expect(try doubts(site, gasOnly, classes: [.gas]) == [])
    #expect(try doubts(site, gasOnly, classes: [.water, .power, .gas]) == [.classNotCovered([.power, .water])])
    // Held but not declared: known of, but not here.
    let held = [pipe("w", .water, [(900, 0), (910, 0)])]
    #expect(try doubts(site, gasOnly, held) == [.outsideCoverage(.water, hint: nil)])
  }

  @Test func `a network of water alone is clear only to somebody who asks for water alone`() throws {
    let water = [pipe("w", .water, [(0, 100), (10, 100)])]
    let site = square((0, 0), (10, 10), depth: 1)
    #expect(try doubts(site, [], water) == [.classNotCovered([.gas])])
    #expect(try doubts(site, [], water, classes: [.water]) == [])
  }

  @Test func `where no class is named the dig needs the profile's largest reach`() throws {
    let town = [area([.gas], (0, 0), (100, 100))]
    #expect(try doubts(square((10, 10), (90, 90)), town, classes: []) == [])
    #expect(try doubts(square((9, 10), (90, 90)), town, classes: []) == [.outsideCoverage(nil, hint: nil)])
  }
}
