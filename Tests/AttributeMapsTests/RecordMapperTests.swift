import FeatureFormats
import Testing

@testable import AttributeMaps

struct RecordMapperTests {
  @Test func `only what is mapped counts, but a record keeps its id`() throws {
    let properties: KeyValuePairs<String, JSONTree> = ["id": .integer(5), "depth": .number(3), "OWN": .string("North")]
    let mapped = try MapFixture.mapped("owner: OWN", properties, id: .string("f")).feature
    #expect(
      mapped.properties == [JSONMember(key: "owner", value: .string("North")), .init(key: "id", value: .integer(5))])
    #expect(mapped.id == .string("f") && mapped.row == 7)
    let kept = try MapFixture.mapped("owner: OWN\nunmapped: canonical", properties).feature
    #expect(kept.properties[key: "depth"] == .number(3))
  }

  @Test(arguments: [
    ("id: NR", JSONTree.string("17")), ("id: {field: NR, prefix: layer}", .string("mains:17")),
    ("id: {field: NR, prefix: north}", .string("north:17")), ("id: {row: true}", .string("mains:7")),
  ])
  func `ids are made as the map says`(map: String, id: JSONTree) throws {
    let feature = try MapFixture.mapped(map, ["NR": .number(17), "id": .string("x")], id: .string("f")).feature
    #expect(feature.properties == [JSONMember(key: "id", value: id)] && feature.id == nil)
  }

  @Test func `an id field that says nothing leaves the record without one`() throws {
    let feature = try MapFixture.mapped("id: {field: NR, unknown: 0}", ["NR": .integer(0)], id: .string("f")).feature
    #expect(feature.properties.isEmpty && feature.id == nil)
  }

  @Test func `a rejected record has its id and class from the map too`() throws {
    let mapping = try MapFixture.parsed("id: NR\nclass: {field: T, values: {RQ: gas}}\ngeometry: {unit: mm}")
    let mapper = RecordMapper(layer: mapping.common, layerName: "mains", records: .pipes)
    let reject = RawReject(
      row: 3, id: "x", reason: .nonFinite, detail: "d", positions: [RawPosition(x: 1500, y: .nan)],
      properties: [JSONMember(key: "NR", value: .integer(9)), JSONMember(key: "T", value: .string("RQ"))])
    var unlisted = 0
    guard case .reject(let mapped) = mapper.map(.reject(reject), unlisted: &unlisted) else {
      throw MapFixture.NoFeature()
    }
    #expect(mapped.id == "9" && mapped.properties[key: "class"] == .string("gas") && mapped.row == 3)
    #expect(mapped.positions.first?.x == 1.5 && mapped.positions.first?.y.isNaN == true)
  }

  @Test func `a permit carries what is not mapped, under another name where it would be taken for a dig`() throws {
    let map = "id: NR\ndepth: {field: T, unit: cm}\nstart: BEGIN"
    let mapped = try MapFixture.mapped(
      map,
      [
        "NR": .string("A"), "T": .integer(150), "BEGIN": .string("2026-01-05"), "STREET": .string("High Street"),
        "width": .integer(80), "depth": .string("deep"), "method": .string("spade"), "id": .integer(1),
      ], of: .permits
    ).feature.properties
    #expect(mapped[key: "id"] == .string("A") && mapped[key: "depth"] == .number(1.5))
    #expect(mapped[key: "start"] == .string("2026-01-05") && mapped[key: "STREET"] == .string("High Street"))
    #expect(mapped[key: "width"] == nil && mapped[key: "source:width"] == .integer(80))
    #expect(mapped[key: "source:depth"] == .string("deep") && mapped[key: "source:id"] == .integer(1))
    #expect(mapped[key: "method"] == .string("spade") && mapped[key: "NR"] == nil && mapped.count == 8)
  }

  @Test func `a permit named by its row has no id, for rows are in every decision`() throws {
    let feature = try MapFixture.mapped("id: {row: true}", ["A": .integer(1)], id: .string("f"), of: .permits).feature
    #expect(feature.id == nil && feature.properties == [JSONMember(key: "A", value: .integer(1))])
  }

  @Test func `a permit whose canonical fields count has each once`() throws {
    let map = "unmapped: canonical\nwidth: {field: B, unit: cm}"
    let properties = try MapFixture.mapped(
      map, ["id": .integer(4), "depth": .integer(2), "B": .integer(80), "x": .integer(1)], of: .permits
    ).feature.properties
    #expect(properties.map(\.key).sorted() == ["depth", "id", "width", "x"])
  }

  @Test func `the head of an exported network passes untouched`() throws {
    let mapping = try MapFixture.parsed("owner: A")
    let mapper = RecordMapper(layer: mapping.common, layerName: "mains", records: .pipes)
    let head = RawRecord.feature(
      RawFeature(row: 1, geometry: nil, foreign: [JSONMember(key: "trench", value: .object([]))]))
    var unlisted = 0
    #expect(mapper.map(head, unlisted: &unlisted) == head)
  }
}
