import Testing

@testable import Projections

struct CoordinateReferenceSystemCRS84Tests {
  let systems: Systems

  init() throws {
    systems = try Systems()
  }

  @Test func `the constant is what PROJ makes of the code`() throws {
    let form = CRSText.code(authority: "OGC", code: "CRS84")
    #expect(try CoordinateReferenceSystem.ask(form, text: "OGC:CRS84", using: systems.context) == .crs84)
    let ellipsoid = try #require(CoordinateReferenceSystem.crs84.object(using: systems.context).geodetic?.ellipsoid)
    #expect(ellipsoid == CoordinateReferenceSystem.crs84Ellipsoid)
  }

  @Test(arguments: ["OGC:CRS84", "CRS84", " crs84 ", "urn:ogc:def:crs:OGC:1.3:CRS84", "urn:ogc:def:crs:OGC::CRS84"])
  func `every way to write the code gives the constant`(text: String) throws {
    #expect(try systems(text) == .crs84)
  }

  @Test func `its neighbours are others`() throws {
    for text in ["EPSG:4326", "CRS83", "EPSG:4490"] { #expect(try systems(text) != .crs84) }
  }

  @Test func `its coordinates are positions as they stand`() throws {
    let locator = try GeographicLocator(.crs84, using: systems.context)
    #expect(locator.position(x: 106.5, y: 29.5) == GeographicPoint(longitude: 106.5, latitude: 29.5))
    #expect(locator.position(x: 286.5, y: -29.5) == GeographicPoint(longitude: -73.5, latitude: -29.5))
    #expect(locator.position(x: 0, y: 90.1) == nil)
    #expect(locator.ellipsoid == CoordinateReferenceSystem.crs84Ellipsoid)
  }
}
