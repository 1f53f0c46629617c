import FeatureFormats
import Foundation
import TestSupport
import Testing

@testable import AttributeMaps

/// The maps in `data/mappings`, over records as the readers of those formats deliver them.
struct ShippedMapsTests {
  private static let folder = RepositoryPaths.path("data/mappings")

  private static let names = ((try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? [])
    .filter { $0.hasSuffix(".yaml") }.sorted()

  private func map(_ name: String) throws -> AttributeMapping {
    let bytes = try Array(Data(contentsOf: URL(fileURLWithPath: Self.folder + "/" + name)))
    return try AttributeMapping.parse(bytes, file: name, of: name.hasSuffix("_permits.yaml") ? .permits : .pipes)
  }

  private func mapped(
    _ name: String, layer: String, _ properties: KeyValuePairs<String, JSONTree>, _ geometry: RawGeometry
  ) throws -> RawFeature {
    let source = RawFeature(
      row: 3, properties: properties.map { JSONMember(key: $0.key, value: $0.value) }, geometry: geometry)
    let reader = MappedReader(ListReader([.feature(source)]), try map(name), layer: layer, source: layer)
    guard case .feature(let feature)? = try reader.next() else { throw MapFixture.NoFeature() }
    // Every field that the map names is there, or the end would say so.
    #expect(try reader.next() == nil)
    return feature
  }

  @Test func `every map is sound`() throws {
    #expect(Self.names.count == 10)
    for name in Self.names { #expect(throws: Never.self, "\(name)") { try map(name) } }
    #expect(throws: Never.self) { try map("example/mains.yaml") }
  }

  @Test func `Schutterwald's layers are told apart by name`() throws {
    let gas = try mapped(
      "schutterwald.yaml", layer: "gas_pipe",
      [
        "name": .string("pipe_K1027_K1056"), "diameter_m": .number(0.1022), "spec": .string("125 PE 100 SDR 11"),
        "z1_m": .number(149.86), "z2_m": .number(149.82),
      ], MapFixture.line
    ).properties
    #expect(gas[key: "id"] == .string("gas_pipe:3") && gas[key: "class"] == .string("gas"))
    #expect(gas[key: "diameter"] == .number(0.1022) && gas[key: "diameterKind"] == .string("inner"))
    #expect(gas[key: "zReference"] == nil && gas[key: "pressure"] == .number(0.1))
    let cable = try mapped(
      "schutterwald.yaml", layer: "lv_cable", ["std_type": .string("NAYY 4x50 SE"), "name": .string("L_1")],
      MapFixture.line
    ).properties
    #expect(cable[key: "class"] == .string("power") && cable[key: "voltage"] == .number(0.4))
    #expect(cable[key: "subclass"] == .string("NAYY 4x50 SE") && cable[key: "diameter"] == nil)
  }

  @Test func `Kentucky's inches become metres, and layers keep their pipes apart`() throws {
    let pipe = try mapped(
      "kentucky_water.yaml", layer: "ky2",
      ["pipe_id": .string("P-1"), "diameter": .number(10), "status": .string("Open"), "elev1": .number(0)],
      MapFixture.line
    ).properties
    #expect(pipe[key: "id"] == .string("ky2:P-1") && pipe[key: "diameter"] == .number(0.254))
    #expect(pipe[key: "status"] == nil && pipe[key: "class"] == .string("water"))
    let file = try mapped(
      "kentucky_water_inp.yaml", layer: "ky2",
      ["id": .string("P-1"), "class": .string("water"), "diameter": .number(0.0381), "DIAMETER": .string("1.5")],
      MapFixture.line
    ).properties
    #expect(file[key: "id"] == .string("ky2:P-1") && file[key: "class"] == .string("water"))
    #expect(file[key: "diameter"] == .number(0.0381) && file.count == 3)
  }

  @Test func `Richmond's placeholders are unknown, and its file is in millimetres`() throws {
    for (value, size) in [(150.0, 0.15), (999, nil), (1, nil)] as [(Double, Double?)] {
      let pipe = try mapped(
        "richmond_water.yaml", layer: "richmond_standard", ["pipe_id": .string("785"), "diameter": .number(value)],
        MapFixture.line)
      #expect(pipe.properties[key: "diameter"] == size.map(JSONTree.number))
    }
    let position = RawPosition(x: 418_305_123, y: 499_212_456)
    let pipe = try mapped(
      "richmond_water_inp.yaml", layer: "Richmond_standard",
      ["id": .string("785"), "kind": .string("line"), "diameter": .number(0.076), "DIAMETER": .string("76")],
      .lineString([position, position]))
    #expect(pipe.geometry?.positions.first == RawPosition(x: 418_305.123, y: 499_212.456))
    #expect(pipe.properties[key: "diameter"] == .number(0.076) && pipe.properties[key: "id"] == .string("785"))
    #expect(pipe.properties[key: "kind"] == .string("line"))
    let placeholder = try mapped(
      "richmond_water_inp.yaml", layer: "a", ["id": .string("1"), "diameter": .number(999 / 1000)],
      .lineString([position, position]))
    #expect(placeholder.properties[key: "diameter"] == nil)
  }

  @Test func `a sewer has the inverts of its two ends`() throws {
    let sewer = try mapped(
      "hydx_sewer.yaml", layer: "sewers",
      [
        "UNI_IDE": .string("lei10"), "VRB_TYP": .string("GSL"), "BOB_KN1": .string("2.50"), "BOB_KN2": .string("2.00"),
        "PRO_MAT": .string("BET"), "PRO_BRE": .string("600"), "PRO_HGT": .null, "MVD_KN1": .string("3.90"),
        "MVD_KN2": .string("3.80"), "STA_OBJ": .string("ONT"),
      ], MapFixture.line)
    #expect(sewer.geometry?.positions.map(\.z) == [2.5, nil, 2])
    #expect(sewer.properties[key: "ground"] == .array([.number(3.9), .null, .number(3.8)]))
    #expect(
      sewer.properties[key: "zReference"] == .string("invert") && sewer.properties[key: "diameter"] == .number(0.6))
    #expect(sewer.properties[key: "status"] == nil)
  }

  @Test func `streets are other things, named by row`() throws {
    let street = try mapped("streets.yaml", layer: "network", [:], MapFixture.line).properties
    #expect(street[key: "class"] == .string("other") && street[key: "id"] == .string("network:3"))
  }

  @Test func `street works have a reference, a start and no size`() throws {
    let works = try mapped(
      "uk_permits.yaml", layer: "permits",
      [
        "permit_reference_number": .string("0000218889274-01"), "promoter_organisation": .string("Smoke Test Promoter"),
        "proposed_start_date": .string("2020-06-23T23:00:00.000Z"), "actual_start_date_time": .null,
        "street_name": .string("CHURCH STREET"),
      ], .point(RawPosition(x: 527_155, y: 182_227))
    ).properties
    #expect(works[key: "id"] == .string("0000218889274-01") && works[key: "radius"] == nil)
    #expect(works[key: "start"] == .string("2020-06-23T23:00:00.000Z"))
    #expect(works[key: "applicant"] == .string("Smoke Test Promoter"))
    #expect(works[key: "street_name"] == .string("CHURCH STREET") && works[key: "promoter_organisation"] == nil)
  }
}
