import ForeignReaders
import Testing

@testable import FeatureFormats

@Suite struct `The member crs` {
  private func member(_ text: String) throws -> CRSMember {
    let document = try JSONDocument()
    let bytes = Array(text.utf8)
    return CRSMember(document, try document.parse(bytes, in: 0..<bytes.count))
  }

  @Test func `names and EPSG codes are read, and null is none`() throws {
    #expect(try member("null") == .none)
    #expect(
      try member(#"{"type":"name","properties":{"name":"urn:ogc:def:crs:EPSG::4490"}}"#)
        == .name("urn:ogc:def:crs:EPSG::4490"))
    #expect(try member(#"{"properties":{"code":31467},"type":"EPSG"}"#) == .name("EPSG:31467"))
    #expect(try member(#"{"properties":{"code":"31467"},"type":"epsg"}"#) == .name("EPSG:31467"))
  }

  @Test func `anything else cannot be read`() throws {
    let texts = [
      "{}", "[]", "\"EPSG:4326\"", "4326", #"{"type":"name"}"#, #"{"type":"name","properties":{}}"#,
      #"{"type":"name","properties":{"name":""}}"#, #"{"type":"name","properties":{"name":4326}}"#,
      #"{"type":"link","properties":{"href":"x"}}"#, #"{"type":"EPSG","properties":{"code":1.5}}"#,
      #"{"type":"EPSG","properties":{"code":"x"}}"#, #"{"type":"EPSG","properties":{"name":"x"}}"#,
    ]
    for text in texts {
      guard case .unreadable = try member(text) else {
        Issue.record("\(text) was read")
        continue
      }
    }
  }
}
