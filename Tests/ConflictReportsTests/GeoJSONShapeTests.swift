import ConflictSearch
import PlanarGeometry
import TestSupport
import Testing

@testable import ConflictReports

struct GeoJSONShapeTests {
  /// Metres as they are.
  private static func plain(_ position: Finding.Position) -> Decision.PrintedPosition { (position.x, position.y, 4) }

  private static func dig(_ footprint: Footprint) throws -> String {
    String(decoding: try GeoJSONShape.dig(footprint, plain).encoded, as: UTF8.self)
  }

  private let square = polygon([(0, 0), (4, 0), (4, 4), (0, 4)], holes: [[(1, 1), (2, 1), (2, 2), (1, 2)]])

  @Test func `shells turn against the clock and holes with it, however they were drawn`() throws {
    let expected =
      #"{"type":"Polygon","coordinates":[[[0,0],[4,0],[4,4],[0,4],[0,0]],[[1,1],[1,2],[2,2],[2,1],[1,1]]]}"#
    #expect(try Self.dig(Footprint(polygons: [square])) == expected)
    let turned = GridPolygon(shell: square.shell.reversed(), holes: square.holes.map { $0.reversed() })
    #expect(try Self.dig(Footprint(polygons: [turned])) == expected)
  }

  @Test func `several polygons are a MultiPolygon`() throws {
    let other = polygon([(9, 0), (10, 0), (9, 1)])
    #expect(
      try Self.dig(Footprint(polygons: [GridPolygon(shell: square.shell), other]))
        == #"{"type":"MultiPolygon","coordinates":[[[[0,0],[4,0],[4,4],[0,4],[0,0]]],[[[9,0],[10,0],[9,1],[9,0]]]]}"#)
  }

  @Test func `trenches are lines and round pits are points`() throws {
    let (line, point) = ([at(0, 0), at(3, 4)], [at(7, 7)])
    #expect(try Self.dig(Footprint(lines: [line], radius: 5)) == #"{"type":"LineString","coordinates":[[0,0],[3,4]]}"#)
    #expect(try Self.dig(Footprint(lines: [point], radius: 5)) == #"{"type":"Point","coordinates":[7,7]}"#)
    #expect(
      try Self.dig(Footprint(lines: [point, point], radius: 5)) == #"{"type":"MultiPoint","coordinates":[[7,7],[7,7]]}"#
    )
    #expect(
      try Self.dig(Footprint(lines: [line, point], radius: 5))
        == #"{"type":"MultiLineString","coordinates":[[[0,0],[3,4]],[[7,7],[7,7]]]}"#)
  }

  @Test func `a polygon with a ring that a repair kept is a collection, and nothing is null`() throws {
    #expect(
      try Self.dig(Footprint(polygons: [GridPolygon(shell: square.shell)], lines: [[at(4, 4), at(5, 5)]]))
        == #"{"type":"GeometryCollection","geometries":[{"type":"Polygon","coordinates":[[[0,0],[4,0],[4,4],[0,4],[0,0]]]},"#
        + #"{"type":"LineString","coordinates":[[4,4],[5,5]]}]}"#)
    #expect(try Self.dig(Footprint()) == "null")
  }

  @Test func `a gap is a line, and where there is none a point`() throws {
    func gap(_ from: (Double, Double), _ to: (Double, Double)) throws -> String {
      let shape = try GeoJSONShape.gap(
        from: .init(x: from.0, y: from.1), to: .init(x: to.0, y: to.1), Self.plain)
      return String(decoding: shape.encoded, as: UTF8.self)
    }
    #expect(try gap((1, 2), (1, 3.25)) == #"{"type":"LineString","coordinates":[[1,2],[1,3.25]]}"#)
    #expect(try gap((1, 2), (1, 2)) == #"{"type":"Point","coordinates":[1,2]}"#)
    // Apart by less than is printed.
    #expect(try gap((1, 2), (1, 2.00001)) == #"{"type":"Point","coordinates":[1,2]}"#)
  }
}
