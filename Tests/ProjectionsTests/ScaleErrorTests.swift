import Testing

@testable import Projections

struct ScaleErrorTests {
  func ppm(_ text: String, _ box: GeographicBox) throws -> Double {
    let systems = try Systems()
    return try ScaleError.ppm(of: systems(text), over: box, using: systems.context)
  }

  @Test func `at a degree and a half from the central meridian it is some 260 ppm`() throws {
    // cos(29.56 deg) x 1.5 deg = 0.02277 rad; its half square is 259 ppm.
    let error = try ppm("EPSG:4544", .box(106.5, 29.56, 106.5, 29.56))
    #expect(near(error, 259, 3))
  }

  @Test func `UTM is 400 ppm short on its meridian`() throws {
    #expect(near(try ppm("EPSG:32648", .box(105, 10, 105, 60)), 400, 0.01))
  }

  @Test func `Web Mercator is far off in Chongqing`() throws {
    #expect(near(try ppm("EPSG:3857", .box(106.5, 29.6, 106.5, 29.6)), 150_000, 10_000))
  }

  @Test func `the worst direction counts where a map is not conformal`() throws {
    // Lambert's equal-area map of Europe stretches one way and shrinks the other.
    #expect(try ppm("EPSG:3035", .box(24, 60, 25, 61)) > 1_000)
  }

  @Test func `a meridian of Paris is a meridian of Paris`() throws {
    // Lambert zone II: true to scale along 46.8 N, whatever the longitude; a projection in Greenwich's degrees too.
    #expect(near(try ppm("EPSG:27572", .box(2.34, 46.8, 2.34, 46.8)), 122, 5))
  }

  @Test func `a map that is not defined somewhere has no bound`() throws {
    #expect(try ppm("EPSG:3857", .box(0, 89, 10, 90)) > 1e6)
    #expect(try ppm("EPSG:4544", .box(-180, -90, 180, 90)) > 1e6)
  }

  @Test func `degrees have no scale error`() throws {
    #expect(throws: ProjectionError.self) { try ppm("EPSG:4490", chongqing) }
  }
}
