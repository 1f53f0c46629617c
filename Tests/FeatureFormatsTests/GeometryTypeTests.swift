import ForeignReaders
import Testing

@testable import FeatureFormats

@Suite struct `Names of geometry types` {
  private func type(_ text: String) throws -> GeometryType? {
    let document = try JSONDocument()
    let bytes = Array(text.utf8)
    return GeometryType(document, try document.parse(bytes, in: 0..<bytes.count))
  }

  @Test(arguments: [
    "Point", "MultiPoint", "LineString", "MultiLineString", "Polygon", "MultiPolygon", "GeometryCollection",
  ])
  func `each of GeoJSON's is known, escaped as well`(name: String) throws {
    #expect(try type("\"\(name)\"")?.rawValue == name)
    let first = String(name.utf8.first ?? 0, radix: 16)
    #expect(try type("\"\\u00\(first)\(name.dropFirst())\"")?.rawValue == name)
  }

  @Test(arguments: ["\"point\"", "\"Pointy\"", "\"Linestrings\"", "\"\"", "\"Feature\"", "5", "null", "[\"Point\"]"])
  func `nothing else is`(text: String) throws {
    #expect(try type(text) == nil)
  }
}
