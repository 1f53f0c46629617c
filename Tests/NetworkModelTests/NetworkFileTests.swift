import ColumnStore
import TestSupport
import Testing

@testable import NetworkModel

@Suite struct NetworkFileTests {
  private static let network = try Samples.builder().finish()
  private static let bytes = NetworkFile.bytes(of: network)

  private static func refusal(_ bytes: [UInt8]) -> NetworkFile.Refusal? {
    do {
      _ = try NetworkFile.network(from: bytes, path: "a.trench")
      return nil
    } catch {
      return error
    }
  }

  /// The bytes before the checksum with a checksum that fits.
  private static func sealed(_ content: [UInt8]) -> [UInt8] {
    content + Array(ContentHash.sha256(content).utf8)
  }

  @Test func `a network comes back as it was`() throws {
    let back = try NetworkFile.network(from: Self.bytes, path: "a.trench")
    #expect(back.name == "Altstadt")
    #expect(back.asOf == "2026-01-28")
    #expect(back.defaultRules == "cn")
    #expect(back.crs == Self.network.crs)
    #expect(back.pipes == Self.network.pipes)
    #expect(back.coverage == Self.network.coverage)
    #expect(back.rejects == Self.network.rejects)
    #expect(back.unplaced == 2)
    #expect(back.sources == Self.network.sources)
    #expect(back.version == Self.network.version)
    #expect(NetworkFile.bytes(of: back) == Self.bytes)
  }

  @Test func `a network of nothing comes back`() throws {
    let empty = try NetworkDraft(name: "", crs: Samples.crs).finish()
    let back = try NetworkFile.network(from: NetworkFile.bytes(of: empty), path: "a.trench")
    #expect(back.pipes.isEmpty)
    #expect(back.asOf == nil)
    #expect(back.version == empty.version)
  }

  @Test func `a file that is cut off anywhere is refused`() {
    for length in Self.bytes.indices {
      let refusal = Self.refusal(Array(Self.bytes[..<length]))
      if length < 8 {
        #expect(refusal == .foreign(path: "a.trench"), "\(length) bytes")
      } else if case .damaged = refusal {
        continue
      } else {
        Issue.record("\(length) bytes gave \(String(describing: refusal))")
      }
    }
  }

  @Test func `content that is cut off is damage even where the checksum fits`() {
    let content = Self.bytes.dropLast(71)
    for length in 16..<content.count {
      guard case .damaged = Self.refusal(Self.sealed(Array(content[..<length]))) else {
        Issue.record("\(length) bytes were taken for a network")
        continue
      }
    }
  }

  @Test(arguments: Array(1...1_000 as ClosedRange<UInt64>))
  func `one changed byte never gives an answer`(seed: UInt64) throws {
    var random = SplitMix64(seed: seed)
    var bytes = Self.bytes
    let place = random.integer(in: 0...bytes.count - 1)
    bytes[place] ^= random.integer(in: 1...255)
    let refusal = try #require(Self.refusal(bytes), "byte \(place)")
    switch refusal {
    case .foreign: #expect(place < 8)
    case .newer: #expect((8..<16).contains(place))
    case .damaged: #expect(place >= 8)
    }
    #expect(!refusal.description.contains("\n"))
  }

  @Test(arguments: Array(1...1_000 as ClosedRange<UInt64>))
  func `one changed byte under a checksum that fits never traps`(seed: UInt64) throws {
    var random = SplitMix64(seed: seed)
    var content = Array(Self.bytes.dropLast(71))
    let place = random.integer(in: 16...content.count - 1)
    content[place] ^= random.integer(in: 1...255)
    // Whoever seals a file vouches for what is in it; it is either damage or another network.
    guard let back = try? NetworkFile.network(from: Self.sealed(content), path: "a.trench") else { return }
    #expect(NetworkFile.bytes(of: back).count > 71)
  }

  @Test func `more than a network is damage`() {
    let longer = Self.sealed(Self.bytes.dropLast(71) + [0])
    #expect(Self.refusal(longer) != nil)
    #expect(Self.refusal(Self.bytes + [0]) != nil)
  }

  @Test(arguments: ["", "TRENCH", #"{"type":"FeatureCollection","features":[]}"#, "SQLite format 3\0"])
  func `a foreign file is refused with the way to make a network`(text: String) {
    let refusal = Self.refusal(Array(text.utf8))
    #expect(refusal == .foreign(path: "a.trench"))
    #expect(
      refusal?.description
        == "'a.trench' is not a Trench network; make one with: trench import SOURCE... -o NET.trench")
  }

  @Test func `a newer format is named`() {
    var content = Array(Self.bytes.dropLast(71))
    content[8] = 2
    let refusal = Self.refusal(Self.sealed(content))
    #expect(refusal == .newer(path: "a.trench", format: 2))
    #expect(
      refusal?.description
        == "'a.trench' has network format 2, which this version of Trench does not know; use a newer Trench")
  }

  @Test func `a format that never was is damage`() {
    var content = Array(Self.bytes.dropLast(71))
    content[8] = 0
    guard case .damaged = Self.refusal(Self.sealed(content)) else {
      Issue.record("format 0 was not called damage")
      return
    }
  }
}
