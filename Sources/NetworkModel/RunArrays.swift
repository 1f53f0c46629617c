internal import ColumnStore
internal import PackedIndex

/// The boxes of runs of segments, in the order of the network, in arrays: what an index is built from in memory.
struct RunArrays {
  /// Bytes that a run takes, with what the arrays grow by and what sorting adds.
  static let bytesOfRun = 64

  private(set) var boxes: [IndexBox] = []
  /// Each as ``SegmentRun/packed``.
  private(set) var runs: [UInt64] = []
  /// The groups of the index that their pipes are in.
  private(set) var groups: [UInt8] = []

  /// How many runs.
  var count: Int { runs.count }

  mutating func add(_ run: UInt64, _ box: IndexBox, _ group: UInt8) {
    boxes.append(box)
    runs.append(run)
    groups.append(group)
  }

  /// Adds all runs to a tree along the Hilbert curve, those of one key in the order of the network.
  func write(to tree: inout PackedRTreeWriter, runs spool: ByteSpool) throws {
    var keys = boxes.map { IndexFrame.hilbertKey(of: $0) }
    var places = runs.indices.map { UInt32(truncatingIfNeeded: $0) }
    RadixSort.sort(&keys, carrying: &places)
    for place in places {
      try spool.append(runs[Int(place)])
      try tree.add(boxes[Int(place)], group: groups[Int(place)])
    }
  }
}
