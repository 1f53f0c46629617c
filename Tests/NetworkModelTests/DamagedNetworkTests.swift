import ColumnStore
import TestSupport
import Testing

@testable import NetworkModel

/// A damaged network throws when it is opened or read, or gives exactly what the whole one gives.
@Suite struct DamagedNetworkTests {
  /// Pipes of every shape, rejects, and cells in the place of declared coverage.
  private static func draft() -> NetworkDraft {
    var draft = Samples.builder()
    draft.coverage = []
    draft.pipes += [Samples.full("G-3"), Samples.bare("W-9", x: -300, y: -200)]
    draft.pipes.append(Pipe(id: "V-1", assetClass: .water, parts: [.init(vertices: [Samples.at(3, 3)], tops: [0])]))
    return draft
  }

  private static func read(_ bytes: [UInt8]) throws -> WholeNetwork {
    try WholeNetwork(NetworkFile.network(from: bytes, name: "a.trench"))
  }

  @Test func `a file cut at a field of its header or at a section's boundary is refused when it is opened`() throws {
    let whole = try Self.draft().bytes()
    let fields = [0, 8, 12, 16, 20, 24, 32, 36, 40, 44, 48, 56, 64, 4_092, 4_096]
    let places = fields + ColumnFileParts(whole).boundaries(in: whole) + [whole.count]
    for place in Set(places.flatMap { [$0 - 1, $0, $0 + 1] }) where whole.indices.contains(place) {
      let error = #expect(throws: ColumnFileError.self, "\(place) bytes") {
        try NetworkFile.network(from: Array(whole[..<place]), name: "a.trench")
      }
      switch error {
      case .truncated: #expect(place > 0)
      case .foreign: #expect(place == 0)
      default: Issue.record("\(place) bytes gave \(String(describing: error))")
      }
      #expect(error?.description.contains("\n") == false)
    }
  }

  @Test(arguments: [0, 1])
  func `a flipped bit never gives another answer`(number: Int) throws {
    let draft = number == 0 ? Samples.builder() : Self.draft()
    let whole = try draft.bytes()
    let expected = try Self.read(whole)
    for seed in 1...1_000 as ClosedRange<UInt64> {
      var random = SplitMix64(seed: seed)
      var bytes = whole
      let place = random.integer(in: 0...bytes.count - 1)
      let bit = random.integer(in: 0...7 as ClosedRange<UInt8>)
      bytes[place] ^= 1 << bit
      guard let found = try? Self.read(bytes) else { continue }
      #expect(found == expected, "seed \(seed): bit \(bit) of byte \(place)")
    }
  }

  @Test(arguments: 0..<20 as Range<UInt64>)
  func `what is changed under checksums that fit is damage or another network, and never traps`(part: UInt64) throws {
    let drafts = [Samples.builder(), Self.draft()]
    for seed in part * 100 + 1...part * 100 + 100 {
      var random = SplitMix64(seed: seed)
      var parts = ColumnFileParts(try drafts[Int(seed % 2)].bytes())
      for _ in 0..<random.integer(in: 1...3) { parts.damage(&random) }
      // Whoever seals a file vouches for what is in it.
      do {
        _ = try Self.read(parts.bytes())
      } catch let error as ColumnFileError {
        #expect(!error.description.contains("\n"), "seed \(seed)")
      }
    }
  }

  @Test func `a file that is replaced by another keeps its answers`() throws {
    try withTemporaryDirectory { directory in
      let network = try NetworkFile.open(directory.write("a.trench", try Self.draft().bytes()))
      let path = directory.path("a.trench")
      let file = try AtomicFile.create(path)
      try file.write(Samples.builder().bytes())
      try file.commit()
      try network.requireUnchanged()
      #expect(try WholeNetwork(network) == WholeNetwork(Self.draft().finish()))
      #expect(try WholeNetwork(NetworkFile.open(path)) == WholeNetwork(Samples.builder().finish()))
    }
  }

  @Test func `a file that is written over in place is an error`() throws {
    try withTemporaryDirectory { directory in
      let whole = try Self.draft().bytes()
      let path = try directory.write("a.trench", whole)
      let network = try NetworkFile.open(path)
      var other = whole
      other[4_096 + 200] ^= 1
      try TemporaryDirectory.overwrite(path, with: other)
      #expect(throws: ColumnFileError.self) {
        _ = try WholeNetwork(network)
        try network.requireUnchanged()
      }
    }
  }
}
