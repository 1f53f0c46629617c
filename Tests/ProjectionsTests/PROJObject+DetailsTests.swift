import Testing

@testable import Projections

struct PROJObjectDetailsTests {
  let systems: Systems

  init() throws {
    systems = try Systems()
  }

  func object(_ text: String) throws -> PROJObject {
    try systems(text).object(using: systems.context)
  }

  @Test func `axes come in the order of the authority`() throws {
    #expect(try object("EPSG:4544").axes.map(\.direction) == ["north", "east"])
    #expect(try object("OGC:CRS84").axes.map(\.direction) == ["east", "north"])
    #expect(near(try object("EPSG:3089").axes.first?.unit, 0.3048006096, 1e-9))
  }

  @Test func `areas, ellipsoids and meridians are read`() throws {
    #expect(try object("EPSG:4544").areaOfUse == .box(103.5, 22.5, 106.51, 42.21))
    #expect(try object("+proj=utm +zone=48 +ellps=GRS80 +type=crs").areaOfUse == nil)
    #expect(try object("EPSG:4490").ellipsoid?.semiMajor == 6_378_137)
    #expect(near(try object("EPSG:4807").primeMeridian, 2.33722917, 1e-6))
    #expect(try object("EPSG:4490").primeMeridian == 0)
    #expect(try object("EPSG:4490").celestialBody == "Earth")
  }

  @Test func `parameters of a projection are in radians and metres`() throws {
    let conversion = try #require(try object("EPSG:4544").coordinateOperation)
    #expect(near(conversion.parameter("Longitude of natural origin"), 105 * .pi / 180, 1e-12))
    #expect(conversion.parameter("False easting") == 500_000)
    #expect(conversion.parameter("Width of the moon") == nil)
  }

  @Test func `what does not have a detail gives none`() throws {
    let conversion = try #require(try object("EPSG:4544").coordinateOperation)
    #expect(conversion.axes.isEmpty)
    #expect(conversion.datum == nil)
    #expect(try object("EPSG:4544").coordinateOperation?.shiftsNothing == false)
    #expect(try object("EPSG:4544").parameter("False easting") == nil)
  }

  @Test func `the horizontal part of a horizontal system is itself`() throws {
    let object = try object("EPSG:4544")
    #expect(object.horizontal() === object)
  }
}
