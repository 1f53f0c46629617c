import ConflictRules
import NetworkModel
import TestSupport
import Testing

@testable import ConflictSearch

@Suite struct SetTermsTests {
  @Test(arguments: Seeds.smoke)
  func `numbers and kin say what the attributes of a pipe say`(seed: UInt64) throws {
    var random = SplitMix64(seed: seed)
    let network = try network((0..<60).map { anyPipe("P\($0)", &random) })
    for _ in 0..<4 {
      let rules = SearchProfile(random.chance(oneIn: 3) ? randomProfile(&random) : anyProfile(&random))
      let sets = SetTerms(network.columns, rules)
      for index in 0..<network.pipeCount {
        let (pipe, record) = (try network.pipe(at: index), try network.columns.record(at: index))
        let terms = PipeTerms(pipe.attributes, rules)
        let envelope = PipeEnvelope(terms, depths: DepthSummary(pipe))
        let numbers = try sets.numbers(ofSet: record.attributeSet)
        let kin = sets.terms[Int(numbers.kin)]
        let flat = PipeEnvelope(kin, numbers, depths: record.depths)
        #expect(flat.halfWidth == envelope.halfWidth && flat.height == envelope.height, "seed \(seed): \(pipe)")
        #expect(flat.horizontal == envelope.horizontal && flat.vertical == envelope.vertical, "seed \(seed): \(pipe)")
        #expect(flat.diameterIsAssumed == envelope.diameterIsAssumed)
        #expect(flat.heightIsAssumed == envelope.heightIsAssumed)
        #expect(flat.qualityIsAssumed == envelope.qualityIsAssumed)
        #expect(flat.topsAreKnown == envelope.topsAreKnown && flat.depthOfGrowth == envelope.depthOfGrowth)
        #expect(kin.reach == terms.reach && kin.isRuledByRecord == terms.isRuledByRecord, "seed \(seed): \(pipe)")
        #expect(
          kin.zones.map(\.order) == terms.zones.map(\.order) && kin.zones.map(\.match) == terms.zones.map(\.match))
        #expect(try sets.clearance(record) == envelope.halfWidth + envelope.horizontal + terms.reach)
      }
    }
  }

  @Test func `sets that differ in numbers are kin`() throws {
    let pipes = ([500, 700, 900] as [Int64]).map { size in
      pipe("P\(size)", [(0, 0), (1, 0)]).with { $0.halfWidth = size }
    }
    let network = try network(pipes + [pipe("W", .water, [(0, 1), (1, 1)])])
    let sets = SetTerms(network.columns, SearchProfile(around(1)))
    for index in 0..<4 { _ = try sets.clearance(network.columns.record(at: index)) }
    #expect(sets.terms.count == 2)
  }
}
