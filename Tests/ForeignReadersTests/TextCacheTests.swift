import TestSupport
import Testing

@testable import ForeignReaders

@Suite struct `Texts made once` {
  private func string(_ cache: TextCache, _ bytes: [UInt8]) -> String {
    unsafe bytes.withUnsafeBufferPointer { unsafe cache.string($0) }
  }

  @Test func `every length is the text it spells, the first time and the second`() {
    let cache = TextCache()
    let long = Array(String(repeating: "0123456789abcdefé", count: 4).utf8)
    for length in 0...long.count where length == 0 || long[length - 1] < 0x80 {
      let bytes = Array(long[..<length])
      #expect(string(cache, bytes) == String(decoding: bytes, as: UTF8.self))
      #expect(string(cache, bytes) == String(decoding: bytes, as: UTF8.self))
    }
  }

  @Test(arguments: Seeds.smoke) func `texts that are nearly alike are kept apart`(seed: UInt64) {
    var random = SplitMix64(seed: seed)
    let cache = TextCache()
    for _ in 0..<4000 {
      // Two letters, so that most words of a text are those of another; a zero byte is a letter like any.
      let bytes = (0..<random.integer(in: 0...36)).map { _ in random.pick([UInt8(ascii: "a"), 0]) ?? 0 }
      #expect(string(cache, bytes).utf8.elementsEqual(bytes), "seed \(seed)")
    }
  }
}
