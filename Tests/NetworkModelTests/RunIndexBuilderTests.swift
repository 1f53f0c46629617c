import ColumnStore
import PackedIndex
import PlanarGeometry
import TestSupport
import Testing

@testable import NetworkModel

@Suite struct RunIndexBuilderTests {
  /// A segment of a pipe: the place of its first vertex among those of the pipe; a point is a segment of its own.
  private struct Place: Hashable {
    let pipe: Int
    let vertex: Int
  }

  private static func segments(of pipe: Pipe, at index: Int) -> [Place] {
    var places: [Place] = []
    var first = 0
    for part in pipe.parts {
      let count = max(1, part.vertices.count - 1)
      places += (first..<first + count).map { Place(pipe: index, vertex: $0) }
      first += part.vertices.count
    }
    return places
  }

  private func check(_ network: Network, _ note: Comment) throws {
    let frame = try #require(network.runFrame)
    let pipes = try network.pipes()
    var found: [Place] = []
    for place in 0..<network.columns.runCount {
      let run = try network.columns.run(at: place)
      let pipe = pipes[Int(run.pipe)]
      let vertices = pipe.parts.flatMap(\.vertices)
      let first = Int(run.firstVertex)
      let box = try #require(GridBox(around: vertices[first...first + Int(run.segments)]), note)
      let entry = try network.runs.entry(at: UInt32(place))
      #expect(entry.box == frame.box(box.grown(by: pipe.attributes.recordedReach)), note)
      #expect(entry.groups == 1 << UInt16(PipeKind(pipe.attributes).group), note)
      found += (first..<first + max(1, Int(run.segments))).map { Place(pipe: Int(run.pipe), vertex: $0) }
    }
    let expected = pipes.enumerated().flatMap { Self.segments(of: $1, at: $0) }
    #expect(found.count == expected.count && Set(found) == Set(expected), note)
  }

  @Test(arguments: Seeds.smoke)
  func `every segment is in one run, whose box in the tree is the box of its vertices`(seed: UInt64) throws {
    var random = SplitMix64(seed: seed)
    var town = RandomField()
    town.longest = 40
    var dense = town
    (dense.stride, dense.step) = (9_000, 1)
    var wide = town
    (wide.reach, wide.stride) = (1_900_000_000_000, 40_000_000)
    for (name, field) in [("town", town), ("dense", dense), ("wide", wide)] {
      var draft = NetworkDraft(name: name, crs: Samples.crs)
      draft.coverage = [CoverageArea(polygons: [], classes: [])]
      draft.pipes = (0..<20).map { anyPipe("P\($0)", &random, in: field) }
      try check(draft.finish(), "seed \(seed), \(name)")
    }
  }

  @Test(arguments: Seeds.smoke) func `arrays and records make the same tree`(seed: UInt64) throws {
    var random = SplitMix64(seed: seed)
    let extent = GridBox(lower: GridPoint(x: -5_000, y: 0), upper: GridPoint(x: 5_000, y: 9_000))
    // Few positions, so that many runs have one key.
    let boxes = (0..<random.integer(in: 0...400)).map { _ in
      let lower = GridPoint(x: random.integer(in: -500...400) * 10, y: random.integer(in: 0...4) * 1_000)
      return GridBox(lower: lower, upper: GridPoint(x: lower.x + random.integer(in: 0...900), y: lower.y + 10))
    }
    let groups = boxes.map { _ in random.integer(in: 0...13 as ClosedRange<UInt8>) }
    func bytes(mostInMemory: Int) throws -> [UInt8] {
      let builder = RunIndexBuilder(covering: extent, BuildSpace(), mostInMemory: mostInMemory)
      for (place, box) in boxes.enumerated() {
        let run = SegmentRun(pipe: UInt32(place / 3), firstVertex: UInt32(place % 3), segments: 1)
        try builder.add(run, box: box, group: groups[place])
      }
      let (tree, runs) = try builder.finish()
      let collector = ByteCollector()
      try tree.forEachChunk { (piece) throws(FileError) in collector.append(piece) }
      try runs.forEachChunk { (piece) throws(FileError) in collector.append(piece) }
      return collector.bytes
    }
    let plain = try bytes(mostInMemory: 0)
    #expect(try bytes(mostInMemory: 1_000) == plain, "seed \(seed)")
    #expect(try bytes(mostInMemory: 100) == plain, "seed \(seed)")
  }

  @Test(arguments: Seeds.few) func `a run comes back from its record`(seed: UInt64) {
    var random = SplitMix64(seed: seed)
    let (x, y) = (random.integer(in: 0...Int32.max / 2), random.integer(in: 0...Int32.max / 2))
    let box = IndexBox(minX: x, minY: y, maxX: x + random.integer(in: 0...9), maxY: .max)
    let record = RunRecord(random.next(), box, random.integer(in: 0...13))
    #expect(RunRecord(record.bytes[...]) == record, "seed \(seed)")
  }

  @Test func `neighbours in the plane are neighbours in the tree`() throws {
    var draft = NetworkDraft(name: "row", crs: Samples.crs)
    draft.pipes = (0..<64).map { Samples.bare("W-\($0)", x: Int64($0) * 20) }
    let network = try draft.finish()
    let xs = try (0..<64).map { try network.runs.entry(at: UInt32($0)).box.minX }
    // Along one row the curve does not jump more than a quarter of the row at a time, but for its turns.
    let jumps = zip(xs, xs.dropFirst()).map { abs($0.0 - $0.1) }
    #expect(jumps.reduce(0) { $0 + Int($1) } <= 3 * 64 * 20_000)
  }
}
