import Testing

@testable import FeatureFormats

@Suite struct `Geometries from GeoJSON` {
  private func read(_ geometry: String) -> Reading {
    Reading(#"{"type":"Feature","properties":{"id":"a"},"geometry":\#(geometry)}"#)
  }

  private func geometry(_ type: String, _ coordinates: String) -> RawGeometry? {
    read(#"{"type":"\#(type)","coordinates":\#(coordinates)}"#).features.first?.geometry
  }

  private let a = RawPosition(x: 1, y: 2)
  private let b = RawPosition(x: 3, y: 4, z: 5)

  @Test func `all seven types are read`() {
    #expect(geometry("Point", "[1,2]") == .point(a))
    #expect(geometry("MultiPoint", "[[1,2],[3,4,5]]") == .multiPoint([a, b]))
    #expect(geometry("LineString", "[[1,2],[3,4,5]]") == .lineString([a, b]))
    #expect(geometry("MultiLineString", "[[[1,2],[3,4,5]],[[1,2]]]") == .multiLineString([[a, b], [a]]))
    #expect(geometry("Polygon", "[[[1,2],[3,4,5]],[[1,2]]]") == .polygon([[a, b], [a]]))
    #expect(geometry("MultiPolygon", "[[[[1,2]],[[3,4,5]]],[]]") == .multiPolygon([[[a], [b]], []]))
    let nested = #"""
      {"type":"GeometryCollection","geometries":[{"type":"Point","coordinates":[1,2]},
      {"type":"GeometryCollection","geometries":[{"type":"LineString","coordinates":[[3,4,5]]}]}]}
      """#
    #expect(
      Reading(nested.replacing("\n", with: "")).features.first?.geometry
        == .collection([.point(a), .collection([.lineString([b])])]))
  }

  @Test func `coordinates that are not those of the type are rejected with what could be read`() {
    let wrong: [(String, String, [RawPosition])] = [
      ("Point", "[1]", []), ("Point", #"["1","2"]"#, []), ("Point", #"{"x":1}"#, []), ("Point", "5", []),
      ("Point", "[[1,2]]", [a]), ("LineString", "[1,2]", [a]), ("LineString", "[[1,2],[3]]", [a]),
      ("LineString", "[[1,2],[null,3]]", [a]), ("LineString", "[[[1,2]]]", [a]), ("Polygon", "[[1,2]]", [a]),
      ("MultiPolygon", "[[[1,2]]]", [a]), ("MultiPolygon", "[5]", []), ("Polygon", "[5]", []),
      ("Circle", "[1,2]", [a]), ("point", "[1,2]", [a]), ("LineString", "[[1,2],[]]", [a]), ("Point", "null", []),
    ]
    for (type, coordinates, positions) in wrong {
      let reading = read(#"{"type":"\#(type)","coordinates":\#(coordinates)}"#)
      #expect(reading.outline == ["wrong-geometry-type"], "\(type) \(coordinates)")
      #expect(reading.rejects.first?.positions == positions, "\(type) \(coordinates)")
      #expect(reading.rejects.first?.id == "a")
    }
    for geometry in [
      "5", "\"x\"", "[]", "{}", "false", #"{"type":"Point"}"#, #"{"type":5,"coordinates":[1,2]}"#,
      #"{"type":"GeometryCollection"}"#, #"{"type":"GeometryCollection","geometries":[null]}"#,
      #"{"type":"GeometryCollection","geometries":{}}"#,
    ] {
      #expect(read(geometry).outline == ["wrong-geometry-type"], "\(geometry)")
    }
  }

  @Test func `no geometry and no position are two reasons`() {
    #expect(read("null").outline == ["no-geometry"])
    #expect(Reading(#"{"type":"Feature","properties":{}}"#).outline == ["no-geometry"])
    for (type, coordinates) in [
      ("Point", "[]"), ("LineString", "[]"), ("Polygon", "[]"), ("Polygon", "[[]]"), ("MultiPolygon", "[[[]]]"),
      ("MultiPoint", "[]"), ("MultiLineString", "[[],[]]"),
    ] {
      let reading = read(#"{"type":"\#(type)","coordinates":\#(coordinates)}"#)
      #expect(reading.outline == ["empty-geometry"], "\(type) \(coordinates)")
    }
    #expect(read(#"{"type":"GeometryCollection","geometries":[]}"#).outline == ["empty-geometry"])
  }

  @Test func `an unclosed or short ring is delivered as it is`() {
    #expect(geometry("Polygon", "[[[1,2],[3,4]]]") == .polygon([[a, RawPosition(x: 3, y: 4)]]))
  }

  @Test func `the CRS of a feature or a geometry is declared, and two different ones are an error`() {
    func crs(_ name: String) -> String { #""crs":{"type":"name","properties":{"name":"\#(name)"}}"# }
    func feature(_ outer: String, _ inner: String) -> Reading {
      Reading(#"{"type":"Feature"\#(outer),"geometry":{"type":"Point","coordinates":[1,2]\#(inner)}}"#)
    }
    #expect(feature("," + crs("A"), "").features.first?.declaredCRS == "A")
    #expect(feature("", "," + crs("B")).features.first?.declaredCRS == "B")
    #expect(feature("," + crs("A"), "," + crs("A")).features.first?.declaredCRS == "A")
    #expect(feature("", #","crs":null"#).features.first?.declaredCRS == nil)
    #expect(feature("," + crs("A"), "," + crs("B")).error?.description.contains("two CRS, 'A' and 'B'") == true)
    #expect(feature("", #","crs":"EPSG:4326""#).error?.row == 1)
  }
}
