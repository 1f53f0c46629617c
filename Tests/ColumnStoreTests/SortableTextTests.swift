import ColumnStore
import TestSupport
import Testing

@Suite struct `Texts at the head of records` {
  @Test func `a text is followed by two zeros, and a zero of its own by 255`() {
    #expect(SortableText.bytes(of: "ab") == [97, 98, 0, 0])
    #expect(SortableText.bytes(of: "") == [0, 0])
    #expect(SortableText.bytes(of: "a\u{0}") == [97, 0, 255, 0, 0])
  }

  @Test(arguments: Seeds.many)
  func `records sort as their texts do, whatever follows`(seed: UInt64) throws {
    var random = SplitMix64(seed: seed)
    let letters: [Unicode.Scalar] = ["\u{0}", "\u{1}", "a", "\u{FF}", "é", "😀"]
    func text() -> String {
      var text = String.UnicodeScalarView()
      for _ in 0..<random.integer(in: 0...4) { text.append(random.pick(letters) ?? "a") }
      return String(text)
    }
    for _ in 0..<20 {
      let (one, other) = (text(), text())
      let rests = (0..<2).map { _ in (0..<3).map { _ in random.pick([0, 1, 254, 255] as [UInt8]) ?? 0 } }
      let records = [SortableText.bytes(of: one) + rests[0], SortableText.bytes(of: other) + rests[1]]
      if !one.utf8.elementsEqual(other.utf8) {
        #expect(
          records[0].lexicographicallyPrecedes(records[1]) == one.utf8.lexicographicallyPrecedes(other.utf8),
          "seed \(seed): \(Array(one.utf8)) \(Array(other.utf8))")
      }
      var encoder = ByteEncoder()
      SortableText.put(Array(one.utf8), into: &encoder)
      #expect(encoder.bytes == SortableText.bytes(of: one), "seed \(seed)")
      var decoder = ByteDecoder(records[0][...])
      var read: [UInt8] = []
      try SortableText.read(&decoder, into: &read)
      #expect(read == Array(one.utf8) && decoder.offset == encoder.bytes.count, "seed \(seed)")
      #expect(Array(SortableText.rest(of: records[0][...])) == rests[0], "seed \(seed): \(Array(one.utf8))")
      let shifted = ([9, 9] + records[1]).dropFirst(2)
      #expect(Array(SortableText.rest(of: shifted)) == rests[1], "seed \(seed): a slice that begins elsewhere")
    }
  }
}
