import Testing

@testable import Projections

struct PROJOperationListTests {
  func list(_ source: String, _ target: String, _ extent: GeographicBox?) throws -> PROJOperationList {
    let systems = try Systems()
    return PROJOperationList(
      source: try systems(source).object(using: systems.context),
      target: try systems(target).object(using: systems.context), extent: extent, mayGoRound: true)
  }

  @Test func `a shift that nobody knows is marked`() throws {
    let ways = try list("EPSG:2437", "EPSG:4550", nil).usable()
    #expect(!ways.isEmpty && ways.allSatisfy { $0.isBallpark && $0.accuracy == nil })
  }

  @Test(.enabled(if: !InstalledGrids.british, "OSTN15 is installed here"))
  func `grids are missed only where they would be better`() throws {
    let british = try list("EPSG:27700", "EPSG:4258", .box(-1.8, 54.3, -1.6, 54.5))
    #expect(british.gridsMissed(betterThan: 2) == ["uk_os_OSTN15_NTv2_OSGBtoETRS.tif"])
    #expect(british.gridsMissed(betterThan: 0.001).isEmpty)
    #expect(!british.gridsMissed(betterThan: nil).isEmpty)
    #expect(british.usable().allSatisfy { !$0.usesGrids })
  }

  @Test func `pipelines are read x east and y north at both ends`() throws {
    let first = try #require(try list("EPSG:4326", "EPSG:4544", chongqing).usable().first)
    #expect(!first.pipeline.contains("axisswap"))
  }

  @Test func `a single place is answered as the city around it`() throws {
    let context = try PROJContext()
    let source = try CoordinateReferenceSystem.parse("EPSG:4326", using: context)
    let target = try CoordinateReferenceSystem.parse("EPSG:23030", using: context)
    func first(_ extent: GeographicBox?) throws -> String? {
      PROJOperationList(
        source: try source.object(using: context), target: try target.object(using: context), extent: extent,
        mayGoRound: true
      ).usable().first?.pipeline
    }
    let city = try first(GeographicBox(west: -3.9, south: 40.2, east: -3.5, north: 40.6))
    #expect(city != nil)
    #expect(try first(GeographicBox(west: -3.7, south: 40.4, east: -3.7, north: 40.4)) == city)
    #expect(try first(GeographicBox(west: -3.75, south: 40.4, east: -3.65, north: 40.4)) == city)
    #expect(try first(GeographicBox(west: -3.7, south: 40.35, east: -3.7, north: 40.45)) == city)
  }
}
