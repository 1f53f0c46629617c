import ColumnStore
import PlanarGeometry
import TestSupport
import Testing

@testable import NetworkModel

@Suite struct NetworkWriterTests {
  private static func draft(_ random: inout SplitMix64, _ field: RandomField, pipes: Int = 25) -> NetworkDraft {
    var draft = NetworkDraft(name: "any", crs: Samples.crs)
    draft.pipes = (0..<pipes).map { anyPipe("P-\($0)", &random, in: field) }
    draft.rejects = (0..<random.integer(in: 0...20)).map { index in
      let lower = field.position(&random)
      return RejectedRecord(
        record: "row \(index)", assetClass: random.chance(oneIn: 3) ? nil : random.pick(AssetClass.allCases),
        reason: "non-finite", box: GridBox(lower: lower, upper: lower).grown(by: random.integer(in: 0...9_000)))
    }
    return draft
  }

  private static func byID(_ pipes: [Pipe]) -> [Pipe] { pipes.sorted { $0.id < $1.id } }

  @Test(arguments: Seeds.smoke)
  func `every pipe comes back with all it had, wherever it lies`(seed: UInt64) throws {
    var random = SplitMix64(seed: seed)
    var town = RandomField()
    var ticks = town
    (ticks.step, ticks.middle) = (1, GridPoint(x: 5_000_000_001, y: -7))
    var continent = town
    (continent.reach, continent.stride) = (1_999_000_000_000, 30_000_000)
    var wideInMillimetres = town
    (wideInMillimetres.reach, wideInMillimetres.stride) = (21_474_836_470, 10)
    town.middle = GridPoint(x: 3_500_000_000, y: 55_000_000_000)
    for (name, field) in [("town", town), ("ticks", ticks), ("continent", continent), ("wide", wideInMillimetres)] {
      let draft = Self.draft(&random, field)
      let network = try draft.finish()
      #expect(try Self.byID(network.pipes()) == Self.byID(draft.pipes), "seed \(seed), \(name)")
      #expect(try Set(network.rejects.all()) == Set(draft.rejects), "seed \(seed), \(name)")
    }
  }

  @Test(arguments: Seeds.few)
  func `any order of pipes and rejects gives the same bytes`(seed: UInt64) throws {
    var random = SplitMix64(seed: seed)
    var draft = Self.draft(&random, RandomField())
    let bytes = try draft.bytes()
    draft.pipes.shuffle(using: &random)
    draft.rejects.shuffle(using: &random)
    #expect(try draft.bytes() == bytes, "seed \(seed)")
  }

  @Test func `little memory and much give the same bytes, and no file stays behind`() throws {
    try withTemporaryDirectory { directory in
      var random = SplitMix64(seed: 1)
      var field = RandomField()
      (field.longest, field.stride) = (2_000, 3_000)
      var draft = Self.draft(&random, field, pipes: 400)
      // Enough for the records of pipes to be spilled too, whose share of the memory is small.
      for index in draft.pipes.indices { draft.pipes[index].laying = .openCut }
      let space = BuildSpace(limit: BuildSpace.least, besides: directory.path("out.trench"))
      let spilled = try draft.bytes(space)
      #expect(spilled.count > 2_000_000)
      #expect(try spilled == draft.bytes())
      #expect(try directory.names() == [])
    }
  }

  @Test func `what the head says is what was taken`() throws {
    let network = try Samples.builder().finish()
    #expect(network.head.counts.pipes == 2)
    #expect(network.head.counts.vertices == 7)
    #expect(network.head.counts.runs == 3)
    #expect(network.head.counts.attributeSets == 2)
    #expect(network.head.counts.rejects == 1 && network.head.counts.coverageAreas == 1)
    #expect(network.kinds.map(\.extremes.count) == [1, 1])
  }

  @Test func `a writer that fails leaves its words`() throws {
    let error = #expect(throws: (any Error).self) {
      try Samples.builder().builder().write { _ throws(FileError) in
        throw FileError(operation: "write", path: "out", code: 28)
      }
    }
    #expect("\(try #require(error))".contains("out"))
  }
}
