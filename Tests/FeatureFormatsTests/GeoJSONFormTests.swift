import ForeignReaders
import Testing

@testable import FeatureFormats

@Suite struct `Forms of GeoJSON` {
  private func form(_ text: String) throws -> GeoJSONForm {
    let window = ByteWindow(ByteSource(Array(text.utf8), name: "test"), ReaderOptions(chunkBytes: 3))
    return try GeoJSONForm.detect(window, try JSONDocument())
  }

  @Test func `the form is told by content`() throws {
    let cases: [(String, GeoJSONForm)] = [
      ("", .empty), ("\u{FEFF} \r\n", .empty), ("[", .list), ("\u{1E}{}", .sequence), ("hello", .lines),
      ("{}", .lines), ("{}\n{}\n", .lines), ("{\n}", .document), (#"{"type":"FeatureCollection","#, .collection),
      (#"{"a":{},"type":"FeatureCollection""#, .collection), (#"{"features":["#, .collection),
      (#"{"features":{},"type":"FeatureCollection","#, .collection), (#"{"type":"Feature","features":[]}"#, .lines),
      (#"{"properties":{"type":"FeatureCollection"},"type":"Feature"}"#, .lines),
      (#"{"a":"FeatureCollection"}"#, .lines), ("{\n \"type\" :\n\"FeatureCollection\",", .collection),
    ]
    for (text, expected) in cases { #expect(try form(text) == expected, "\(text)") }
  }

  @Test func `a first line that does not close is damage of a line only if the next one starts anew`() throws {
    #expect(try form("{\"a\":1\n{\"a\":2}\n") == .lines)
    #expect(try form("{\"a\":\n{\"b\":2}}\n") == .document)
    #expect(try form("{\"a\":[ \r\n{\"b\":2}]}\n") == .document)
    #expect(try form("{\"a\":1\n,\"b\":2}\n") == .document)
    #expect(try form("{\"a\":1") == .lines)
  }
}
