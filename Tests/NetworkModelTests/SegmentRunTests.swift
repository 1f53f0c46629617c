import PlanarGeometry
import TestSupport
import Testing

@testable import NetworkModel

@Suite struct SegmentRunTests {
  private struct Cut: Equatable {
    let first: Int
    let segments: Int
    let box: GridBox
  }

  private func cut(_ vertices: [GridPoint]) -> [Cut] {
    var cuts: [Cut] = []
    SegmentRun.cut(vertices, vertices.indices) { cuts.append(Cut(first: $0, segments: $1, box: $2)) }
    return cuts
  }

  @Test func `short segments are cut into runs of eight`() {
    let line = (0...20).map { Samples.at($0, 0) }
    #expect(cut(line).map(\.first) == [0, 8, 16])
    #expect(cut(line).map(\.segments) == [8, 8, 4])
    #expect(cut(line)[1].box == GridBox(lower: Samples.at(8, 0), upper: Samples.at(16, 0)))
    #expect(cut((0...8).map { Samples.at($0, 0) }).map(\.segments) == [8])
  }

  @Test func `a run grows no larger than 400 square metres, nor longer than 120 m`() {
    let slanted = (0...10).map { Samples.at($0 * 10, $0 * 10) }
    #expect(cut(slanted).map(\.segments) == [2, 2, 2, 2, 2], "20 m by 20 m")
    let straight = (0...10).map { Samples.at($0 * 50, 0) }
    #expect(cut(straight).map(\.segments) == [2, 2, 2, 2, 2], "100 m, not 150 m")
  }

  @Test func `a long segment is a run of its own`() {
    let line = [Samples.at(0, 0), Samples.at(1, 0), Samples.at(900, 900), Samples.at(901, 900)]
    #expect(cut(line).map(\.segments) == [1, 1, 1])
  }

  @Test func `a single position is a run without segments`() {
    #expect(
      cut([Samples.at(3, 4)]) == [
        Cut(first: 0, segments: 0, box: GridBox(lower: Samples.at(3, 4), upper: Samples.at(3, 4)))
      ])
  }

  @Test(arguments: Seeds.many)
  func `runs follow each other, hold their vertices, and are thin`(seed: UInt64) {
    var random = SplitMix64(seed: seed)
    let stride = random.pick([5, 2_000, 60_000, 900_000] as [Int64]) ?? 5
    var vertices = [GridPoint(x: 0, y: 0)]
    for _ in 0..<random.integer(in: 1...60) {
      let last = vertices[vertices.count - 1]
      vertices.append(
        GridPoint(x: last.x + random.integer(in: -stride...stride), y: last.y + random.integer(in: -stride...stride)))
    }
    var next = 0
    for run in cut(vertices) {
      #expect(run.first == next, "seed \(seed)")
      #expect((1...SegmentRun.longest).contains(run.segments), "seed \(seed)")
      next += run.segments
      #expect(run.box == GridBox(around: vertices[run.first...next]), "seed \(seed)")
      let sides = [run.box.upper.x - run.box.lower.x, run.box.upper.y - run.box.lower.y].map { Tick.metres($0) }
      #expect(run.segments == 1 || sides[0] * sides[1] <= 400.000_001, "seed \(seed)")
      #expect(run.segments == 1 || sides.allSatisfy { $0 <= 120 }, "seed \(seed)")
    }
    #expect(next == vertices.count - 1, "seed \(seed)")
  }

  @Test(arguments: Seeds.smoke)
  func `a run is one number, and these sort by pipe and drawing order`(seed: UInt64) {
    var random = SplitMix64(seed: seed)
    let runs = (0..<40).map { _ in
      SegmentRun(
        pipe: random.pick([0, 1, UInt32.max]) ?? 0, firstVertex: random.integer(in: 0...(1 << 24) - 1),
        segments: random.integer(in: 0...255))
    }
    for run in runs { #expect(SegmentRun(packed: run.packed) == run, "seed \(seed)") }
    let sorted = runs.sorted { $0.packed < $1.packed }
    for (left, right) in zip(sorted, sorted.dropFirst()) {
      #expect((left.pipe, left.firstVertex) <= (right.pipe, right.firstVertex), "seed \(seed)")
    }
  }
}
