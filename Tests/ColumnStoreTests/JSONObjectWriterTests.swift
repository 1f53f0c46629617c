import ColumnStore
import Testing

struct JSONObjectWriterTests {
  private struct Refusal: Error {}

  private func text(_ body: (inout JSONObjectWriter) throws -> Void) rethrows -> String {
    var bytes: [UInt8] = []
    try JSONObjectWriter.append(to: &bytes, body)
    return String(decoding: bytes, as: UTF8.self)
  }

  @Test func `members stand in the order of the calls without spaces`() {
    let written = text { json in
      json.put("b", string: "x")
      json.put("a", number: 0.25)
      json.put("c", integer: -7)
      json.put("d", strings: ["p", "q\""])
      json.put("e", numbers: [106.577_104_244_6, 29], places: 8)
      json.put("f", encoded: Array("[1, 2]".utf8))
    }
    #expect(written == #"{"b":"x","a":0.25,"c":-7,"d":["p","q\""],"e":[106.57710424,29],"f":[1, 2]}"#)
  }

  @Test func `what is not known is null and never left out`() {
    let written = text { json in
      json.put("s", string: nil)
      json.put("n", number: nil)
      json.put("i", integer: nil)
      json.put("infinite", number: .infinity)
    }
    #expect(written == #"{"s":null,"n":null,"i":null,"infinite":null}"#)
  }

  @Test func `objects and lists nest and commas stay right`() {
    let written = text { json in
      json.put("empty") { _ in }
      json.put("inner") { inner in
        inner.put("x", integer: 1)
        inner.put("deep") { $0.put("y", integer: 2) }
        inner.put("z", integer: 3)
      }
      json.put("none", strings: [])
      json.put("rows", objects: [1, 2]) { $0.put("row", integer: $1) }
      json.put("last", integer: 4)
    }
    #expect(
      written
        == #"{"empty":{},"inner":{"x":1,"deep":{"y":2},"z":3},"none":[],"rows":[{"row":1},{"row":2}],"last":4}"#)
  }

  @Test func `it appends to what is there and passes errors on`() {
    var bytes = Array("x".utf8)
    JSONObjectWriter.append(to: &bytes) { $0.put("a", integer: 1) }
    #expect(bytes == Array(#"x{"a":1}"#.utf8))
    #expect(throws: Refusal.self) { _ = try text { _ in throw Refusal() } }
  }
}
