import Testing

@testable import Projections

struct CoordinateReferenceSystemChinaTests {
  @Test(arguments: [("GCJ-02", "gcj02"), ("BD-09", "bd09ll")])
  func `an offset is a system of its own, whatever its spelling`(identifier: String, spelling: String) throws {
    let systems = try Systems()
    let system = try systems(spelling)
    #expect(system == (try systems(identifier)))
    #expect(system.identifier == identifier)
    #expect(system.chinaOffset?.rawValue == identifier)
    #expect(system.isGeographic && system.metresPerUnit == nil && system.pointsEastAndNorth)
    #expect(system.areaOfUse != nil)
  }

  @Test func `its datum is the same as none, not even its own`() throws {
    let systems = try Systems()
    let (gcj, bd, plain) = try (systems("GCJ-02"), systems("BD-09"), systems("OGC:CRS84"))
    for other in [gcj, bd, plain] { #expect(!gcj.datum.isSame(as: other.datum)) }
    #expect(!gcj.datum.isTakenAsOne)
  }

  @Test func `no other system has one`() throws {
    let systems = try Systems()
    for text in ["OGC:CRS84", "EPSG:4490", "EPSG:4544"] { #expect(try systems(text).chinaOffset == nil) }
  }

  @Test func `nothing is stored with an offset`() throws {
    let systems = try Systems()
    let error = #expect(throws: ProjectionError.self) {
      try StoreCRS.choose(
        sources: [systems("GCJ-02")], extent: chongqing, requested: "GCJ-02", using: systems.context)
    }
    #expect(error?.description.contains("longitude and latitude") == true)
    let chosen = try StoreCRS.choose(
      sources: [systems("GCJ-02")], extent: chongqing, requested: nil, using: systems.context)
    #expect(chosen.system.identifier == "EPSG:4545")
  }
}
