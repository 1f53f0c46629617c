import ConflictSearch
import GEOSKernel
import NetworkModel
import TestSupport
import Testing

@Suite struct BruteForceSearchTests {
  @Test func `the slow twin answers without an index`() throws {
    for filter in [BruteForceSearch.Filter.nothing, .boxTree] {
      let slow = try BruteForceSearch(network([pipe("a", [(0, 5), (10, 5)])]), under: around(1), behind: filter)
      let found = try slow.answer(ConflictQuery(square((0, 0), (10, 10))), using: GEOSContext())
      #expect(found.gist == ["a": "strike strike possible"])
    }
  }

  @Test(arguments: Seeds.smoke)
  func `index and slow twins agree to the last bit`(seed: UInt64) throws {
    var random = SplitMix64(seed: seed)
    for _ in 0..<5 {
      let pipes = (0..<12).map { randomPipe("P\($0)", &random) }
      let coverage: [CoverageArea] = random.chance(oneIn: 2) ? [] : [.everywhere]
      // The helper compares all three and reports where they differ.
      _ = try answer(of: randomDig(&random), in: network(pipes, coverage: coverage), under: randomProfile(&random))
    }
  }
}
