internal import ColumnStore
internal import PackedIndex
internal import PlanarGeometry

/// The boxes of all runs of a network, ready for an index to be built over them: so that the building can be timed
/// alone.
public struct RunBoxes {
  private let arrays: RunArrays

  /// How many there are.
  public var count: Int { arrays.count }

  init(_ arrays: RunArrays) { self.arrays = arrays }

  /// Builds the index in memory.
  ///
  /// - Returns: the bytes of its nodes and of its runs, as the network's file keeps them.
  /// - Complexity: O(n).
  public func index() throws -> (nodes: [UInt8], runs: [UInt8]) {
    let space = BuildSpace()
    let spool = space.spool(share: 1)
    var writer = PackedRTreeWriter { space.spool(share: 1) }
    try arrays.write(to: &writer, runs: spool)
    let nodes = ByteCollector()
    try writer.finish().forEachChunk { (piece) throws(FileError) in nodes.append(piece) }
    let runs = ByteCollector()
    try spool.forEachChunk { (piece) throws(FileError) in runs.append(piece) }
    return (nodes.bytes, runs.bytes)
  }
}

extension Network {
  /// The boxes of all runs, cut and grown again from the pipes as when the network was built.
  ///
  /// - Throws: damage of the file.
  /// - Complexity: O(n), with every vertex read.
  public func runBoxes() throws -> RunBoxes {
    var arrays = RunArrays()
    guard let frame = runFrame else { return RunBoxes(arrays) }
    let reaches = try (0..<columns.attributeSetCount).map { set in
      let attributes = try columns.attributes(ofSet: set)
      return (growth: attributes.recordedReach, group: PipeKind(attributes).group)
    }
    var vertices: [GridPoint] = []
    for index in 0..<pipeCount {
      let record = try columns.record(at: index)
      guard Int(record.attributeSet) < reaches.count else {
        throw columns.missing(attributeSet: Int(record.attributeSet))
      }
      let set = reaches[Int(record.attributeSet)]
      vertices.removeAll(keepingCapacity: true)
      for vertex in 0..<Int(record.vertexCount) {
        vertices.append(try columns.vertex(Int(record.firstVertex) + vertex))
      }
      var first = 0
      for length in try columns.partLengths(of: record) {
        SegmentRun.cut(vertices, first..<first + length) { start, segments, box in
          let run = SegmentRun(pipe: UInt32(index), firstVertex: UInt32(start), segments: UInt32(segments))
          arrays.add(run.packed, frame.box(box.grown(by: set.growth)), set.group)
        }
        first += length
      }
    }
    return RunBoxes(arrays)
  }
}
