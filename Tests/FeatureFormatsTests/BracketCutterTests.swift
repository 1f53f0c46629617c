import Testing

@testable import FeatureFormats

@Suite struct `Cutting by brackets` {
  private func cut(_ text: String, chunk: Int) -> Int? {
    let bytes = Array(text.utf8)
    var cutter = BracketCutter()
    var start = 0
    while start < bytes.count {
      let end = min(bytes.count, start + chunk)
      if let found = cutter.advance(bytes, from: start, to: end) { return found }
      start = end
    }
    return nil
  }

  @Test(arguments: [1, 2, 3, 7, 4096]) func `a value ends at its own bracket or quote`(chunk: Int) {
    let cases: [(value: String, rest: String)] = [
      ("{}", "x"), ("[[],{\"a\":[1]}]", "]"), (#"{"a":"}]"}"#, "}"), (#"{"a":"\"}"}"#, "}"), (#"{"a":"\\"}"#, "\"}"),
      (#""a}\"]""#, ","), (#""""#, "\""), (#"{"\\\"":{}}"#, ""), ("{\"a\":[1}]", "]"),
    ]
    for (value, rest) in cases {
      let found = cut(value + rest, chunk: chunk)
      #expect(found == value.utf8.count, "\(value)")
    }
  }

  @Test(arguments: [1, 2, 3, 7, 4096]) func `a value that does not end is not cut`(chunk: Int) {
    for text in ["{", "[{}", #"{"a":"}"#, #""a\""#, #""\"#, #"{"a":"\\\"}"#] {
      #expect(cut(text, chunk: chunk) == nil, "\(text)")
    }
  }
}
