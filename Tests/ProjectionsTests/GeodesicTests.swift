import Testing

@testable import Projections

struct GeodesicTests {
  @Test func `a degree on the equator is a degree of the circle`() throws {
    let earth = try Geodesic(using: PROJContext())
    let degree = earth.metres(
      from: GeographicPoint(longitude: 10, latitude: 0), to: GeographicPoint(longitude: 11, latitude: 0))
    #expect(near(degree, 6_378_137 * .pi / 180, 1e-6))
  }

  @Test func `on a sphere a meridian is as long as the equator`() throws {
    let sphere = try Geodesic(semiMajor: 1_000, inverseFlattening: 0, using: PROJContext())
    let quarter = sphere.metres(
      from: GeographicPoint(longitude: 0, latitude: 0), to: GeographicPoint(longitude: 0, latitude: 90))
    #expect(near(quarter, 500 * .pi, 1e-6))
  }

  @Test func `lengths go the short way round the earth`() throws {
    let earth = try Geodesic(using: PROJContext())
    let across = earth.metres(
      from: GeographicPoint(longitude: 179.5, latitude: 0), to: GeographicPoint(longitude: -179.5, latitude: 0))
    #expect(near(across, 6_378_137 * .pi / 180, 1e-6))
  }

  @Test func `an ellipsoid that is none is refused, and a position that is none has no length`() throws {
    let context = try PROJContext()
    #expect(throws: ProjectionError.self) {
      try Geodesic(semiMajor: -1, inverseFlattening: 300, using: context)
    }
    let earth = try Geodesic(using: context)
    let lost = earth.metres(
      from: GeographicPoint(longitude: .nan, latitude: 0), to: GeographicPoint(longitude: 0, latitude: 0))
    #expect(!(lost <= 1e9))
  }
}
