import TestSupport
import Testing

@testable import ForeignReaders

@Suite(.enabled(if: GDALLibrary.isAvailable, GDALSample.absent)) struct `GDAL datasets` {
  @Test func `layers have names, and say whether their records have places`() throws {
    try withTemporaryDirectory { directory in
      try directory.write("plain.csv", "a,b\n1,2\n3,4\n")
      try directory.write("placed.csv", "a,wkt\n1,POINT(1 2)\n")
      let dataset = try GDALDataset.open(directory.path)
      #expect(dataset.driver == "CSV")
      let layers = try dataset.layers().sorted { $0.name < $1.name }
      #expect(layers.map(\.name) == ["placed", "plain"])
      #expect(layers.map(\.hasGeometry) == [true, false])
      #expect(layers.map(\.records) == [nil, 2])
      #expect(dataset.warnings.isEmpty)
    }
  }

  @Test func `its files are named`() throws {
    try withTemporaryDirectory { directory in
      let path = try directory.write("a.csv", "a,wkt\n1,POINT(1 2)\n")
      #expect(try GDALDataset.open(path).files() == [path])
    }
  }

  @Test func `what no driver knows is an error of the format, damage is one of the data`() throws {
    try withTemporaryDirectory { directory in
      let unknown = try directory.write("a.xyz", "nothing")
      #expect(#expect(throws: GDALError.self) { try GDALDataset.open(unknown) }?.kind == .unknownFormat)
      #expect(#expect(throws: GDALError.self) { try GDALDataset.open(directory.path("none")) }?.kind == .unknownFormat)
      let broken = try directory.write("a.vrt", "<OGRVRTDataSource><OGRVRTLayer")
      #expect(#expect(throws: GDALError.self) { try GDALDataset.open(broken) }?.kind == .data)
    }
  }

  @Test func `nothing is written beside a source`() throws {
    try withTemporaryDirectory { directory in
      let gml = """
        <?xml version="1.0"?><c:all xmlns:c="http://example.com/c" xmlns:gml="http://www.opengis.net/gml">
        <gml:featureMember><c:pipe gml:id="p1"><c:place><gml:Point srsName="EPSG:25832"><gml:pos>1 2</gml:pos>
        </gml:Point></c:place></c:pipe></gml:featureMember></c:all>
        """
      let dataset = try GDALDataset.open(directory.write("a.gml", gml))
      #expect(try dataset.layers().map(\.name) == ["pipe"])
      #expect(try directory.names() == ["a.gml"])
    }
  }
}
