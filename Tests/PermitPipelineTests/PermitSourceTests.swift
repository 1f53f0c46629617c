import AttributeMaps
import FeatureFormats
import TestSupport
import Testing

@testable import PermitPipeline

@Suite struct PermitSourceTests {
  private static let point = #"{"type":"Point","coordinates":[8,48]}"#

  private func opened(_ name: String, _ content: String, crs: String?) throws -> (crs: String?, name: String, rows: Int)
  {
    try withTemporaryDirectory { directory in
      let source = try PermitSource(directory.write(name, content), crs: crs)
      var rows = 0
      while try source.next() != nil { rows += 1 }
      return (source.crs, source.name, rows)
    }
  }

  @Test func `GeoJSON that names no CRS is in longitude and latitude, unless the caller says another`() throws {
    #expect(try opened("a.geojson", Self.point, crs: nil) == ("OGC:CRS84", "a.geojson", 1))
    #expect(try opened("a.geojson", Self.point, crs: "EPSG:25832").crs == "EPSG:25832")
  }

  @Test func `what a collection names stands before what the caller says`() throws {
    let content = """
      {"type":"FeatureCollection","crs":{"type":"name","properties":{"name":"EPSG:4546"}},"features":[
      {"type":"Feature","properties":{},"geometry":\(Self.point)}]}
      """
    #expect(try opened("a.geojson", content, crs: "EPSG:25832").crs == "EPSG:4546")
  }

  @Test func `a table has none of its own`() throws {
    let table = "id,wkt\n1,POINT(8 48)\n2,POINT(8 49)\n"
    #expect(try opened("a.csv", table, crs: nil) == (nil, "a.csv", 2))
    #expect(try opened("a.csv", table, crs: "EPSG:25832").crs == "EPSG:25832")
  }

  @Test func `a file of lines may hold no permit`() throws {
    #expect(try opened("a.geojsonl", "", crs: nil).rows == 0)
  }

  @Test func `a file that is not there is an error with its name`() {
    let error = #expect(throws: (any Error).self) { _ = try PermitSource("/nowhere/a.geojson", crs: nil) }
    #expect(error.map { "\($0)" }?.contains("/nowhere/a.geojson") == true)
  }

  @Test(arguments: [
    ("-", "stdin"), ("a/permits.geojson", "permits"), ("permits.tar.gz", "permits.tar"), (".csv", ".csv"), ("a", "a"),
  ])
  func `a map knows a file by its name without the ending`(path: String, layer: String) {
    #expect(PermitSource.layer(ofFile: path) == layer)
  }

  @Test func `records come through a map`() throws {
    try withTemporaryDirectory { directory in
      let path = try directory.write("p.csv", "NR,B,wkt\n1,x,POINT(8000 48000)\n")
      let map = "id: NR\nboreEnds: {field: B, values: {y: pits}}\ngeometry: {unit: mm}"
      let mapping = try AttributeMapping.parse(Array(map.utf8), file: "m", of: .permits)
      let source = try PermitSource(path, crs: nil, mapping: mapping)
      guard case .feature(let feature)? = try source.next() else { throw PermitError("no feature") }
      #expect(feature.properties == [JSONMember(key: "id", value: .string("1"))] && source.unlistedValues == 1)
      #expect(feature.geometry == .point(RawPosition(x: 8, y: 48)) && source.isScaledToMetres)
      #expect(try source.next() == nil)
    }
  }
}
