import FeatureFormats
import NetworkModel
import PlanarGeometry
import TestSupport
import Testing

@testable import NetworkImport

struct GeometryReaderTests {
  private func read(_ geometry: String, _ properties: String = #""id":"a","class":"water""#) throws -> Imported {
    try ImportFixture.run(features: [ImportFixture.feature(properties, geometry), ImportFixture.line(#""id":"z""#)])
  }

  @Test func `a line keeps its vertices in whole millimetres`() throws {
    let pipe = try read(#"{"type":"LineString","coordinates":[[500000.123,5950000],[500010,5950000.5]]}"#).pipe("a")
    #expect(
      pipe.parts.map(\.vertices) == [
        [GridPoint(x: 5_000_001_230, y: 59_500_000_000), GridPoint(x: 5_000_100_000, y: 59_500_005_000)]
      ])
    #expect(pipe.importUncertainty == 0)
  }

  @Test func `several lines are parts of one pipe`() throws {
    let pipe = try read(
      #"{"type":"MultiLineString","coordinates":[[[500000,5950000],[500001,5950000]],[[500005,5950000],[500006,5950000]]]}"#
    ).pipe("a")
    #expect(pipe.parts.count == 2 && !pipe.isPoint && pipe.kind == .line)
  }

  @Test func `a move to whole millimetres is added to every pipe of the source`() throws {
    let result = try read(#"{"type":"LineString","coordinates":[[500000.0003,5950000.0004],[500010,5950000]]}"#)
    // Half a millimetre is five ticks, or six with the rounding of the doubles it was written in.
    let move = result.network.sources[0].largestMove
    #expect(move == 5 || move == 6)
    #expect(try result.pipe("a").importUncertainty == move)
    #expect(try result.pipe("z").importUncertainty == move)
  }

  @Test func `a line of zero length is a point, for which depth counts no more`() throws {
    let result = try read(
      #"{"type":"LineString","coordinates":[[500000,5950000],[500000.0001,5950000]]}"#,
      #""id":"a","class":"water","depth":2,"depthReference":"crown","diameter":0.3"#)
    let pipe = try result.pipe("a")
    #expect(pipe.isPoint && pipe.kind == .other && pipe.parts[0].tops == [0] && pipe.outerHeight == nil)
    #expect(result.report.repaired == ["zero-length": 1])
  }

  @Test func `a riser beside other parts keeps both its depths`() throws {
    let result = try read(
      #"{"type":"MultiLineString","coordinates":[[[500000,5950000],[500001,5950000]],[[500005,5950000],[500005,5950000]]]}"#,
      #""id":"a","class":"water","depth":[[1,2],[4,3]],"depthReference":"crown""#)
    #expect(try result.pipe("a").parts.map(\.tops) == [[10_000, 20_000], [40_000, 30_000]])
  }

  @Test func `points are point assets, each position a part`() throws {
    let pipe = try read(#"{"type":"MultiPoint","coordinates":[[500000,5950000],[500001,5950000]]}"#).pipe("a")
    #expect(pipe.isPoint && pipe.parts.count == 2 && pipe.kind == .other)
  }

  @Test func `a small polygon is the point whose disc encloses it`() throws {
    let square = "[[500000,5950000],[500006,5950000],[500006,5950008],[500000,5950008],[500000,5950000]]"
    let result = try read(#"{"type":"Polygon","coordinates":[\#(square)]}"#)
    let pipe = try result.pipe("a")
    #expect(pipe.parts.map(\.vertices) == [[GridPoint(x: 5_000_030_000, y: 59_500_040_000)]])
    #expect(pipe.halfWidth == 50_000)
    #expect(result.report.repaired == ["area-as-disc": 1])
  }

  @Test func `a larger polygon is rejected with its box`() throws {
    let result = try read(
      #"{"type":"Polygon","coordinates":[[[500000,5950000],[500011,5950000],[500011,5950001],[500000,5950000]]]}"#)
    #expect(result.rejects.map(\.reason) == [.wrongGeometryType])
    let reject = try #require(result.placedRejects.first)
    #expect(reject.record == "a" && reject.assetClass == .water)
    #expect(reject.box.contains(GridPoint(x: 5_000_110_000, y: 59_500_010_000)))
    #expect(!reject.box.contains(GridPoint(x: 5_000_120_000, y: 59_500_010_000)))
  }

  @Test func `an edge that is not straight in the store gets vertices, and depths between its ends`() throws {
    var options = ImportOptions()
    options.storeCRS = ImportFixture.utm
    let long = ImportFixture.feature(
      #""id":"a","depth":[1,2],"depthReference":"crown","diameter":0.5"#,
      #"{"type":"LineString","coordinates":[[9,53],[9.1,53]]}"#)
    let result = try ImportFixture.run(features: [long], options)
    let part = try result.pipe("a").parts[0]
    #expect(part.vertices.count > 3)
    #expect(part.tops.first == 10_000 && part.tops.last == 20_000)
    #expect(zip(part.tops, part.tops.dropFirst()).allSatisfy { ($0 ?? 0) < ($1 ?? 0) })
    #expect(result.report.sources[0].insertedVertices == part.vertices.count - 2)
    // Depths in between are not whole ticks, so the bottom is kept by one tick more of height.
    let height = try #require(try result.pipe("a").outerHeight)
    let edges = part.vertices.count - 1
    let isInexact = (1..<edges).contains { !($0 * 10_000).isMultiple(of: edges) }
    let expected: Int64 = isInexact ? 5001 : 5000
    #expect(height == expected)
  }
}
