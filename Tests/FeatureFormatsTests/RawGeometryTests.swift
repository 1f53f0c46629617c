import FeatureFormats
import Testing

@Suite struct `Raw geometries` {
  private let p = RawPosition(x: 1, y: 2)
  private let q = RawPosition(x: 3, y: 4, z: 5)

  @Test func `a geometry is empty when no part has a position`() {
    let empty: [RawGeometry] = [
      .point(nil), .multiPoint([]), .lineString([]), .multiLineString([[]]), .polygon([]), .multiPolygon([[[]]]),
      .collection([]), .collection([.point(nil), .collection([])]),
    ]
    for geometry in empty { #expect(geometry.isEmpty && geometry.positions.isEmpty, "\(geometry)") }
    #expect(!RawGeometry.multiLineString([[], [p]]).isEmpty)
  }

  @Test func `positions come in source order`() {
    #expect(RawGeometry.multiPolygon([[[p, q]], [[q]]]).positions == [p, q, q])
    #expect(RawGeometry.collection([.point(p), .lineString([q, p])]).positions == [p, q, p])
    #expect(RawGeometry.polygon([[p], [q]]).positions == [p, q])
  }

  @Test func `types are named as in GeoJSON`() {
    let all: [RawGeometry] = [
      .point(nil), .multiPoint([]), .lineString([]), .multiLineString([]), .polygon([]), .multiPolygon([]),
      .collection([]),
    ]
    #expect(
      all.map(\.typeName) == [
        "Point", "MultiPoint", "LineString", "MultiLineString", "Polygon", "MultiPolygon", "GeometryCollection",
      ])
  }
}
