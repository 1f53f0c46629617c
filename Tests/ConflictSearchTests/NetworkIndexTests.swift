import ConflictRules
import NetworkModel
import PlanarGeometry
import TestSupport
import Testing

@testable import ConflictSearch

@Suite struct NetworkIndexTests {
  @Test(arguments: Seeds.smoke)
  func `every pipe that may be concerned has its near runs let through, in drawing order`(seed: UInt64) throws {
    var random = SplitMix64(seed: seed)
    var field = RandomField()
    field.longest = 30
    let network = try network((0..<30).map { anyPipe("P\($0)", &random, in: field) })
    let rules = anyProfile(&random)
    let search = SearchProfile(rules)
    let index = NetworkIndex(network, search)
    let pipes = try network.pipes()
    let vertices = pipes.map { $0.parts.flatMap(\.vertices) }
    let reaches = pipes.map { pipe in
      let terms = PipeTerms(pipe.attributes, search)
      let envelope = PipeEnvelope(terms, depths: DepthSummary(pipe))
      return envelope.halfWidth + envelope.horizontal + terms.reach
    }
    for _ in 0..<8 {
      let dig = DigInFrame(randomDig(&random).moved(by: field.position(&random)))
      let found = try index.runs(concernedBy: dig)
      #expect(found == found.sorted(), "seed \(seed)")
      let passed = Set(found)
      for place in 0..<network.columns.runCount {
        let run = try network.columns.run(at: place)
        let limit = reaches[Int(run.pipe)] + dig.placement
        let points = vertices[Int(run.pipe)][Int(run.firstVertex)...Int(run.firstVertex + run.segments)]
          .map(dig.shape.frame.local)
        let distance = LocalShape.segments(of: points).map { dig.shape.distance(to: $0) }.min() ?? 0
        if distance <= limit + Tolerance.ticks {
          #expect(passed.contains(run.packed), "seed \(seed): \(pipes[Int(run.pipe)])")
        }
      }
    }
  }

  @Test(arguments: Seeds.smoke)
  func `rejects near a dig are those of the linear test`(seed: UInt64) throws {
    var random = SplitMix64(seed: seed)
    let rejects = (0..<60).map { index in
      let lower = RandomField().position(&random)
      return RejectedRecord(
        record: "row \(index)", assetClass: random.chance(oneIn: 4) ? nil : random.pick(AssetClass.allCases),
        reason: "non-finite", box: GridBox(lower: lower, upper: lower).grown(by: random.integer(in: 0...90_000)))
    }
    let network = try network([], rejects: rejects)
    let search = SearchProfile(anyProfile(&random))
    let index = NetworkIndex(network, search)
    let test = RejectTest(search)
    for _ in 0..<20 {
      let dig = DigInFrame(randomDig(&random).moved(by: RandomField().position(&random)))
      let found = try index.rejects(near: dig).map { try network.rejects.record(at: $0) }.filter {
        test.isNear($0, dig)
      }
      let expected = try network.rejects.all().filter { test.isNear($0, dig) }
      #expect(found == expected, "seed \(seed)")
    }
  }

  @Test(arguments: Seeds.smoke)
  func `runs are visited by a bound that no worst gap is below`(seed: UInt64) throws {
    var random = SplitMix64(seed: seed)
    let network = try network((0..<30).map { anyPipe("P\($0)", &random) })
    let search = SearchProfile(anyProfile(&random))
    let (index, reader) = (NetworkIndex(network, search), PipeReader(network.columns, search))
    let dig = DigInFrame(randomDig(&random).moved(by: RandomField().position(&random)))
    let limit = 400_000.0
    var seen: Set<UInt64> = []
    try index.visitByWorstGap(from: dig, upTo: limit) { run in
      seen.insert(run)
      return nil
    }
    for place in 0..<network.columns.runCount {
      let run = try network.columns.packedRun(at: place)
      if let gap = try reader.worstGap(of: run, dig), gap <= limit { #expect(seen.contains(run), "seed \(seed)") }
    }
  }

  @Test func `a network of nothing has nothing near`() throws {
    let index = NetworkIndex(try network([]), SearchProfile(around(5)))
    let dig = DigInFrame(square((0, 0), (1, 1)))
    #expect(try index.runs(concernedBy: dig).isEmpty && index.rejects(near: dig).isEmpty)
    try index.visitByWorstGap(from: dig, upTo: .infinity) { _ in
      Issue.record("a run of nothing")
      return nil
    }
  }
}
