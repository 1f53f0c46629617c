import FeatureFormats
import Testing

@testable import AttributeMaps

struct RecordMapperGeometryTests {
  private let point = RawPosition(x: 400_123_456, y: 500_000_001, z: 10)

  @Test func `every kind of geometry is scaled, position by position`() throws {
    let line = [point, point]
    for geometry in [
      RawGeometry.point(point), .point(nil), .multiPoint(line), .lineString(line), .multiLineString([line, []]),
      .polygon([line]), .multiPolygon([[line], []]), .collection([.point(point), .lineString(line)]),
    ] {
      let mapped = try #require(try MapFixture.mapped("geometry: {unit: mm}", [:], geometry).feature.geometry)
      #expect(mapped.positions.count == geometry.positions.count && mapped.typeName == geometry.typeName)
      #expect(mapped.positions.allSatisfy { $0.x == 400_123.456 && $0.y == 500_000.001 && $0.z == 10 })
    }
  }

  @Test func `z coordinates have their own unit and sentinels`() throws {
    let map = "ground: {field: G, unit: ft}\nz: {unit: ft, reference: invert, unknown: 0}"
    let line = RawGeometry.lineString([RawPosition(x: 1, y: 2, z: 10), RawPosition(x: 3, y: 2, z: 0)])
    let feature = try MapFixture.mapped(map, ["G": .integer(20)], line).feature
    #expect(feature.geometry?.positions.map(\.z) == [3.048, nil] && feature.geometry?.positions[1].x == 3)
    #expect(feature.properties[key: "ground"] == .number(6.096))
    #expect(feature.properties[key: "zReference"] == .string("invert"))
  }

  @Test func `elevations from fields replace those that were drawn`() throws {
    let ground = "ground: {field: G, unit: m}\n"
    let ends = try MapFixture.mapped(
      ground + "z: {from: A, to: B, unit: m, reference: invert}", ["G": .integer(9), "A": .string("5"), "B": .null])
    #expect(ends.feature.geometry?.positions.map(\.z) == [5, nil, nil] && ends.unlisted == 0)
    let one = try MapFixture.mapped(
      ground + "z: {field: A, unit: m, reference: invert, unknown: -1}", ["G": .integer(9), "A": .integer(4)])
    #expect(one.feature.geometry?.positions.map(\.z) == [4, 4, 4])
    let drawn = RawGeometry.lineString([RawPosition(x: 0, y: 0, z: 1), RawPosition(x: 1, y: 0, z: 1)])
    let none = try MapFixture.mapped(
      ground + "z: {field: A, unit: m, reference: invert, unknown: -1}", ["A": .integer(-1)], drawn)
    #expect(none.feature.geometry?.positions.map(\.z) == [nil, nil])
  }
}
