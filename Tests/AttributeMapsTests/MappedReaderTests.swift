import FeatureFormats
import Testing

@testable import AttributeMaps

struct MappedReaderTests {
  private func record(_ properties: KeyValuePairs<String, JSONTree>) -> RawRecord {
    .feature(
      RawFeature(
        row: 1, properties: properties.map { JSONMember(key: $0.key, value: $0.value) }, geometry: MapFixture.line))
  }

  @Test func `records come through the map, unlisted values are counted one record at a time`() throws {
    let mapping = try MapFixture.parsed("status: {field: S, values: {A: abandoned}}")
    let source = ListReader([record(["S": .string("A")]), record(["S": .string("B")])], crs: "EPSG:4546", format: .csv)
    let reader = MappedReader(source, mapping, layer: "mains", source: "mains.csv")
    #expect(reader.crs == "EPSG:4546" && reader.format == .csv)
    guard case .feature(let first)? = try reader.next() else { throw MapFixture.NoFeature() }
    #expect(first.properties[key: "status"] == .string("abandoned") && reader.unlistedValues == 0)
    _ = try reader.next()
    #expect(reader.unlistedValues == 1)
    #expect(try reader.next() == nil && reader.unlistedValues == 0)
  }

  @Test func `at the end of a source that has not the field, reading fails, again and again`() throws {
    let mapping = try MapFixture.parsed("owner: OWNER")
    let reader = MappedReader(ListReader([record(["owner": .null])]), mapping, layer: "a", source: "a.csv")
    #expect(try reader.next() != nil)
    for _ in 0..<2 {
      let error = #expect(throws: FormatError.self) { try reader.next() }
      #expect(error?.description.hasPrefix("cannot read 'a.csv': no record has the field 'OWNER'") == true)
    }
  }

  @Test func `records that could not be read do not hide what is wrong with them`() throws {
    let reject = RawRecord.reject(RawReject(row: 1, reason: .invalidJSON, detail: "d"))
    let reader = MappedReader(ListReader([reject]), try MapFixture.parsed("owner: A"), layer: "a", source: "a")
    #expect(try reader.next() == reject)
    #expect(try reader.next() == nil)
  }

  @Test func `a table is told where its geometry is`() throws {
    let mapping = try MapFixture.parsed("geometry: {field: PLACE}\nlayers: {p: {geometry: {x: E, y: N, unit: mm}}}")
    #expect(mapping.options(ReaderOptions(), forLayer: "a").geometryField == "PLACE")
    let point = mapping.options(ReaderOptions(crsIsGiven: true), forLayer: "p")
    #expect(point.coordinateFields == .init(x: "E", y: "N") && point.geometryField == nil && point.crsIsGiven)
    #expect(mapping.scalesCoordinates(ofLayer: "p") && !mapping.scalesCoordinates(ofLayer: "a"))
  }
}
