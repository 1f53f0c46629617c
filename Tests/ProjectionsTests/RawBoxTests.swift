import Testing

@testable import Projections

struct RawBoxTests {
  func box(_ text: String) throws -> RawBox? {
    let systems = try Systems()
    let system = try systems(text)
    let locator = try GeographicLocator(system, using: systems.context)
    return system.areaOfUse.flatMap { RawBox(inside: $0, locator: locator) }
  }

  @Test(arguments: ["EPSG:4544", "EPSG:27700", "EPSG:3879", "EPSG:4490", "OGC:CRS84", "EPSG:3857", "EPSG:3089"])
  func `usual systems have a box of certain coordinates`(text: String) throws {
    #expect(try box(text) != nil)
  }

  @Test(arguments: ["EPSG:3413", "EPSG:4167", "EPSG:32661"])
  func `round the poles and across the antimeridian there is none`(text: String) throws {
    #expect(try box(text) == nil)
  }

  @Test func `the box of a zone holds most of the zone`() throws {
    let zone = try #require(try box("EPSG:4544"))
    #expect(zone.contains(x: 500_000, y: 3_270_000))
    #expect(zone.contains(x: 600_000, y: 3_270_000))
    #expect(!zone.contains(x: 652_840, y: 3_272_045))
    #expect(!zone.contains(x: .nan, y: 3_270_000) && !zone.contains(x: 500_000, y: .infinity))
  }
}
