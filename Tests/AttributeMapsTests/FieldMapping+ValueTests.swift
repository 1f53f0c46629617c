import FeatureFormats
import Testing

@testable import AttributeMaps

struct FieldMappingValueTests {
  private let diameter = "diameter: {field: F, unit: mm, unknown: [0, 999]}"

  @Test(arguments: [JSONTree.integer(150), .number(150), .string("150"), .string(" 150.0 ")])
  func `numbers and texts that spell one are converted`(value: JSONTree) throws {
    #expect(try MapFixture.value(diameter, value, of: "diameter") == .number(0.15))
  }

  @Test(arguments: [JSONTree.integer(0), .string("0.0"), .number(999), .null, .string("")])
  func `a sentinel is compared as it stands, before units`(value: JSONTree) throws {
    #expect(try MapFixture.value(diameter, value, of: "diameter") == nil)
    #expect(try MapFixture.value("diameter: {field: F, unit: m, unknown: 0.999}", .integer(999), of: "diameter") != nil)
  }

  @Test func `what is no number is handed on for the reader behind to judge`() throws {
    #expect(try MapFixture.value(diameter, .string("150 mm"), of: "diameter") == .string("150 mm"))
    #expect(try MapFixture.value(diameter, .array([.integer(1)]), of: "diameter") == .array([.integer(1)]))
  }

  @Test func `a value that is not listed is unknown and counted, even one that is a canonical word`() throws {
    let map = "laying: {field: F, values: {DT: trenchless}}"
    let listed = try MapFixture.mapped(map, ["F": .string("DT")])
    #expect(listed.feature.properties[key: "laying"] == .string("trenchless") && listed.unlisted == 0)
    let canonical = try MapFixture.mapped(map, ["F": .string("duct")])
    #expect(canonical.feature.properties.isEmpty && canonical.unlisted == 1)
    #expect(try MapFixture.mapped(map, ["F": .null]).unlisted == 0)
  }

  @Test func `a class that is not listed is no class, and not one left out`() throws {
    let map = "class: {field: F, values: {RQ: gas}}"
    #expect(try MapFixture.value(map, .string("RQ"), of: "class") == .string("gas"))
    #expect(try MapFixture.value(map, .string("gas"), of: "class") == .array([.string("gas")]))
    #expect(try MapFixture.value(map, .null, of: "class") == nil)
  }

  @Test func `a catch-all counts only where it is written`() throws {
    let map = "class: {field: F, values: {RQ: gas}, otherwise: industrial}"
    #expect(try MapFixture.value(map, .string("XX"), of: "class") == .string("industrial"))
    #expect(try MapFixture.value(map, .string(" "), of: "class") == nil)
  }

  @Test func `codes of sizes and pressures become numbers in their unit, or words`() throws {
    #expect(
      try MapFixture.value("diameter: {field: F, unit: in, values: {A: 6}}", .string("A"), of: "diameter")
        == .number(0.1524))
    let pressure = "pressure: {field: F, unit: bar, values: {A: 4, B: low}}"
    #expect(try MapFixture.value(pressure, .string("A"), of: "pressure") == .number(0.4))
    #expect(try MapFixture.value(pressure, .string("B"), of: "pressure") == .string("low"))
  }

  @Test func `a field of pressures in numbers has no words`() throws {
    let map = "pressure: {field: F, unit: kPa}"
    #expect(try MapFixture.value(map, .integer(300), of: "pressure") == .number(0.3))
    #expect(try MapFixture.value(map, .string("low"), of: "pressure") == .array([.string("low")]))
  }

  @Test func `of several fields the first that says something counts`() throws {
    let map = "diameter: {field: [DN, DIAM], unit: mm, unknown: 0}"
    #expect(
      try MapFixture.mapped(map, ["DN": .integer(0), "DIAM": .integer(80)]).feature.properties[key: "diameter"]
        == .number(0.08))
    #expect(
      try MapFixture.mapped(map, ["DIAM": .integer(80), "DN": .integer(90)]).feature.properties[key: "diameter"]
        == .number(0.09))
  }

  @Test func `values one a vertex are converted one by one`() throws {
    let list = JSONTree.array([.integer(100), .integer(0), .null, .string("x")])
    let depth = try MapFixture.value("depth: {field: F, unit: cm, reference: crown, unknown: 0}", list, of: "depth")
    #expect(depth == .array([.number(1), .null, .null, .string("x")]))
  }

  @Test func `depths at both ends stand at the first and last vertex, and nothing is known between`() throws {
    let map = "depth: {from: UP, to: DOWN, unit: cm, reference: invert, unknown: 0}"
    let both = try MapFixture.mapped(map, ["UP": .integer(120), "DOWN": .integer(150)]).feature.properties
    #expect(both[key: "depth"] == .array([.number(1.2), .null, .number(1.5)]))
    #expect(both[key: "depthReference"] == .string("invert"))
    let one = try MapFixture.mapped(map, ["UP": .integer(0), "DOWN": .integer(150)]).feature.properties
    #expect(one[key: "depth"] == .array([.null, .null, .number(1.5)]))
    #expect(try MapFixture.mapped(map, ["UP": .null, "DOWN": .null]).feature.properties[key: "depth"] == nil)
  }

  @Test func `ends of a line in parts cannot be told, and are counted`() throws {
    let map = "depth: {from: UP, to: DOWN, unit: m, reference: crown}"
    let parts = RawGeometry.multiLineString([
      [RawPosition(x: 0, y: 0), RawPosition(x: 1, y: 0)], [RawPosition(x: 2, y: 0), RawPosition(x: 3, y: 0)],
    ])
    let result = try MapFixture.mapped(map, ["UP": .integer(1), "DOWN": .integer(2)], parts)
    #expect(result.feature.properties[key: "depth"] == nil && result.unlisted == 1)
  }
}
