import FeatureFormats
import Testing

@testable import AttributeMaps

struct LineEndsTests {
  private let two = [RawPosition(x: 0, y: 0, z: 8), RawPosition(x: 1, y: 0, z: 8)]

  @Test func `values are nested as the coordinates are`() {
    #expect(LineEnds.list(.integer(1), .integer(2), along: .lineString(two)) == .array([.integer(1), .integer(2)]))
    #expect(
      LineEnds.list(.integer(1), .null, along: .multiLineString([[], two]))
        == .array([.array([]), .array([.integer(1), .null])]))
  }

  @Test func `what is no line of one part has no ends`() {
    for geometry in [
      RawGeometry.point(two[0]), .multiLineString([two, two]), .multiLineString([]), .lineString([two[0]]),
      .polygon([two]), .collection([.lineString(two)]),
    ] {
      #expect(LineEnds.list(.integer(1), .integer(2), along: geometry) == nil)
      #expect(LineEnds.elevated(geometry, from: 1, to: 2) == nil)
    }
    #expect(LineEnds.areLost(in: .multiLineString([two, two])) && !LineEnds.areLost(in: .point(two[0])))
  }

  @Test func `elevations of the ends replace all that was drawn`() {
    let bent = two + [RawPosition(x: 2, y: 0, z: 8)]
    let line = LineEnds.elevated(.lineString(bent), from: 1, to: nil)
    #expect(line?.positions.map(\.z) == [1, nil, nil])
    #expect(LineEnds.elevated(.multiLineString([two, []]), from: 1, to: 2)?.positions.map(\.z) == [1, 2])
  }
}
