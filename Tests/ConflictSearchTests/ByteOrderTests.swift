import TestSupport
import Testing

@testable import ConflictSearch

@Suite struct ByteOrderTests {
  @Test func `a text comes before those that go on, and bytes decide, not characters`() {
    #expect("".precedesByBytes("a"))
    #expect("pipe-7".precedesByBytes("pipe-71"))
    #expect(!"pipe-7".precedesByBytes("pipe-7"))
    #expect("Z".precedesByBytes("a"))
    // One character, two spellings: e and an accent, or one of its own.
    #expect("e\u{301}".precedesByBytes("\u{E9}"))
    #expect(["b", "\u{E9}", "a", "B"].sortedByBytes == ["B", "a", "b", "\u{E9}"])
  }

  @Test func `zeros fill up what a text is too short for, and what is long is cut`() {
    #expect("".leadingBytes == 0)
    #expect("a".leadingBytes == 0x61 << 120)
    #expect("0123456789abcdef".leadingBytes == "0123456789abcdefg".leadingBytes)
    #expect("0123456789abcdef".leadingBytes & 0xFF == 0x66)
  }

  @Test(arguments: Seeds.many)
  func `leading bytes that differ are in the order of the texts`(seed: UInt64) {
    var random = SplitMix64(seed: seed)
    func text() -> String {
      String(
        decoding: (0..<Int.random(in: 0...20, using: &random)).map { _ in UInt8.random(in: 0...2, using: &random) },
        as: UTF8.self)
    }
    for _ in 0..<200 {
      let (left, right) = (text(), text())
      #expect(
        left.precedesByBytes(right) == left.utf8.lexicographicallyPrecedes(right.utf8), "seed \(seed)")
      if left.leadingBytes != right.leadingBytes {
        #expect((left.leadingBytes < right.leadingBytes) == left.precedesByBytes(right), "seed \(seed)")
      }
    }
  }
}
