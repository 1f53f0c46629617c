import PlanarGeometry
import TestSupport
import Testing

@testable import NetworkModel

@Suite struct SegmentLanesTests {
  @Test func `room grows to hold a pipe of many segments, and what stands there stays`() throws {
    var draft = NetworkDraft(name: "long", crs: Samples.crs)
    draft.pipes = [pipe("L", (0...2_000).map { (Double($0), Double($0 % 7)) }), pipe("S", [(0, 0), (1, 0)])]
    let network = try draft.finish()
    let lanes = SegmentLanes()
    let all = (0..<UInt32(network.columns.runCount)).map(\.self)
    try network.columns.gather(all, from: at(0, 0), into: lanes)
    #expect(lanes.count == 2_001 && lanes.pipeCount == 2)
    let long = try #require((0..<2).map { unsafe lanes.pipes[$0] }.first { $0.end - $0.first == 2_000 })
    for segment in 0..<2_000 {
      let lane = long.first + segment
      #expect(unsafe lanes.startX[lane] == Double(segment) * 10_000)
      #expect(unsafe lanes.endY[lane] == Double((segment + 1) % 7) * 10_000)
      #expect(unsafe lanes.vertex[lane] == UInt32(segment))
    }
    // Less after more: nothing of what was there counts.
    try network.columns.gather([all[0]], from: at(0, 0), into: lanes)
    #expect(lanes.pipeCount == 1 && lanes.count <= 8)
  }
}
