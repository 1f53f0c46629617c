import Projections
import Testing

struct CoordinateReferenceSystemTests {
  @Test func `a system says what it is`() throws {
    let systems = try Systems()
    let chinese = try systems("EPSG:4544")
    #expect(chinese.name == "CGCS2000 / 3-degree Gauss-Kruger CM 105E")
    #expect(chinese.isProjected && !chinese.isGeographic && !chinese.isWebMercator)
    #expect(chinese.metresPerUnit == 1)
    #expect(chinese.centralMeridian == 105)
    #expect(chinese.areaOfUse == .box(103.5, 22.5, 106.51, 42.21))
    #expect(chinese.datum.isTakenAsOne)
    let degrees = try systems("OGC:CRS84")
    #expect(degrees.isGeographic && degrees.metresPerUnit == nil && degrees.centralMeridian == nil)
  }

  @Test func `transverse Mercator systems give their parameters`() throws {
    let systems = try Systems()
    #expect(try systems("EPSG:3879").transverseMercator?.falseEasting == 25_500_000)
    #expect(try systems("EPSG:4523").transverseMercator?.falseEasting == 35_500_000)
    #expect(try systems("EPSG:27700").transverseMercator?.scale == 0.9996012717)
    #expect(try systems("EPSG:32648").centralMeridian == 105)
    #expect(try systems("EPSG:3089").transverseMercator == nil)
  }

  @Test func `feet are feet`() throws {
    #expect(near(try Systems()("EPSG:3089").metresPerUnit, 1200.0 / 3937, 1e-12))
  }

  @Test(arguments: ["EPSG:3857", "ESRI:102100", "+proj=merc +a=6378137 +b=6378137 +nadgrids=@null +type=crs"])
  func `Web Mercator is known under its names`(text: String) throws {
    #expect(try Systems()(text).isWebMercator)
  }

  @Test(arguments: ["EPSG:3395", "EPSG:4544", "OGC:CRS84"])
  func `what is not Web Mercator is not taken for it`(text: String) throws {
    #expect(try !Systems()(text).isWebMercator)
  }

  @Test func `axes that point west and south are noticed`() throws {
    #expect(try !Systems()("EPSG:2048").pointsEastAndNorth)
    #expect(try Systems()("EPSG:4544").pointsEastAndNorth)
  }
}
