import ForeignReaders
import TestSupport
import Testing

@testable import FeatureFormats

@Suite struct `Keys of the last object` {
  /// The members of objects read one behind the other, and each by itself.
  private func read(_ texts: [String]) throws -> (remembering: [[JSONMember]], afresh: [[JSONMember]]) {
    let document = try JSONDocument()
    let keys = MemberKeys()
    var read: (remembering: [[JSONMember]], afresh: [[JSONMember]]) = ([], [])
    for text in texts {
      let bytes = Array(text.utf8)
      let root = try document.parse(bytes, in: 0..<bytes.count)
      read.remembering.append(keys.members(document, root))
      read.afresh.append([JSONMember](document, root))
    }
    return read
  }

  @Test func `the same, more, fewer and other keys are all read as they stand`() throws {
    let (read, afresh) = try read([
      #"{"a":1,"bc":2}"#, #"{"a":3,"bc":4}"#, #"{"a":5}"#, #"{"a":6,"bc":7,"d":8}"#, #"{"bc":1,"a":2}"#, "{}", "[1]",
      #"{"ab":1,"c":2}"#, #"{"a":1,"bc":2}"#,
    ])
    #expect(read == afresh)
    #expect(read[1] == [JSONMember(key: "a", value: .integer(3)), JSONMember(key: "bc", value: .integer(4))])
    #expect(read.map(\.count) == [2, 2, 1, 3, 2, 0, 0, 2, 2])
  }

  @Test func `of a repeated key the last value holds, whatever came before`() throws {
    let (read, _) = try read([#"{"a":1,"b":2}"#, #"{"a":3,"a":4}"#, #"{"a":5,"b":6,"a":7}"#, #"{"a":1,"b":2,"c":3}"#])
    #expect(read[1] == [JSONMember(key: "a", value: .integer(4))])
    #expect(read[2] == [JSONMember(key: "a", value: .integer(7)), JSONMember(key: "b", value: .integer(6))])
  }

  @Test(arguments: Seeds.smoke) func `what was read before changes nothing`(seed: UInt64) throws {
    var random = SplitMix64(seed: seed)
    // Alike but for one letter, an accent spelled two ways, an escape, nothing at all.
    let keys = ["a", "b", "aa", "", "\u{E9}", "e\u{301}", #"\u0061"#, #"\""#]
    let texts = (0..<200).map { _ in
      let members = (0..<random.integer(in: 0...20)).map { _ in
        "\"\(random.pick(keys) ?? "")\":\(random.integer(in: 0...9))"
      }
      return "{" + members.joined(separator: ",") + "}"
    }
    let (read, afresh) = try read(texts)
    #expect(read == afresh, "seed \(seed)")
  }
}
