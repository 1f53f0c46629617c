import Testing

@testable import Projections

struct CRSTextTests {
  @Test(arguments: [
    "EPSG:4544", "epsg:4544", " EPSG:04544 ", "urn:ogc:def:crs:EPSG::4544", "urn:ogc:def:crs:EPSG:9.9.1:4544",
    "http://www.opengis.net/def/crs/EPSG/0/4544", "https://www.opengis.net/def/crs/EPSG/0/4544",
    "http://www.opengis.net/gml/srs/epsg.xml#4544", "urn:x-ogc:def:crs:EPSG:4544",
  ])
  func `every spelling of a code is the code`(text: String) throws {
    #expect(try CRSText(text) == .code(authority: "EPSG", code: "4544"))
  }

  @Test(arguments: [
    "CRS84", "OGC:CRS84", "urn:ogc:def:crs:OGC:1.3:CRS84", "http://www.opengis.net/def/crs/OGC/1.3/CRS84",
  ])
  func `every spelling of CRS84 is CRS84`(text: String) throws {
    #expect(try CRSText(text) == .code(authority: "OGC", code: "CRS84"))
  }

  @Test func `a bare number is refused with the advice to write EPSG before it`() {
    let error = #expect(throws: ProjectionError.self) { try CRSText("4546") }
    #expect(error?.description.contains("write EPSG:4546") == true)
  }

  @Test(arguments: [
    ("GCJ-02", ChinaOffset.gcj02), ("gcj02", .gcj02), (" GCJ 02 ", .gcj02), ("BD-09", .bd09), ("bd09ll", .bd09),
  ])
  func `the Chinese offset systems are read by name`(text: String, offset: ChinaOffset) throws {
    #expect(try CRSText(text) == .offset(offset))
  }

  @Test(arguments: ["BD09MC", "bd-09-mc", "GCJ02MC"])
  func `their Mercator metres are refused with advice`(text: String) {
    let error = #expect(throws: ProjectionError.self) { try CRSText(text) }
    #expect(error?.description.contains("convert to BD-09 or GCJ-02 degrees") == true)
  }

  @Test(arguments: [
    "", " \n ", "WGS 84", "EPSG:", ":4326", "EPSG:-1", "EPSG:0", "EPSG:99999999999999999999", "EPSG:4326:1",
    "EPSG:43 26", "/etc/passwd", "+init=epsg:4326", "init=epsg:4326", "+proj=tmerc +lon_0=105", "EPSG:4544\0", "{}",
    "[", "urn:ogc:def:crs:EPSG", "http://www.opengis.net/def/crs/EPSG/0", "http://example.org/4326", "٤٣٢٦",
  ])
  func `what names no system exactly is refused`(text: String) {
    #expect(throws: ProjectionError.self) { try CRSText(text) }
  }

  @Test func `a text without end is refused before PROJ sees it`() {
    #expect(throws: ProjectionError.self) { try CRSText("GEOGCS[" + String(repeating: "[", count: 100_000)) }
  }

  @Test func `parameters and well-known text keep their words`() throws {
    #expect(
      try CRSText("+proj=utm  +zone=48\n+type=crs") == .parameters("+proj=utm +zone=48 +type=crs"))
    #expect(try CRSText("PROJCS [\"x\"]") == .wkt("PROJCS [\"x\"]"))
  }
}
