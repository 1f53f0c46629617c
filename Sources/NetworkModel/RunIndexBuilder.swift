internal import ColumnStore
internal import PackedIndex
internal import PlanarGeometry

/// Sorts runs of segments along the Hilbert curve and packs a tree over them.
///
/// Runs that were taken in the order of the network stay in it where they have one key. They are kept in arrays as long
/// as these fit the memory, and go through a sorter of records from then on; both give the same bytes.
final class RunIndexBuilder {
  private let frame: IndexFrame
  private let space: BuildSpace
  private let mostInMemory: Int
  private var arrays = RunArrays()
  private var sorter: RecordSorter?

  convenience init(covering extent: GridBox, _ space: BuildSpace) {
    let room = space.bytes(0.25) / RunArrays.bytesOfRun
    // Numbers of 32 bits are sorted; more than a billion runs are none for memory anyway.
    self.init(covering: extent, space, mostInMemory: min(room, 1 << 30))
  }

  /// The same with room for as few runs as tests want.
  init(covering extent: GridBox, _ space: BuildSpace, mostInMemory: Int) {
    frame = IndexFrame(covering: extent)
    self.space = space
    self.mostInMemory = mostInMemory
  }

  /// Takes the next run in the order of ``SegmentRun/packed``.
  func add(_ run: SegmentRun, box: GridBox, group: UInt8) throws {
    if let sorter { return try sorter.add(RunRecord(run.packed, frame.box(box), group).bytes) }
    arrays.add(run.packed, frame.box(box), group)
    if arrays.count > mostInMemory { try leaveMemory() }
  }

  /// The columns of the tree and of its runs.
  func finish() throws -> (tree: PackedRTreeBytes, runs: ByteSpool) {
    let spool = space.spool(share: 0.05)
    var tree = PackedRTreeWriter { [space] in space.spool(share: 0.05) }
    if let sorter {
      let sorted = try sorter.finish()
      while let bytes = try sorted.next() {
        let record = RunRecord(bytes)
        try spool.append(record.run)
        try tree.add(record.box, group: record.group)
      }
    } else {
      try arrays.write(to: &tree, runs: spool)
    }
    return (try tree.finish(), spool)
  }

  /// Moves everything into a sorter of records.
  private func leaveMemory() throws {
    let made = space.sorter(share: 0.25)
    for index in 0..<arrays.count {
      try made.add(RunRecord(arrays.runs[index], arrays.boxes[index], arrays.groups[index]).bytes)
    }
    arrays = RunArrays()
    sorter = made
  }
}

/// A run as bytes that sort by its place on the curve, then in the order of the network.
struct RunRecord: Equatable {
  let run: UInt64
  let box: IndexBox
  let group: UInt8

  init(_ run: UInt64, _ box: IndexBox, _ group: UInt8) {
    self.run = run
    self.box = box
    self.group = group
  }

  /// Most significant byte first, so that bytes sort as numbers do.
  var bytes: [UInt8] {
    var encoder = ByteEncoder()
    encoder.put(bigEndian: IndexFrame.hilbertKey(of: box))
    encoder.put(bigEndian: run)
    for side in [box.minX, box.minY, box.maxX, box.maxY] {
      for shift in [24, 16, 8, 0] { encoder.put(UInt8(truncatingIfNeeded: side >> Int32(shift))) }
    }
    encoder.put(group)
    return encoder.bytes
  }

  /// Reads what was written.
  init(_ bytes: ArraySlice<UInt8>) {
    func number(at offset: Int, _ count: Int) -> UInt64 {
      let start = bytes.startIndex + offset
      return bytes[start..<start + count].reduce(0) { $0 << 8 | UInt64($1) }
    }
    func side(_ index: Int) -> Int32 { Int32(truncatingIfNeeded: number(at: 16 + 4 * index, 4)) }
    run = number(at: 8, 8)
    box = IndexBox(minX: side(0), minY: side(1), maxX: side(2), maxY: side(3))
    group = bytes[bytes.startIndex + 32]
  }
}
