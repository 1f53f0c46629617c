import TestSupport
import Testing

@testable import FeatureFormats
@testable import ForeignReaders

@Suite(.enabled(if: GDALLibrary.isAvailable, "the library GDAL is not installed (gdal-bin)"))
struct `What GDAL opens` {
  /// Reads the first layer of a source that GDAL opens.
  private func reading(_ name: String, _ content: String) throws -> Reading {
    try withTemporaryDirectory { directory in
      Reading(path: try directory.write(name, content), format: .gdal)
    }
  }

  private let features = String.collection([
    #"{"type":"Feature","properties":{"id":7,"name":"a"},"geometry":{"type":"LineString","coordinates":[[1,2],[3,4]]}}"#,
    #"{"type":"Feature","properties":{"id":8,"name":null},"geometry":null}"#,
    #"{"type":"Feature","properties":{"id":9},"geometry":{"type":"LineString","coordinates":[]}}"#,
    #"{"type":"Feature","properties":{"id":10},"geometry":{"type":"Point","coordinates":[5,6,7]}}"#,
  ])

  @Test func `every record is a feature or a reject with its row`() throws {
    let read = try reading("a.json", features)
    #expect(read.error == nil)
    #expect(read.crs == "EPSG:4326")
    #expect(read.outline == ["f", "no-geometry", "empty-geometry", "f"])
    #expect(read.records.map(\.row) == [1, 2, 3, 4])
    #expect(read.rejects.map(\.id) == ["8", "9"])
    #expect(read.features[0].geometry == .lineString([RawPosition(x: 1, y: 2), RawPosition(x: 3, y: 4)]))
    #expect(read.features[1].geometry == .point(RawPosition(x: 5, y: 6, z: 7)))
    #expect(read.features[0].properties[key: "name"] == .string("a"))
    #expect(read.features[1].properties[key: "name"] == .null)
    #expect(read.features[0].properties[key: "id"] == .integer(7))
  }

  @Test func `texts that are lists of JSON are lists, numbers that JSON has not are texts or null`() throws {
    let table = "wkt,depth,odd,r:Real\nPOINT(1 2),\"[1.0, null]\",[x,\n"
    try withTemporaryDirectory { directory in
      try directory.write("a.csvt", "String,String,String,Real\n")
      let read = Reading(path: try directory.write("a.csv", table), format: .gdal)
      let properties = try #require(read.features.first).properties
      #expect(properties[key: "depth"] == .array([.number(1), .null]))
      #expect(properties[key: "odd"] == .string("[x"))
    }
  }

  @Test func `the identifier of a GML feature is its own`() throws {
    let gml = """
      <?xml version="1.0"?><c:all xmlns:c="http://example.com/c" xmlns:gml="http://www.opengis.net/gml">
      <gml:featureMember><c:pipe gml:id="p1"><c:place><gml:Point srsName="urn:ogc:def:crs:EPSG::4326">
      <gml:pos>48 8</gml:pos></gml:Point></c:place></c:pipe></gml:featureMember></c:all>
      """
    let read = try reading("a.gml", gml)
    #expect(read.crs == "EPSG:4326")
    #expect(read.features.map(\.id) == [.string("p1")])
    #expect(read.features.map(\.geometry) == [.point(RawPosition(x: 8, y: 48))])
  }

  /// GML whose geometries name these systems each.
  private func gml(_ systems: [String?]) -> String {
    let pipes = systems.map { system in
      let name = system.map { " srsName=\"urn:ogc:def:crs:EPSG::\($0)\"" } ?? ""
      return """
        <gml:featureMember><c:pipe><c:place><gml:LineString\(name)><gml:posList>48 8 49 9</gml:posList></gml:LineString>
        </c:place></c:pipe></gml:featureMember>
        """
    }
    return #"<?xml version="1.0"?><c:all xmlns:c="http://example.com/c" xmlns:gml="http://www.opengis.net/gml">"#
      + pipes.joined() + "</c:all>"
  }

