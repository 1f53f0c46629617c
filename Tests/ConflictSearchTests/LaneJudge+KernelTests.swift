import NetworkModel
import PlanarGeometry
import TestSupport
import Testing

@testable import ConflictSearch

@Suite struct LaneJudgeTests {
  @Test(arguments: Seeds.smoke)
  func `distances are those of the shape, to the last bit, and infinite beyond the limit`(seed: UInt64) throws {
    var random = SplitMix64(seed: seed)
    let scene = try network((0..<30).map { randomPipe("P\($0)", &random) })
    let (edges, near, lanes) = (DigEdges(), NearLanes(), SegmentLanes())
    let all = (0..<UInt32(scene.columns.runCount)).map(\.self)
    for _ in 0..<10 {
      let dig = randomDig(&random)
      var batch = DigBatch()
      batch.append(dig)
      edges.load(batch, 0)
      try scene.columns.gather(all, from: edges.origin, into: lanes)
      near.measure(lanes, against: edges)
      let judge = LaneJudge(lanes, near, edges)
      let shape = LocalShape(dig.footprint)
      var exact = 0
      for index in 0..<lanes.pipeCount {
        let pipe = judge.pipe(index)
        let truth = (pipe.first..<pipe.end).map { shape.distance(to: judge.segment($0)) }.min() ?? .infinity
        for limit in [0, 1, 5_000, 50_000, truth, truth + 1, 1e9] where limit.isFinite {
          let found = judge.distance(pipe, upTo: limit, &exact)
          #expect(found == (truth <= limit ? truth : .infinity), "seed \(seed), limit \(limit)")
        }
      }
    }
  }
}
