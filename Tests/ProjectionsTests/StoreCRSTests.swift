import Testing

@testable import Projections

struct StoreCRSTests {
  let systems: Systems

  init() throws {
    systems = try Systems()
  }

  func choose(_ sources: [String], _ extent: GeographicBox, _ requested: String? = nil) throws -> StoreCRS {
    try StoreCRS.choose(
      sources: sources.map { try systems($0) }, extent: extent, requested: requested, using: systems.context)
  }

  @Test func `what all sources share is kept`() throws {
    let store = try choose(["EPSG:4545", "urn:ogc:def:crs:EPSG::4545"], chongqing)
    #expect(store.system.identifier == "EPSG:4545" && store.reason == .shared)
    #expect(store.scaleErrorPPM < 400)
    #expect(try choose(["EPSG:27700"], .box(-1.8, 54.3, -1.6, 54.5)).system.identifier == "EPSG:27700")
  }

  @Test func `the order of sources does not matter`() throws {
    let texts = ["EPSG:4545", "OGC:CRS84", "EPSG:4544"]
    let first = try choose(texts, chongqing)
    #expect(try choose(texts.reversed(), chongqing) == first)
    #expect(first.system.identifier == "EPSG:4545" && first.reason == .zone)
  }

  @Test(arguments: [
    (GeographicBox.box(106.4, 29.4, 106.5, 29.5), "EPSG:4544"), (.box(116.2, 39.8, 116.6, 40), "EPSG:4548"),
    (.box(24.8, 60.1, 25.1, 60.3), "EPSG:32635"), (.box(151, -34, 151.3, -33.7), "EPSG:32756"),
    (.box(179.9, -17, -179.9, -16.8), "EPSG:32760"), (.box(-84.6, 38, -84.4, 38.1), "EPSG:32616"),
    (.box(105.3, 28.2, 110.2, 32.2), "EPSG:4545"), (.box(75.9, 39.4, 76.1, 39.6), "EPSG:4534"),
  ])
  func `the zone of the middle is taken`(extent: GeographicBox, identifier: String) throws {
    for sources in [["OGC:CRS84"], ["EPSG:3857"], ["OGC:CRS84", "EPSG:4326"], []] {
      let store = try choose(sources, extent)
      #expect(store.system.identifier == identifier && store.reason == .zone)
      #expect(store.scaleErrorPPM <= 1_000)
    }
  }

  @Test func `a meridian of its own is taken where the zone is not true enough`() throws {
    // Five degrees round 102 E on the edge of two zones of UTM, near the equator.
    let store = try choose(["OGC:CRS84"], .box(100, 1, 104.6, 2))
    #expect(store.reason == .ownMeridian)
    #expect(store.system.centralMeridian == 102.3)
    #expect(store.scaleErrorPPM <= 1_000)
    #expect(store.system.datum.isTakenAsOne)
    // Beyond UTM's latitudes.
    #expect(try choose(["OGC:CRS84"], .box(-10, 85, -9, 85.5)).reason == .ownMeridian)
    #expect(try choose(["OGC:CRS84"], .box(-10, 85, -9, 85.5)).system.centralMeridian == -9.5)
  }

  @Test func `a shared system that is not true enough is not kept`() throws {
    #expect(try choose(["EPSG:3857"], chongqing).system.identifier == "EPSG:4545")
    #expect(try choose(["EPSG:3089"], .box(-84.6, 38, -84.4, 38.1)).system.identifier == "EPSG:32616")
    #expect(try choose(["EPSG:3035"], .box(24.8, 60.1, 25.1, 60.3)).system.identifier == "EPSG:32635")
  }

  @Test func `an extent that no map holds is refused`() {
    let error = #expect(throws: ProjectionError.self) { try choose(["OGC:CRS84"], .box(73, 18, 135, 53)) }
    #expect(error?.description.contains("too large") == true)
    #expect(throws: ProjectionError.self) { try choose([], .box(-180, -90, 180, 90)) }
  }

  @Test func `a requested system is taken where it qualifies`() throws {
    let store = try choose(["EPSG:4545"], chongqing, "EPSG:4544")
    #expect(store.system.identifier == "EPSG:4544" && store.reason == .requested)
    #expect(try choose(["EPSG:4545"], chongqing, "auto").reason == .shared)
  }

  @Test(arguments: [
    ("EPSG:3857", "Web Mercator"), ("EPSG:4490", "projected system in metres"), ("EPSG:4550", "ppm"),
    ("EPSG:2048", "east and north"), ("EPSG:3089", "its unit is"),
  ])
  func `a requested system that does not qualify is refused with the reason`(text: String, words: String) {
    let error = #expect(throws: ProjectionError.self) { try choose(["OGC:CRS84"], chongqing, text) }
    #expect(error?.description.contains(words) == true, "\(String(describing: error))")
  }
}
