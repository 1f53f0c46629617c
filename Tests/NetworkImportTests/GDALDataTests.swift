import FeatureFormats
import NetworkModel
import PlanarGeometry
import TestSupport
import Testing

@testable import NetworkImport

/// Layers in the formats of others, taken through the whole importer.
@Suite(.enabled(if: GDALTool.isInstalled, GDALTool.absent)) struct GDALDataTests {
  private func run(_ path: String, _ change: (inout ImportOptions) -> Void = { _ in }) throws -> Imported {
    var options = ImportOptions()
    options.rowIDs = true
    options.allowRejects = true
    change(&options)
    let result = try ImportFixture.run(paths: [path], options)
    #expect(result.report.read == result.report.imported + result.report.rejectedRecords)
    #expect(result.rejects.count == result.report.rejectedRecords)
    return result
  }

  private static let town = "schutterwald/schutterwald_gas_heat_lv.gpkg"

  @Test(.enabled(if: SharedData.has(town), SharedData.absent))
  func `every layer of a town is a source with its own CRS and rows`() throws {
    let result = try run(try #require(SharedData.path(Self.town)))
    let sources = result.report.sources
    #expect(
      sources.map(\.name) == ["gas_pipe", "heat_pipe", "lv_cable"].map { "schutterwald_gas_heat_lv.gpkg:\($0)" })
    #expect(sources.map(\.crs) == ["EPSG:31467", "EPSG:31467", "EPSG:4326"])
    #expect(sources.map(\.rows) == [2559, 482, 3000] && sources.allSatisfy { $0.rejected == 0 })
    #expect(result.report.repaired["zero-length"] == 68)
    #expect(try !result.pipe("gas_pipe:2559").parts.isEmpty)
  }

  /// Lengths are GDAL's own: `ogrinfo -q -dialect SQLite -sql "SELECT SUM(ST_Length(geom)) FROM gas_pipe"`, and for the
  /// cables of `ST_Transform(geom, 25832)`.
  @Test(
    .enabled(if: SharedData.has(town), SharedData.absent),
    arguments: [("gas_pipe", 101_263.159), ("heat_pipe", 5_252.595), ("lv_cable", 62_081.735)])
  func `lengths are those that GDAL measures`(layer: String, metres: Double) throws {
    let result = try run(try #require(SharedData.path(Self.town))) { options in
      options.layers = [layer]
      options.storeCRS = layer == "lv_cable" ? "EPSG:25832" : "EPSG:31467"
    }
    #expect(abs(result.report.kilometres * 1000 - metres) < metres / 1000)
  }

  @Test(.enabled(if: SharedData.has("plateau"), SharedData.absent), arguments: ["elec", "gas", "sewer", "water"])
  func `every feature of a city model ends as an asset or a reject, near Chiba`(name: String) throws {
    let result = try run(try #require(SharedData.path("plateau/\(name)_53403039_unf_6697.gml")))
    #expect(result.report.read == ["elec": 2, "gas": 7, "sewer": 6, "water": 7][name])
    #expect(result.report.rejectedRecords == (name == "elec" ? 1 : 0))
    // 140.119 east, 35.610 north, in UTM zone 54: with axes exchanged it would lie nowhere.
    #expect(result.report.storeCRS == "EPSG:32654" || result.report.storeCRS == "EPSG:6691")
    for pipe in result.pipes {
      let vertex = try #require(pipe.parts.first?.vertices.first)
      #expect(abs(vertex.x - 4_202_500_000) < 5_000_000 && abs(vertex.y - 39_410_000_000) < 100_000_000)
    }
  }

  @Test(
    .enabled(if: SharedData.has("gpkg_fixtures"), SharedData.absent),
    arguments: [
      ("curve", "lineString"), ("curvepolygon", "polygon"), ("multisurface", "multiPolygon"), ("line_zm", "lineString"),
    ])
  func `curves and measures are read as lines and areas`(name: String, kind: String) throws {
    let path = try #require(SharedData.path("gpkg_fixtures/\(name).gpkg"))
    let reader = try FeatureSources.open(path)
    guard case .feature(let feature)? = try reader.next(), let geometry = feature.geometry else {
      Issue.record("no feature was read")
      return
    }
    #expect(try reader.next() == nil && reader.crs == "EPSG:4326")
    #expect("\(geometry)".hasPrefix(kind + "("))
    #expect(geometry.positions.allSatisfy { $0.x < -60 && $0.y > 40 && ($0.z != nil) == (name == "line_zm") })
  }

  @Test(.enabled(if: SharedData.has("gpkg_fixtures"), SharedData.absent))
  func `null is null in every type of field`() throws {
    let path = try #require(SharedData.path("gpkg_fixtures/test_gpkg_nulls.gpkg"))
    let reader = try FeatureSources.open(path)
    var features: [RawFeature] = []
    while case .feature(let feature)? = try reader.next() { features.append(feature) }
    #expect(features.count == 4)
    #expect(features[3].properties.filter { $0.key != "fid" }.allSatisfy { $0.value == .null })
    #expect(features[0].properties[key: "col_bool"] == .bool(true))
    #expect(features[0].properties[key: "col_uint64"] == .integer(1))
    #expect(features[0].properties[key: "col_float32"] == .number(1.5))
  }

  @Test(.enabled(if: SharedData.has("streets/Helsinki.osm.pbf"), SharedData.absent))
  func `OpenStreetMap is read layer by layer`() throws {
    let result = try run(try #require(SharedData.path("streets/Helsinki.osm.pbf"))) {
      $0.layers = ["lines", "multilinestrings"]
    }
    #expect(result.report.sources.map(\.rows) == [3818, 233])
    #expect(result.report.rejected.isEmpty)
  }

  @Test(.enabled(if: SharedData.has("streets/tests.gpkg"), SharedData.absent))
  func `layers of other countries keep their CRS`() throws {
    let path = try #require(SharedData.path("streets/tests.gpkg"))
    for (layer, rows, crs) in [("network", 61, "EPSG:5221"), ("os", 16, "EPSG:27700")] {
      let result = try run(path) { $0.layers = [layer] }
      #expect(result.report.sources.map(\.rows) == [rows] && result.report.sources.map(\.crs) == [crs])
    }
  }

  @Test(.enabled(if: SharedData.has("sewer_samples/bellinge"), SharedData.absent))
  func `GeoJSON is the same whether GDAL or Trench reads it`() throws {
    let path = try #require(SharedData.path("sewer_samples/bellinge/bellinge_small_subcatchments.geojson"))
    let (ours, theirs) = (try FeatureSources.open(path), try FeatureSources.open(path, format: .gdal))
    var count = 0
    while case .feature(let feature)? = try ours.next() {
      guard case .feature(let other)? = try theirs.next() else {
        Issue.record("GDAL read fewer")
        return
      }
      #expect(feature.geometry == other.geometry && feature.row == other.row)
      count += 1
    }
    #expect(try theirs.next() == nil && count == 13)
  }

  @Test func `one layer in four formats is one network version`() throws {
    try withTemporaryDirectory { directory in
      let features = (0..<40).map { n in
        let (x, y) = (500_000 + Double(n) * 7.25, 5_950_000 + Double(n % 7) * 3.125)
        let geometry = #"{"type":"LineString","coordinates":[[\#(x),\#(y)],[\#(x + 5.5),\#(y + 1.001)]]}"#
        return ImportFixture.feature(
          #""id":"p\#(n)","class":"gas","diameter":0.\#(n % 5 + 1),"quality":"surveyed","owner":"Stadtwerke Größe","#
            + #""material":\#(n % 3 == 0 ? "null" : "\"PE\"")"#, geometry)
      }
      let json = try directory.write("a.geojson", ImportFixture.collection(features, crs: ImportFixture.utm))
      let plain = try ImportFixture.run(paths: [json], ImportOptions())
      #expect(plain.report.imported == 40)
      for name in ["a.gpkg", "a.shp", "a.fgb", "b.geojson"] {
        let path = directory.path(name)
        try GDALTool.convert("-q", path, json, "-lco", name == "a.shp" ? "ENCODING=UTF-8" : "SPATIAL_INDEX=YES")
        let result = try ImportFixture.run(paths: [path], ImportOptions())
        #expect(result.report.imported == 40 && result.report.storeCRS == ImportFixture.utm, "\(name)")
        #expect(result.network.version == plain.network.version, "\(name)")
      }
    }
  }

  @Test func `a layer that names no CRS needs one`() throws {
    try withTemporaryDirectory { directory in
      let json = try directory.write("a.geojson", ImportFixture.collection([ImportFixture.line(#""id":1"#)]))
      try GDALTool.convert("-q", directory.path("a.shp"), json, "-a_srs", "None")
      let path = directory.path("a.shp")
      let error = #expect(throws: ImportError.self) { _ = try ImportFixture.run(paths: [path], ImportOptions()) }
      #expect(error?.description.contains("it names no CRS; say which with --crs") == true)
      #expect(try ImportFixture.run(paths: [path], ImportFixture.utmOptions).report.imported == 1)
    }
  }
}
