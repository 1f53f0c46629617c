import ColumnStore
import PlanarGeometry
import TestSupport
import Testing

@testable import NetworkModel

@Suite struct PipeColumnsKernelTests {
  /// A segment of a pipe by its place, the vertex where it begins, and its ends.
  private struct Piece: Hashable {
    let pipe: UInt32
    let vertex: UInt32
    let startX, startY, endX, endY: Double
  }

  private static func pieces(of run: SegmentRun, in pipes: [Pipe], from frame: LocalFrame) -> [Piece] {
    let vertices = pipes[Int(run.pipe)].parts.flatMap(\.vertices)
    return (0..<max(1, run.segments)).map { segment in
      let first = Int(run.firstVertex + segment)
      let start = frame.local(vertices[first])
      let end = frame.local(vertices[run.segments == 0 ? first : first + 1])
      return Piece(
        pipe: run.pipe, vertex: UInt32(first), startX: start.x, startY: start.y, endX: end.x, endY: end.y)
    }
  }

  private static func pieces(in lanes: SegmentLanes) -> [Piece] {
    (0..<lanes.pipeCount).flatMap { index in
      let pipe = unsafe lanes.pipes[index]
      return (pipe.first..<pipe.end).map { lane in
        unsafe Piece(
          pipe: pipe.pipe, vertex: lanes.vertex[lane], startX: lanes.startX[lane], startY: lanes.startY[lane],
          endX: lanes.endX[lane], endY: lanes.endY[lane])
      }
    }
  }

  @Test(arguments: Seeds.smoke)
  func `the segments of any places come pipe after pipe, in drawing order`(seed: UInt64) throws {
    var random = SplitMix64(seed: seed)
    var town = RandomField()
    town.longest = 40
    var wide = town
    (wide.reach, wide.stride) = (1_900_000_000_000, 40_000_000)
    let lanes = SegmentLanes()
    for field in [town, wide] {
      var draft = NetworkDraft(name: "lanes", crs: Samples.crs)
      draft.pipes = (0..<30).map { anyPipe("P\($0)", &random, in: field) }
      let network = try draft.finish()
      let pipes = try network.pipes()
      for _ in 0..<6 {
        let places = (0..<UInt32(network.columns.runCount)).filter { _ in random.chance(oneIn: 3) }
          .shuffled(using: &random)
        let origin = field.position(&random)
        try network.columns.gather(places, from: origin, into: lanes)
        let frame = LocalFrame(origin: origin)
        let expected = try places.map { try network.columns.run(at: Int($0)) }.sorted { $0.packed < $1.packed }
          .flatMap { Self.pieces(of: $0, in: pipes, from: frame) }
        #expect(Self.pieces(in: lanes) == expected, "seed \(seed)")
        #expect(lanes.count == expected.count && lanes.origin == origin)
        for index in 0..<lanes.pipeCount {
          let pipe = unsafe lanes.pipes[index]
          #expect(try pipe.record == network.columns.record(at: Int(pipe.pipe)))
        }
      }
    }
  }

  @Test func `a place that is not there is damage`() throws {
    let network = try Samples.builder().finish()
    let lanes = SegmentLanes()
    #expect(throws: ColumnFileError.self) {
      try network.columns.gather([UInt32(network.columns.runCount)], from: at(0, 0), into: lanes)
    }
    try network.columns.gather([], from: at(0, 0), into: lanes)
    #expect(lanes.count == 0 && lanes.pipeCount == 0)
  }
}
