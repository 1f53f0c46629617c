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
}