  @Test func `geometries that name their CRS each keep it, with the order of its coordinates`() throws {
    let read = try reading("a.gml", gml(["25832", "4326", "25833", "25833", nil, "25832"]))
    #expect(read.error == nil && read.crs == nil)
    #expect(
      read.features.map(\.declaredCRS)
        == ["EPSG:25832", "EPSG:4326", "EPSG:25833", "EPSG:25833", nil, "EPSG:25832"])
    #expect(
      read.features.map { $0.geometry?.positions.first }
        == [48, 8, 48, 48, 48, 48].map { RawPosition(x: $0, y: $0 == 8 ? 48 : 8) })
  }

  @Test func `a CRS that the layer names is not repeated by its features`() throws {
    let read = try reading("a.gml", gml(["25832", "25832"]))
    #expect(read.crs == "EPSG:25832" && read.features.map(\.declaredCRS) == [nil, nil])
  }

  @Test func `a geometry whose own CRS cannot be told is a reject, and one that is told is turned by it`() throws {
    try withTemporaryDirectory { directory in
      let reader = try GDALReader(directory.write("a.json", features), layer: 0, source: "a.json")
      let point: [UInt8] = [1, 1, 0, 0, 0] + [0, 0, 0, 0, 0, 0, 0xF0, 0x3F] + [0, 0, 0, 0, 0, 0, 0, 0x40]
      func record(_ system: GDALLayer.System) -> RawRecord {
        reader.record(GDALLayer.Record(fid: 1, values: [.integer(7), .text("a")], wkb: point, system: system))
      }
      guard case .reject(let reject) = record(.untold("no words")) else {
        Issue.record("it was read")
        return
      }
      #expect(reject.reason == .invalidRecord && reject.id == "7")
      #expect(reject.detail == "its geometry names a CRS that cannot be told: no words")
      guard case .feature(let turned) = record(.own(crs: "EPSG:4326", isNorthFirst: true)) else {
        Issue.record("it was rejected")
        return
      }
      #expect(turned.geometry == .point(RawPosition(x: 2, y: 1)) && turned.declaredCRS == "EPSG:4326")
    }
  }

  @Test(.enabled(if: GDALTool.isInstalled, GDALTool.absent))
  func `damage ends the reading, with the row, the version of GDAL and its words, again and again`() throws {
    try withTemporaryDirectory { directory in
      let json = try directory.write("a.geojson", String.collection((1...100).map(pointFeature)))
      try GDALTool.convert("-q", directory.path("a.fgb"), json, "-lco", "SPATIAL_INDEX=NO")
      let bytes = try directory.bytes("a.fgb")
      let path = try directory.write("b.fgb", Array(bytes.prefix(bytes.count / 2)))
      let reader = try FeatureSources.open(path)
      var errors: [FormatError] = []
      for _ in 1...3 {
        do throws(FormatError) {
          while try reader.next() != nil {}
        } catch {
          errors.append(error)
        }
      }
      let first = try #require(errors.first)
      #expect(errors.count == 3 && Set(errors.map(\.description)).count == 1)
      #expect((20...80).contains(first.row ?? 0))
      #expect(first.problem.hasPrefix("GDAL 3.") && first.problem.contains("(FlatGeobuf) says: "))
      #expect(first.problem.hasSuffix("the source is damaged, or was changed while it was read"))
    }
  }

  @Test(.enabled(if: GDALTool.isInstalled, GDALTool.absent))
  func `what the record is numbered by is a property under the name of its column`() throws {
    try withTemporaryDirectory { directory in
      let json = try directory.write("a.geojson", features)
      try GDALTool.convert("-q", directory.path("a.gpkg"), json, "-lco", "FID=key", "-unsetFid")
      let read = Reading(path: directory.path("a.gpkg"))
      #expect(read.features.map { $0.properties[key: "key"] } == [.integer(1), .integer(4)])
      #expect(read.outline == ["f", "no-geometry", "empty-geometry", "f"])
    }
  }
}
