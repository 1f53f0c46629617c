import ColumnStore
import ConflictRules
import GEOSKernel
import NetworkModel
import PlanarGeometry
import TestSupport
import Testing

@testable import ConflictSearch

/// What is asked of a damaged network throws, or is answered as by the whole one.
@Suite struct DamagedSearchTests {
  /// Pipes, rejects and a few questions about them.
  private struct Scene {
    let bytes: [UInt8]
    let rules: RuleProfile
    let digs: [Dig]

    init(_ random: inout SplitMix64) throws {
      var field = RandomField()
      (field.reach, field.longest) = (400_000, 8)
      var draft = try NetworkDraft(name: "scene", crs: network([]).crs)
      draft.pipes = (0..<12).map { anyPipe("P\($0)", &random, in: field) }
      draft.rejects = (0..<3).map { index in
        let lower = field.position(&random)
        return RejectedRecord(
          record: "row \(index)", assetClass: .gas, reason: "no-id",
          box: GridBox(lower: lower, upper: lower).grown(by: 9))
      }
      if random.chance(oneIn: 2) { draft.coverage = [.everywhere] }
      bytes = try draft.bytes()
      rules = anyProfile(&random)
      digs = (0..<3).map { _ in randomDig(&random).moved(by: field.position(&random)) }
    }

    func answers(of network: [UInt8], _ context: GEOSContext) throws -> [AnswerDigest] {
      let search = SiteSearch(try NetworkFile.network(from: network, name: "a.trench"), under: rules)
      return try digs.map { AnswerDigest(try search.answer(ConflictQuery($0), using: context)) }
    }
  }

  @Test(arguments: Seeds.few)
  func `a flipped bit gives an error or the same answers`(seed: UInt64) throws {
    var random = SplitMix64(seed: seed)
    let context = try GEOSContext()
    let scene = try Scene(&random)
    let expected = try scene.answers(of: scene.bytes, context)
    for _ in 0..<150 {
      var bytes = scene.bytes
      let place = random.integer(in: 0...bytes.count - 1)
      bytes[place] ^= 1 << random.integer(in: 0...7 as ClosedRange<UInt8>)
      do {
        let found = try scene.answers(of: bytes, context)
        #expect(found == expected, "seed \(seed), byte \(place)")
      } catch is ColumnFileError {
        continue
      }
    }
  }

  @Test(arguments: 1...20 as ClosedRange<UInt64>)
  func `what is changed under checksums that fit never traps a search`(seed: UInt64) throws {
    var random = SplitMix64(seed: seed)
    let context = try GEOSContext()
    let scene = try Scene(&random)
    for _ in 0..<100 {
      var parts = ColumnFileParts(scene.bytes)
      for _ in 0..<random.integer(in: 1...3) { parts.damage(&random) }
      let bytes = try parts.bytes()
      do {
        _ = try scene.answers(of: bytes, context)
        let network = try NetworkFile.network(from: bytes, name: "a.trench")
        let slow = try BruteForceSearch(network, under: scene.rules, behind: .boxTree)
        _ = try slow.answer(ConflictQuery(scene.digs[0]), using: context)
      } catch {
        // Whoever seals a file vouches for what is in it: coverage may be no polygon GEOS takes.
        #expect(error is ColumnFileError || error is GEOSError, "seed \(seed): \(error)")
      }
    }
  }
}
