internal import ColumnStore
internal import PackedIndex
internal import PlanarGeometry

/// Sorts runs of segments along the Hilbert curve and packs a tree over them.
final class RunIndexBuilder {
  private let frame: IndexFrame
  private let space: BuildSpace
  private let sorter: RecordSorter

  init(covering extent: GridBox, _ space: BuildSpace) {
    frame = IndexFrame(covering: extent)
    self.space = space
    sorter = space.sorter(share: 0.2)
  }

  func add(_ run: SegmentRun, box: GridBox, group: UInt8) throws {
    let unitBox = frame.box(box)
    var record: [UInt8] = []
    record.reserveCapacity(37)
    Self.append(IndexFrame.hilbertKey(of: unitBox), to: &record)
    for number in [run.pipe, run.firstVertex, run.segments] { Self.append(number, to: &record) }
    for number in [unitBox.minX, unitBox.minY, unitBox.maxX, unitBox.maxY] { Self.append(number, to: &record) }
    record.append(group)
    try sorter.add(record)
  }

  /// The columns of the tree and of its runs.
  func finish() throws -> (tree: PackedRTreeBytes, runs: ByteSpool) {
    let runs = space.spool(share: 0.05)
    var tree = PackedRTreeWriter { [space] in space.spool(share: 0.05) }
    let sorted = try sorter.finish()
    while let record = try sorted.next() {
      var place = record.startIndex + 8
      let pipe = Self.number(in: record, &place)
      let firstVertex = Self.number(in: record, &place)
      try runs.append(
        SegmentRun(pipe: pipe, firstVertex: firstVertex, segments: Self.number(in: record, &place)).packed)
      let corners = (0..<4).map { _ in Int32(bitPattern: Self.number(in: record, &place)) }
      let box = IndexBox(minX: corners[0], minY: corners[1], maxX: corners[2], maxY: corners[3])
      try tree.add(box, group: record[place])
    }
    return (try tree.finish(), runs)
  }

  /// Most significant byte first, so that bytes sort as numbers do.
  private static func append(_ number: some FixedWidthInteger, to record: inout [UInt8]) {
    for shift in stride(from: number.bitWidth - 8, through: 0, by: -8) {
      record.append(UInt8(truncatingIfNeeded: number >> shift))
    }
  }

  private static func number(in record: ArraySlice<UInt8>, _ place: inout Int) -> UInt32 {
    defer { place += 4 }
    return record[place..<place + 4].reduce(0) { $0 << 8 | UInt32($1) }
  }
}
