import Testing

@testable import Projections

struct GeographicLocatorTests {
  @Test(arguments: [
    ("OGC:CRS84", 106.577, 29.557), ("EPSG:4490", 106.577, 29.557), ("EPSG:4544", 652_840.104, 3_272_045.152),
    ("EPSG:4545", 362_086.981, 3_271_852.335), ("EPSG:4523", 35_652_840.104, 3_272_045.152),
  ])
  func `one place in many systems`(system: String, x: Double, y: Double) throws {
    let systems = try Systems()
    let point = try GeographicLocator(systems(system), using: systems.context).position(x: x, y: y)
    #expect(near(point?.longitude, 106.577, 1e-8) && near(point?.latitude, 29.557, 1e-8))
  }

  @Test func `datums of unknown relation, other meridians and other units still give a place`() throws {
    let systems = try Systems()
    let beijing = try GeographicLocator(systems("EPSG:2437"), using: systems.context)
    #expect(near(beijing.position(x: 500_000, y: 3_000_000)?.longitude, 120, 0.01))
    // Grads from Paris: 5 grads are 4.5 degrees, and Paris lies 2.34 degrees east.
    let paris = try GeographicLocator(systems("EPSG:4807"), using: systems.context)
    let place = paris.position(x: 5, y: 50)
    #expect(near(place?.longitude, 6.837, 0.01) && near(place?.latitude, 45, 0.01))
  }

  @Test func `a place in raw coordinates and back is the same place`() throws {
    let systems = try Systems()
    for text in ["EPSG:4544", "EPSG:27700", "EPSG:3089", "EPSG:2437"] {
      let system = try systems(text)
      let locator = try GeographicLocator(system, using: systems.context)
      let centre = try #require(system.areaOfUse).centre
      let raw = try #require(locator.raw(centre))
      let back = locator.position(x: raw.x, y: raw.y)
      #expect(near(back?.longitude, centre.longitude, 1e-8) && near(back?.latitude, centre.latitude, 1e-8))
    }
  }

  @Test func `degrees beyond a turn or a pole have no place`() throws {
    let systems = try Systems()
    let locator = try GeographicLocator(systems("OGC:CRS84"), using: systems.context)
    #expect(locator.position(x: 190, y: 0)?.longitude == -170)
    #expect(locator.position(x: 361, y: 0) == nil)
    #expect(locator.position(x: 0, y: 90.001) == nil)
    #expect(locator.position(x: .nan, y: 0) == nil)
  }
}
