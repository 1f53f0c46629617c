import NetworkModel
import PlanarGeometry
import TestSupport
import Testing

@testable import ConflictSearch

@Suite struct NearLanesTests {
  /// Lanes of all segments of a network.
  private func lanes(_ network: Network, from origin: GridPoint) throws -> SegmentLanes {
    let lanes = SegmentLanes()
    try network.columns.gather((0..<UInt32(network.columns.runCount)).map(\.self), from: origin, into: lanes)
    return lanes
  }

  @Test(arguments: Seeds.smoke, [1, 300, 100_000] as [Int64])
  func `single precision is off by no more than its margin`(seed: UInt64, scale: Int64) throws {
    var random = SplitMix64(seed: seed)
    let pipes = (0..<25).map { index in
      randomPipe("P\(index)", &random).mapped { GridPoint(x: $0.x / 10 * 10 * scale, y: $0.y / 10 * 10 * scale) }
    }
    let scene = try network(pipes)
    let (edges, near) = (DigEdges(), NearLanes())
    for _ in 0..<6 {
      let dig = randomDig(&random).mapped { GridPoint(x: $0.x * scale, y: $0.y * scale) }
      var batch = DigBatch()
      batch.append(dig)
      edges.load(batch, 0)
      let lanes = try lanes(scene, from: edges.origin)
      near.measure(lanes, against: edges)
      let judge = LaneJudge(lanes, near, edges)
      let margin = Double(near.margin)
      for lane in 0..<lanes.count {
        let segment = judge.segment(lane)
        for edge in 0..<edges.count {
          let exact = unsafe edges.segments[edge].distance(to: segment)
          let rough = Double(unsafe near.matrix[edge * near.stride + lane].squareRoot())
          // Never too far; too near only where everything lies on one line and signs turn.
          #expect(rough <= exact + margin, "seed \(seed)")
        }
        let rings = (0..<edges.ringCount).map { unsafe edges.segments[$0].distance(to: segment) }.min() ?? .infinity
        if rings > 2 * margin, edges.ringCount > 0 {
          #expect(unsafe (near.inside[lane] < 0) == judge.contains(segment.start), "seed \(seed)")
        }
      }
    }
  }

  @Test func `a hand-checkable square`() throws {
    // A square of 2 m; one pipe 1 m south of it, one through it, one inside.
    let scene = try network([
      pipe("south", [(0, -1), (2, -1)]), pipe("through", [(-1, 1), (3, 1)]), pipe("inside", [(0.5, 1), (1.5, 1)]),
    ])
    var batch = DigBatch()
    batch.append(square((0, 0), (2, 2)))
    let (edges, near) = (DigEdges(), NearLanes())
    edges.load(batch, 0)
    let lanes = try lanes(scene, from: edges.origin)
    near.measure(lanes, against: edges)
    var found: [String: (distance: Float, isInside: Bool)] = [:]
    for index in 0..<lanes.pipeCount {
      let pipe = unsafe lanes.pipes[index]
      let id = try scene.columns.id(of: pipe.record)
      found[id] = unsafe (near.ofRings[pipe.first].squareRoot(), near.inside[pipe.first] < 0)
      #expect(unsafe near.ofLines[pipe.first] == .infinity)
    }
    #expect(found["south"]?.distance == 10_000 && found["south"]?.isInside == false)
    #expect(found["through"]?.distance == 0 && found["through"]?.isInside == false)
    #expect(found["inside"]?.distance == 5_000 && found["inside"]?.isInside == true)
  }
}
