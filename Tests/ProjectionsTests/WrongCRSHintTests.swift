import Testing

@testable import Projections

struct WrongCRSHintTests {
  func hint(_ system: String, _ site: [(x: Double, y: Double)], _ network: GeographicBox = chongqing) throws -> String?
  {
    let systems = try Systems()
    return try WrongCRSHint.hint(site: site, in: systems(system), network: network, using: systems.context)
  }

  @Test func `a wrong central meridian is found and the code named`() throws {
    // Central Chongqing in the zone of 108 E, declared as that of 105 E.
    #expect(
      try hint("EPSG:4544", [(362_086.981, 3_271_852.335), (362_100, 3_271_900)])
        == "read with the central meridian 108 instead of 105 (EPSG:4545) the site lies inside the network")
    #expect(
      try hint("EPSG:4545", [(652_840.104, 3_272_045.152)])
        == "read with the central meridian 105 instead of 108 (EPSG:4544) the site lies inside the network")
    #expect(
      try hint("EPSG:32649", [(652_700, 3_271_000)])
        == "read with the central meridian 105 instead of 111 (EPSG:32648) the site lies inside the network")
  }

  @Test func `swapped axes are found`() throws {
    #expect(
      try hint("EPSG:4544", [(3_272_045.152, 652_840.104)]) == "with x and y swapped the site lies inside the network")
    #expect(try hint("OGC:CRS84", [(29.5, 60.2)], .box(60, 29, 61, 30)) != nil)
  }

  @Test func `a site elsewhere has no hint`() throws {
    #expect(try hint("EPSG:4544", [(500_000, 4_000_000)]) == nil)
    #expect(try hint("OGC:CRS84", [(103.577, 29.557)]) == nil)
    #expect(try hint("EPSG:3089", [(5_000_000, 4_000_000)]) == nil)
  }

  @Test func `half a site inside is no hint, nor is a site without a place`() throws {
    #expect(try hint("EPSG:4544", [(362_086.981, 3_271_852.335), (500_000, 3_271_852)]) == nil)
    #expect(try hint("EPSG:4544", [(.nan, 3_271_852.335)]) == nil)
    #expect(try hint("EPSG:4544", [(1e308, 1e308)]) == nil)
    #expect(try hint("EPSG:4544", []) == nil)
  }

  @Test func `a projection without a code still names the meridian`() throws {
    let own = "+proj=tmerc +lat_0=0 +lon_0=103.5 +k=1 +x_0=500000 +y_0=0 +datum=WGS84 +type=crs"
    let site = try #require(
      try Systems().projection("OGC:CRS84", own.replacing("103.5", with: "106.5")).forward(x: 106.5, y: 29.5))
    #expect(
      try hint(own, [site])
        == "read with the central meridian 106.5 instead of 103.5 the site lies inside the network")
  }
}
