import NetworkModel
import PlanarGeometry
import TestSupport
import Testing

@testable import NetworkImport

@Suite struct ExportedHeadWritingTests {
  private static func line(_ change: (inout NetworkDraft) -> Void = { _ in }) throws -> String {
    var draft = ExportFixture.draft
    change(&draft)
    return try ExportFixture.lines(of: draft.finish())[0]
  }

  @Test func `the first line reads as documented`() throws {
    let network = try ExportFixture.draft.finish()
    let operation =
      #""source":"OGC:CRS84","operation":"+proj=utm +zone=32 +ellps=GRS80","accuracy":0.5,"#
      + #""added":0.30000000000000004,"datum":"transformed","proj":"9.1.1""#
    let rejects = try network.rejects.all().map { reject in
      reject.record == "X"
        ? #"{"record":"X","class":null,"reason":"no-id","box":[1,1,1,1]}"#
        : #"{"record":"row 4","class":"oil","reason":"swapped-axes","box":[-5,-4,6,7.0001]}"#
    }
    #expect(
      try ExportFixture.lines(of: network)[0]
        == #"{"type":"Feature","crs":{"type":"name","properties":{"name":"urn:ogc:def:crs:EPSG::25832"}},"#
        + #""trench":{"format":1,"name":"Altstadt \"Süd\"","asOf":"2026-01-28","rules":"cn","#
        + #""version":"\#(network.version)","pipes":2,"crs":{"id":"EPSG:25832","name":"ETRS89 / UTM zone 32N","#
        + #""scaleErrorPpm":0.3333333333333333,"fromLongitudeLatitude":{\#(operation)}},"extent":[500000,5950000,500020,5950040],"#
        + #""importUncertainty":0.0007,"#
        + #""unplaced":3,"sources":[{"name":"pipes.geojson","crs":"EPSG:31467",\#(operation),"largestMove":0.0007,"#
        + #""rows":12,"rejects":2}],"coverage":[{"class":["gas","water"],"owner":"Stadtwerke","#
        + #""edgeUncertainty":0.0009,"geometry":{"type":"MultiPolygon","coordinates":"#
        + #"[[[[0,0],[9,0],[9,9],[0,9.0001],[0,0]],[[2,1],[3,1],[3,2],[2,1]]]]}}],"#
        + #""rejects":[\#(rejects.joined(separator: ","))]},"properties":{},"geometry":null}"#)
  }

  @Test func `a CRS without a code is named by its text`() throws {
    let line = try Self.line { $0.crs.identifier = "+proj=tmerc +lon_0=106.5" }
    #expect(line.contains(#""crs":{"type":"name","properties":{"name":"+proj=tmerc +lon_0=106.5"}}"#))
    #expect(try Self.line { $0.crs.identifier = "EPSG:x" }.contains(#"{"name":"EPSG:x"}"#))
  }

  @Test func `coverage and sources that no line can say are refused`() {
    #expect(throws: NetworkExportError.self) { try Self.line { $0.coverage[0].edgeUncertainty = -1 } }
    #expect(throws: NetworkExportError.self) { try Self.line { $0.sources[0].largestMove = Int64.max } }
    // No network can hold this one.
    #expect(throws: NetworkBuildError.self) {
      try Self.line { $0.coverage[0].polygons[0].shell[2] = GridPoint(x: Int64.max / 4, y: 0) }
    }
  }
}
