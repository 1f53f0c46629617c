import FeatureFormats
import NetworkImport
import Testing

struct RejectLineTests {
  @Test func `a reject is one JSON line`() {
    let line = RejectLine(source: "a \"b\".csv", row: 3, id: nil, reason: .noID, detail: "two\nlines")
    #expect(
      String(decoding: line.json, as: UTF8.self)
        == #"{"source":"a \"b\".csv","row":3,"id":null,"reason":"no-id","detail":"two\nlines"}"#)
  }

}
