import NetworkModel
import TestSupport
import Testing

@testable import NetworkImport

@Suite struct ExportedGeometryTests {
  private static func json(_ parts: [[Place]]) -> String {
    let geometry = ExportedGeometry(
      parts.map { part in
        Pipe.Part(vertices: part.map { at($0.0, $0.1) }, tops: part.map { _ in nil })
      })
    return String(decoding: geometry.json, as: UTF8.self)
  }

  @Test func `lines and points, one or several, are the geometries of their names`() {
    #expect(Self.json([[(1, -2.5)]]) == #"{"type":"Point","coordinates":[1,-2.5]}"#)
    #expect(Self.json([[(1, 2)], [(3, 4)]]) == #"{"type":"MultiPoint","coordinates":[[1,2],[3,4]]}"#)
    #expect(Self.json([[(1, 2), (3, 4.0001)]]) == #"{"type":"LineString","coordinates":[[1,2],[3,4.0001]]}"#)
    #expect(
      Self.json([[(1, 2), (3, 4)], [(5, 6), (7, 8)]])
        == #"{"type":"MultiLineString","coordinates":[[[1,2],[3,4]],[[5,6],[7,8]]]}"#)
  }

  @Test func `a line with a part of one position is a collection, in the order of its parts`() {
    #expect(
      Self.json([[(1, 2)], [(5, 6), (7, 8)]])
        == #"{"type":"GeometryCollection","geometries":[{"type":"Point","coordinates":[1,2]},"#
        + #"{"type":"LineString","coordinates":[[5,6],[7,8]]}]}"#)
  }
}
