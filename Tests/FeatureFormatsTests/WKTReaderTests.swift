import FeatureFormats
import Testing

@Suite struct `Well-known text` {
  private let a = RawPosition(x: 1, y: 2)
  private let b = RawPosition(x: 3, y: 4)

  private func geometry(_ text: String) throws -> RawGeometry { try WKTReader.parse(text).geometry }

  private func failure(_ text: String) -> WKTError? {
    do {
      _ = try WKTReader.parse(text)
      return nil
    } catch {
      return error
    }
  }

  @Test func `all seven types are read`() throws {
    #expect(try geometry("POINT (1 2)") == .point(a))
    #expect(try geometry("LINESTRING(1 2,3 4)") == .lineString([a, b]))
    #expect(try geometry("POLYGON ((1 2, 3 4), (3 4))") == .polygon([[a, b], [b]]))
    #expect(try geometry("MULTIPOINT ((1 2), (3 4))") == .multiPoint([a, b]))
    #expect(try geometry("MULTIPOINT (1 2, 3 4)") == .multiPoint([a, b]))
    #expect(try geometry("MULTILINESTRING ((1 2,3 4),(1 2))") == .multiLineString([[a, b], [a]]))
    #expect(try geometry("MULTIPOLYGON (((1 2)),((3 4),(1 2)))") == .multiPolygon([[[a]], [[b], [a]]]))
    #expect(
      try geometry("GEOMETRYCOLLECTION (POINT (1 2), GEOMETRYCOLLECTION (LINESTRING (3 4, 1 2)))")
        == .collection([.point(a), .collection([.lineString([b, a])])]))
  }

  @Test func `case and space do not matter`() throws {
    #expect(try geometry(" \n linestring\tz ( 1  2 5 ,3 4 6 ) \r\n").positions.map(\.z) == [5, 6])
    #expect(try geometry("Point(+1.0e0 .2E1)") == .point(a))
  }

  @Test func `z is kept and measures are left out`() throws {
    let z = RawPosition(x: 1, y: 2, z: 3)
    for text in [
      "POINT Z (1 2 3)", "POINTZ(1 2 3)", "POINT (1 2 3)", "POINT ZM (1 2 3 4)", "POINTZM (1 2 3 4)", "POINT (1 2 3 4)",
    ] {
      #expect(try geometry(text) == .point(z), "\(text)")
    }
    #expect(try geometry("POINT M (1 2 3)") == .point(a))
    #expect(try geometry("POINTM(1 2 3)") == .point(a))
  }

  @Test func `parts may be empty`() throws {
    #expect(try geometry("POINT EMPTY") == .point(nil))
    #expect(try geometry("linestring z empty") == .lineString([]))
    #expect(try geometry("POLYGON(EMPTY, (1 2))") == .polygon([[], [a]]))
    #expect(try geometry("MULTIPOINT (EMPTY, (1 2))") == .multiPoint([a]))
    #expect(try geometry("GEOMETRYCOLLECTION EMPTY") == .collection([]))
    #expect(try geometry("MULTIPOLYGON M EMPTY") == .multiPolygon([]))
  }

  @Test func `the SRID names an EPSG code, and 0 names none`() throws {
    #expect(try WKTReader.parse("SRID=4490;POINT(1 2)").declaredCRS == "EPSG:4490")
    #expect(try WKTReader.parse("srid = 4490 ; POINT(1 2)").srid == 4490)
    #expect(try WKTReader.parse("SRID=0;POINT(1 2)").declaredCRS == nil)
    #expect(try WKTReader.parse("POINT(1 2)").srid == nil)
  }

  @Test func `what is not finite is read, to be rejected as such`() throws {
    let positions = try geometry("LINESTRING (nan 1, -inf 2, 1e999 Infinity)").positions
    #expect(positions.first?.x.isNaN == true)
    #expect(positions.dropFirst().map(\.x) == [-.infinity, .infinity])
    #expect(positions.last?.y == .infinity)
  }

  @Test func `an error names its character and keeps what was read`() {
    let error = failure("LINESTRING (1 2, 3 x)")
    #expect(error?.character == 20)
    #expect(error?.positions == [a])
    #expect(error?.description == "WKT, character 20: a number is expected")
  }

  @Test func `what is no well-known text is an error`() {
    let texts = [
      "", " ", "POINT", "POINT (", "POINT (1", "POINT (1 2", "POINT (1 2))", "POINT (1 2) x", "POINT (1,2)", "POINT ()",
      "POINT (1 2, 3 4)", "POINT Z (1 2)", "POINT Z (1 2 3 4)", "POINT ZM (1 2 3)", "POINT M (1 2)", "POINT Q (1 2)",
      "LINESTRING (1 2,)", "LINESTRING ((1 2))", "POLYGON (1 2)", "CIRCULARSTRING (1 2, 3 4, 5 6)", "TRIANGLE EMPTY",
      "SRID=;POINT(1 2)", "SRID=4326 POINT(1 2)", "SRID=99999999999999999999;POINT(1 2)", "POINT (0x1 2)", "12",
      "(1 2)",
      "MULTIPOINT ((1 2)", "GEOMETRYCOLLECTION (1 2)", "POINT (1 2 3 4 5)", "GEOMETRYCOLLECTION ()",
    ]
    for text in texts { #expect(failure(text) != nil, "\(text)") }
  }

  @Test func `deep nesting is an error`() {
    let text = String(repeating: "GEOMETRYCOLLECTION(", count: 100_000)
    #expect(failure(text)?.problem.contains("too deep") == true)
    #expect(failure(String(repeating: "(", count: 100_000)) != nil)
    #expect(failure("POLYGON " + String(repeating: "(", count: 100_000)) != nil)
  }
}
