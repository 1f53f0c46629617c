import Testing

@testable import Projections

struct DatumFamilyTests {
  let systems: Systems

  init() throws {
    systems = try Systems()
  }

  @Test(arguments: [
    "EPSG:4326", "OGC:CRS84", "EPSG:4490", "EPSG:4258", "EPSG:3067", "EPSG:3006", "EPSG:2154", "EPSG:6318",
    "EPSG:7844", "EPSG:6668", "EPSG:9755", "+proj=utm +zone=48 +datum=WGS84 +type=crs",
  ])
  func `the set taken as one`(text: String) throws {
    #expect(try systems(text).datum.isTakenAsOne)
  }

  @Test(arguments: [
    "EPSG:4269", "EPSG:4283", "EPSG:4612", "EPSG:7912", "EPSG:8888", "EPSG:4214", "EPSG:4610", "EPSG:27700",
    "EPSG:31467", "EPSG:4659", "+proj=utm +zone=48 +ellps=GRS80 +type=crs",
  ])
  func `near the set and not in it`(text: String) throws {
    #expect(try !systems(text).datum.isTakenAsOne)
  }

  @Test func `a name on another ellipsoid is not believed`() {
    let bessel = (semiMajor: 6_377_397.155, inverseFlattening: 299.1528128)
    #expect(!DatumFamily(name: "WGS_1984", code: nil, ellipsoid: bessel).isTakenAsOne)
    #expect(!DatumFamily(name: "WGS_1984", code: nil, ellipsoid: nil).isTakenAsOne)
  }

  @Test func `one datum is the same under its names, and an unknown one is not`() {
    let modern = (semiMajor: 6_378_137.0, inverseFlattening: 298.257222101)
    let coded = DatumFamily(name: "China 2000", code: "1043", ellipsoid: modern)
    #expect(coded.isKnown)
    #expect(coded.isSame(as: DatumFamily(name: "D_China_2000", code: nil, ellipsoid: modern)))
    #expect(!coded.isSame(as: DatumFamily(name: "WGS 84", code: "6326", ellipsoid: modern)))
    let unknown = DatumFamily(name: "Unknown based on GRS80 ellipsoid", code: nil, ellipsoid: modern)
    #expect(!unknown.isSame(as: unknown) && !unknown.isTakenAsOne && !unknown.isKnown)
    #expect(!DatumFamily(unknown: "x").isSame(as: DatumFamily(unknown: "x")))
  }
}
