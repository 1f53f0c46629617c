import ColumnStore
import TestSupport
import Testing

@testable import NetworkModel

@Suite struct StagedAttributesTests {
  @Test(arguments: Seeds.smoke, [1 << 20, 0])
  func `a set comes back, whether or not the book has room for its words`(seed: UInt64, limit: Int) throws {
    var random = SplitMix64(seed: seed)
    let book = WordBook(limit: limit)
    var words = KnownWords(book)
    let sets = (0..<60).map { anyPipe("P\($0)", &random).attributes }
    let staged = sets.map { set in
      var encoder = ByteEncoder()
      StagedAttributes.put(set, &words, into: &encoder)
      return encoder.bytes
    }
    #expect(book.words.isEmpty == (limit == 0))
    for (set, bytes) in zip(sets, staged) {
      var decoder = ByteDecoder(bytes[...])
      #expect(try StagedAttributes.read(&decoder, book.words) == set, "seed \(seed)")
      #expect(decoder.isAtEnd)
    }
    for (one, other) in zip(sets.indices, sets.indices.dropFirst()) {
      #expect((staged[one] == staged[other]) == (sets[one] == sets[other]), "seed \(seed)")
    }
  }

  @Test(arguments: Seeds.smoke) func `damaged bytes are said to be, or are another set`(seed: UInt64) {
    var random = SplitMix64(seed: seed)
    var words = KnownWords(WordBook(limit: 1 << 20))
    var encoder = ByteEncoder()
    StagedAttributes.put(anyPipe("P", &random).attributes, &words, into: &encoder)
    for place in encoder.bytes.indices {
      var damaged = encoder.bytes
      damaged[place] ^= random.integer(in: 1...255)
      var decoder = ByteDecoder(damaged[...])
      let read = try? StagedAttributes.read(&decoder, [])
      #expect(read == nil || decoder.offset <= damaged.count, "seed \(seed)")
    }
  }
}
