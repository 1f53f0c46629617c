import ForeignReaders
import TestSupport
import Testing

@Suite struct `Cutting by brackets` {
  private func cut(_ text: String, chunk: Int) -> Int? {
    cut(Array(text.utf8), chunk: chunk)
  }

  private func cut(_ bytes: [UInt8], from first: Int = 0, chunk: Int) -> Int? {
    var cutter = BracketCutter()
    var start = first
    while start < bytes.count {
      let end = min(bytes.count, start + chunk)
      if let found = cutter.advance(bytes, from: start, to: end) { return found }
      start = end
    }
    return nil
  }

  /// The same byte by byte, after the grammar: what the cutter must agree with on anything at all.
  private func plainCut(_ bytes: [UInt8]) -> Int? {
    var depth = 0
    var isInString = false
    var isEscaped = false
    for (index, byte) in bytes.enumerated() {
      switch (isEscaped, isInString, Character(Unicode.Scalar(byte))) {
      case (true, _, _): isEscaped = false
      case (_, true, "\\"): isEscaped = true
      case (_, true, "\""):
        isInString = false
        if depth == 0 { return index + 1 }
      case (_, true, _): break
      case (_, _, "\""): isInString = true
      case (_, _, "["), (_, _, "{"): depth += 1
      case (_, _, "]"), (_, _, "}"):
        depth -= 1
        if depth <= 0 { return index + 1 }
      default: break
      }
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
      // Blocks of 64 bytes and more: the same behind much that means nothing.
      let long = "{\"a\":\"" + String(repeating: "}]{[", count: 40) + "\"," + value + "}"
      #expect(cut(long + rest, chunk: chunk * 100) == long.utf8.count, "\(value)")
    }
  }

  @Test(arguments: [1, 2, 3, 7, 4096]) func `a value that does not end is not cut`(chunk: Int) {
    for text in ["{", "[{}", #"{"a":"}"#, #""a\""#, #""\"#, #"{"a":"\\\"}"#] {
      #expect(cut(text, chunk: chunk) == nil, "\(text)")
      #expect(cut(text + String(repeating: " ", count: 200), chunk: chunk * 100) == nil, "\(text)")
    }
  }

  @Test func `escapes hold over the edge of a block`() {
    for length in 55...70 {
      // An even number of backslashes closes nothing of itself, an odd number takes the quote with it.
      let head = "{\"" + String(repeating: "x", count: length)
      #expect(cut(head + #"\\"}"# + String(repeating: "}", count: 80), chunk: 4096) == length + 6)
      let odd = head + #"\\\"}"# + String(repeating: " ", count: 80)
      #expect(cut(odd + "\"}", chunk: 4096) == odd.utf8.count + 2)
    }
  }

  @Test(arguments: Seeds.many) func `any bytes are cut where a plain walk cuts them`(seed: UInt64) {
    var random = SplitMix64(seed: seed)
    // Marks among letters, from rare to nothing else; quoted runs so that brackets in strings are usual.
    let marks = Array("{}[]{[\"\"\\\\,:".utf8)
    for _ in 0..<40 {
      let rarity = random.pick([1, 2, 8, 40]) ?? 1
      let count = random.integer(in: 0...400)
      var bytes = (0..<count).map { _ in
        random.chance(oneIn: rarity) ? random.pick(marks) ?? 0 : random.integer(in: UInt8.min...UInt8.max)
      }
      let first = random.pick(Array("{[\"".utf8)) ?? 0
      bytes.insert(contentsOf: [UInt8](repeating: first, count: random.pick([1, 1, 2, 5]) ?? 1), at: 0)
      let expected = plainCut(bytes)
      for chunk in [1, 3, 63, 64, 65, 100, 1000] {
        #expect(cut(bytes, chunk: chunk) == expected, "seed \(seed), chunk \(chunk)")
      }
      let moved = [UInt8](repeating: 0, count: 5) + bytes
      #expect(cut(moved, from: 5, chunk: 1000) == expected.map { $0 + 5 }, "seed \(seed)")
    }
  }

  @Test(arguments: Seeds.smoke) func `JSON is cut behind its last byte`(seed: UInt64) {
    var random = SplitMix64(seed: seed)
    for _ in 0..<20 {
      let value = "[" + text(depth: 4, &random) + "]"
      for rest in ["", "]", ",[", "\"}"] {
        #expect(cut(Array((value + rest).utf8), chunk: random.integer(in: 1...200)) == value.utf8.count, "seed \(seed)")
      }
    }
  }

  /// A JSON value that is full of strings with marks in them.
  private func text(depth: Int, _ random: inout SplitMix64) -> String {
    let quoted = { (random: inout SplitMix64) -> String in
      let pieces = [#"\""#, #"\\"#, "{", "}", "]", "[", "a", "é", #"\u005c"#]
      return "\"" + (0..<random.integer(in: 0...30)).compactMap { _ in random.pick(pieces) }.joined() + "\""
    }
    guard depth > 0 else { return quoted(&random) }
    let items = (0..<random.integer(in: 0...4)).map { _ in text(depth: depth - 1, &random) }
    if random.chance(oneIn: 2) { return "[" + items.joined(separator: ", ") + "]" }
    return "{" + items.map { quoted(&random) + ": " + $0 }.joined(separator: ",") + "}"
  }
}
