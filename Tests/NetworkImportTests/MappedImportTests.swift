import AttributeMaps
import FeatureFormats
import Foundation
import GEOSKernel
import NetworkModel
import PlanarGeometry
import Projections
import TestSupport
import Testing

@testable import NetworkImport

/// Imports through maps: small ones, the example that ships, and data of others where it can be read.
struct MappedImportTests {
  private func options(_ map: String, crs: String? = ImportFixture.utm) throws -> ImportOptions {
    var options = ImportOptions()
    options.crs = crs
    options.mapping = try AttributeMapping.parse(Array(map.utf8), file: "m.yaml", of: .pipes)
    return options
  }

  private func shipped(_ name: String, crs: String?) throws -> ImportOptions {
    let path = RepositoryPaths.path("data/mappings/\(name)")
    return try options(String(contentsOfFile: path, encoding: .utf8), crs: crs)
  }

  private static let table = "NR;T;DN;wkt\n1;RQ;200;LINESTRING(500000 5950000,500009 5950000)\n"

  @Test func `fields become attributes, and unlisted values are counted once`() throws {
    let map =
      "id: NR\nclass: {field: T, values: {RQ: gas}}\ndiameter: {field: DN, unit: mm}\n"
      + "status: {field: S, values: {A: abandoned}}"
    let rows =
      "NR;T;DN;S;wkt\n1;RQ;200;A;LINESTRING(500000 5950000,500009 5950000)\n"
      + "2;XX;1500 mm;planned;LINESTRING(500000 5950001,500009 5950001)\n3;RQ;0;;POINT EMPTY\n"
    let result = try ImportFixture.run([("mains.csv", rows)], options(map))
    let first = try result.pipe("1")
    #expect(first.assetClass == .gas && first.halfWidth == 1000 && first.status == .abandoned)
    let second = try result.pipe("2")
    #expect(
      second.assetClass == .other && second.classIsUnknown && second.halfWidth == nil && second.status == .unknown)
    #expect(result.report.repaired == ["unknown-value": 2, "unknown-unit": 1])
    #expect(result.rejects.map(\.id) == ["3"] && result.rejects.map(\.reason) == [.emptyGeometry])
    #expect(result.report.map?.name == "m.yaml" && result.report.map?.version.hasPrefix("sha256:") == true)
    #expect(result.report.lines.contains { $0.hasPrefix("map        m.yaml, version sha256:") })
    #expect(String(decoding: result.report.json, as: UTF8.self).contains(#""map":{"name":"m.yaml","version":"sha256:"#))
  }

  @Test func `a class that is not listed is not that of the flag`() throws {
    var options = try options("id: NR\nclass: {field: T, values: {JS: water}}")
    options.assetClass = .water
    let pipe = try ImportFixture.run([("mains.csv", Self.table)], options).pipe("1")
    #expect(pipe.assetClass == .other && pipe.classIsUnknown)
  }

  @Test func `a field that no record has ends the import`() throws {
    let refusal = ImportFixture.refusal(
      [("mains.csv", Self.table)], try options("id: NR\ndiameter: {field: dn, unit: mm}"))
    #expect(
      refusal.contains("no record has the field 'dn', which the map names for diameter; there are 'NR', 'T', 'DN'"))
    #expect(refusal.contains("did you mean 'DN'?"))
  }

  @Test func `a layer that is not read ends the import`() throws {
    let map = "id: NR\nlayers: {main: {class: T}}"
    let refusal = ImportFixture.refusal([("mains.csv", Self.table)], try options(map))
    #expect(
      refusal == "m.yaml: no source is called 'main', which `layers` names; there are 'mains'; did you mean 'mains'?")
  }

  @Test func `sources with ids in common need a prefix, and one is enough`() throws {
    let files = [("a.csv", Self.table), ("b.csv", Self.table)]
    #expect(ImportFixture.refusal(files, try options("id: NR")).contains("both have a record with the id '1'"))
    let result = try ImportFixture.run(files, options("id: {field: NR, prefix: layer}"))
    #expect(result.pipes.map(\.id).sorted() == ["a:1", "b:1"])
    #expect(try ImportFixture.run(files, options("id: {row: true}")).pipes.map(\.id).sorted() == ["a:1", "b:1"])
  }

  @Test func `millimetres become the metres of the CRS, which must have metres`() throws {
    let table = "E;N;NR\n500000500;5950000001;1\n"
    let map = "id: NR\ngeometry: {x: E, y: N, unit: mm}"
    let pipe = try ImportFixture.run([("p.csv", table)], options(map)).pipe("1")
    #expect(pipe.parts[0].vertices == [GridPoint(x: 5_000_005_000, y: 59_500_000_010)])
    let refusal = ImportFixture.refusal([("p.csv", "E;N;NR\n8000;48000;1\n")], try options(map, crs: "OGC:CRS84"))
    #expect(refusal.contains("is no CRS in metres; leave geometry.unit away"))
  }

  @Test func `inverts at both ends give the depth of a straight sewer, and nothing between bends`() throws {
    let map = """
      id: NR
      diameter: {field: DN, unit: mm, kind: inner}
      wall: {field: W, unit: mm}
      ground: {from: G1, to: G2, unit: m}
      z: {from: B1, to: B2, unit: m, reference: invert}
      """
    let table = """
      NR;DN;W;G1;G2;B1;B2;wkt
      1;400;50;10;11;8;8.5;LINESTRING(500000 5950000,500009 5950000)
      2;400;50;10;11;8;8.5;LINESTRING(500000 5950001,500005 5950001,500009 5950001)

      """
    let result = try ImportFixture.run([("sewers.csv", table)], options(map))
    // The top lies 0.4 m and a wall of 0.05 m above the invert, 2 m and 2.5 m below ground.
    #expect(try result.pipe("1").parts[0].tops == [15_500, 20_500])
    #expect(try result.pipe("1").depthReference == .invert)
    #expect(try result.pipe("2").parts[0].tops == [15_500, nil, 20_500])
  }

  @Test func `an exported network has no use for a map`() throws {
    try withTemporaryDirectory { directory in
      let head = #"{"type":"Feature","properties":{},"geometry":null,"trench":{"format":1}}"#
      let path = try directory.write("city.geojsonl", head + "\n")
      let error = #expect(throws: ImportError.self) { try ImportFixture.run(paths: [path], options("owner: A")) }
      #expect(error?.description.contains("--map") == true)
    }
  }

  @Test func `the example that ships says what it should`() throws {
    let path = RepositoryPaths.path("data/mappings/example/mains.csv")
    let result = try ImportFixture.run(paths: [path], shipped("example/mains.yaml", crs: "EPSG:4546"))
    #expect(result.report.imported == 5 && result.report.repaired == ["unknown-value": 1])
    let gas = try result.pipe("1001")
    #expect(gas.assetClass == .gas && gas.pressure == .medium && gas.installed == 2009 && gas.quality == .detected)
    // DN 200 is nominal: the outer size is taken a quarter larger.
    #expect(gas.halfWidth == 1250 && gas.parts[0].tops == [12_000, 13_500])
    let old = try result.pipe("1002")
    #expect(old.halfWidth == nil && old.parts[0].tops == [nil, nil] && old.pressure == nil)
    #expect(try result.pipe("1003").parts[0].tops == [15_000, nil, 16_000])
    #expect(try result.pipe("1005").classIsUnknown)
  }

  @Test(.enabled(if: SharedData.has("sewer_samples/bellinge"), SharedData.absent))
  func `Bellinge's sewers come in with their sizes and without depths`() throws {
    let path = try #require(SharedData.path("sewer_samples/bellinge/bellinge_small_graph.json"))
    let graph = try #require(
      try JSONSerialization.jsonObject(with: Data(contentsOf: URL(fileURLWithPath: path))) as? [String: Any])
    let links = try #require(graph["links"] as? [[String: Any]])
    let rows = links.map { #""\#($0["id"] ?? "")","\#($0["diameter"] ?? "")","\#($0["geometry"] ?? "")""# }
    let table = "id,diameter,geometry\n" + rows.joined(separator: "\n") + "\n"
    let result = try ImportFixture.run([("links.csv", table)], shipped("bellinge.yaml", crs: "EPSG:32632"))
    #expect(result.report.imported == 14 && result.pipes.allSatisfy { $0.assetClass == .drainage })
    #expect(result.report.known.diameter == 1 && result.report.known.depth == 0)
  }

  @Test(.enabled(if: SharedData.has("richmond_water/Richmond_standard.inp"), SharedData.absent))
  func `Richmond's file in millimetres lies in Richmond`() throws {
    let path = try #require(SharedData.path("richmond_water/Richmond_standard.inp"))
    let result = try ImportFixture.run(paths: [path], shipped("richmond_water_inp.yaml", crs: "EPSG:27700"))
    #expect(result.report.imported == result.report.read && result.report.read > 949)
    // Lengths as drawn and as stated differ by a tenth, but not as two units do; no vertex moved by a bit.
    #expect(!result.report.warnings.contains { $0.contains("they may be") }, "\(result.report.warnings)")
    #expect(result.report.sources[0].largestMoveMillimetres == 0)
    let sizes = Set(result.pipes.compactMap(\.halfWidth))
    // 999 and 1 mm, a quarter larger, halved: unknown, or they would be among them.
    #expect(!sizes.contains(6244) && !sizes.contains(7) && !sizes.isEmpty)
  }

  @Test(.enabled(if: SharedData.has("kentucky_water/ky2.inp"), SharedData.absent))
  func `two files with pipes of the same names become one network`() throws {
    let paths = try ["ky2", "ky4"].map { try #require(SharedData.path("kentucky_water/\($0).inp")) }
    let result = try ImportFixture.run(paths: paths, shipped("kentucky_water_inp.yaml", crs: "EPSG:3089"))
    #expect(result.report.imported == result.report.read)
    #expect(try result.pipe("ky2:P-1").assetClass == .water && result.pipe("ky4:P-1").halfWidth != nil)
  }

  /// Whether somebody reads GeoPackages here: GDAL, where it is installed.
  private static let readsGeoPackages =
    SharedData.path("richmond_water/richmond_uk_water_epsg27700.gpkg").map { (try? FeatureSources.open($0)) != nil }
    ?? false

  @Test(
    .enabled(if: MappedImportTests.readsGeoPackages, "GeoPackages are not read here, or the data of others is absent"),
    arguments: [
      ("schutterwald/schutterwald_gas_heat_lv.gpkg", "schutterwald.yaml", 6041),
      ("kentucky_water/kentucky_water_epsg3089.gpkg", "kentucky_water.yaml", 5485),
      ("richmond_water/richmond_uk_water_epsg27700.gpkg", "richmond_water.yaml", 949),
    ])
  func `GeoPackages of others come in whole through their maps`(file: String, map: String, count: Int) throws {
    let path = try #require(SharedData.path(file))
    let result = try ImportFixture.run(paths: [path], shipped(map, crs: nil))
    #expect(result.report.read == count && result.report.imported == count)
    #expect(result.pipes.allSatisfy { !$0.classIsUnknown })
  }
}
