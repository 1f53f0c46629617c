import Testing

@testable import Projections

struct GeographicPointTests {
  @Test func `a position is longitude and latitude, by name`() {
    let point = GeographicPoint(longitude: 106.577, latitude: 29.557)
    #expect(point.longitude == 106.577 && point.latitude == 29.557)
  }

  @Test func `longitudes come back from their turns`() {
    #expect(Longitude.wrapped(181) == -179)
    #expect(Longitude.wrapped(-181) == 179)
    #expect(Longitude.wrapped(540) == 180 || Longitude.wrapped(540) == -180)
    #expect(Longitude.wrapped(180) == 180 && Longitude.wrapped(-180) == -180)
    #expect(Longitude.wrapped(106.577).bitPattern == 106.577.bitPattern)
    #expect(Longitude.wrapped(.infinity).isNaN && Longitude.wrapped(.nan).isNaN)
    #expect(abs(Longitude.wrapped(1e308)) <= 180)
  }
}
