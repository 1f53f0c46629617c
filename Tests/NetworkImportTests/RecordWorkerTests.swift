import NetworkModel
import TestSupport
import Testing

@testable import NetworkImport

struct RecordWorkerTests {
  /// Features of which some are rejected, some repaired, and some have an id that others have.
  private func features(_ random: inout SplitMix64) -> [String] {
    (0..<3_000).map { number in
      let id = random.chance(oneIn: 200) ? number / 2 : number
      switch random.integer(in: 0...9) {
      case 0: return ImportFixture.feature(#""id":\#(id)"#, "null")
      case 1: return ImportFixture.line(#""name":"none""#)
      case 2: return ImportFixture.line(#""id":\#(id),"diameter":"150 mm","class":"gas""#)
      case 3: return ImportFixture.feature(#""id":\#(id)"#, #"{"type":"Point","coordinates":[500000.0003,5950000]}"#)
      default: return ImportFixture.line(#""id":\#(id),"class":"water","depth":\#(random.integer(in: 0...9))"#)
      }
    }
  }

  @Test(arguments: Seeds.few)
  func `any number of threads gives one network, and one list of rejects`(seed: UInt64) throws {
    var random = SplitMix64(seed: seed)
    let features = features(&random)
    let lines = features.map { $0 + "\n" }.joined()
    var options = ImportFixture.utmOptions
    options.allowRejects = true
    options.threads = 1
    let plain = try ImportFixture.run([("a.geojson", ImportFixture.collection(features))], options)
    for threads in [1, 2, 4] {
      options.threads = threads
      let result = try ImportFixture.run([("a.geojsonl", lines)], options)
      #expect(result.network.version == plain.network.version, "seed \(seed), \(threads) threads")
      #expect(result.pipes == plain.pipes, "seed \(seed), \(threads) threads")
      #expect(result.placedRejects == plain.placedRejects, "seed \(seed), \(threads) threads")
      #expect(result.rejects.map(\.row) == plain.rejects.map(\.row), "seed \(seed), \(threads) threads")
      #expect(result.rejects.map(\.detail) == plain.rejects.map(\.detail), "seed \(seed), \(threads) threads")
      #expect(result.report.repaired == plain.report.repaired, "seed \(seed), \(threads) threads")
    }
  }
}
