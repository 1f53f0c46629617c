import ColumnStore
import PackedIndex
import TestSupport

/// A box and its group, as the tests think of an entry.
struct Entry: Equatable {
  let box: IndexBox
  let group: UInt8
}

/// Trees in memory, through the file that they live in.
enum Trees {
  static let kind = ColumnFileKind(magic: Array("TREETEST".utf8), format: 1)

  /// The bytes of the column that holds a tree of these entries.
  static func bytes(_ entries: [Entry]) throws -> [UInt8] {
    var writer = PackedRTreeWriter { Spools.inMemory() }
    for entry in entries { try writer.add(entry.box, group: entry.group) }
    let written = try writer.finish()
    var bytes: [UInt8] = []
    try written.forEachChunk { bytes += $0 }
    precondition(written.count == bytes.count && written.entries == entries.count)
    return bytes
  }

  /// A column of any bytes, with right checksums.
  static func column(_ bytes: [UInt8]) throws -> Column {
    var file: [UInt8] = []
    let writer = ColumnFileWriter(kind: kind, sections: [(id: 7, length: bytes.count)]) { file += $0 }
    try writer.write(bytes, to: 7)
    try writer.finish()
    return try ColumnFile.inMemory(file, name: "test.tree", kind: kind).column(7)
  }

  /// A tree of entries, in their order.
  static func tree(_ entries: [Entry]) throws -> PackedRTree {
    try PackedRTree(nodes: column(bytes(entries)), count: entries.count)
  }

  /// A tree of entries whose bytes were changed before the checksums were made.
  static func tree(_ entries: [Entry], changing change: (inout [UInt8]) -> Void) throws -> PackedRTree {
    var bytes = try bytes(entries)
    change(&bytes)
    return try PackedRTree(nodes: column(bytes), count: entries.count)
  }
}

/// The forms in which boxes come: each is a worst case of something.
enum Scatter: CaseIterable {
  /// Short runs of pipes all over a town.
  case town
  /// All of them in one street: the boxes of nodes overlap.
  case bundle
  /// All of them at one point.
  case point
  /// All of them on one line.
  case line
  /// Small ones, and one over everything.
  case oneHuge
  /// At both ends of what a coordinate can be.
  case extremes

  /// A box of this form.
  func box(_ random: inout SplitMix64, number: Int) -> IndexBox {
    switch self {
    case .town: return small(&random, in: 1_000_000, size: 20_000)
    case .bundle: return small(&random, in: 50, size: 40)
    case .point: return IndexBox(minX: 77, minY: 99, maxX: 77, maxY: 99)
    case .line:
      let start = random.integer(in: 0...Int32(10_000))
      return IndexBox(minX: start, minY: 500, maxX: start + 30, maxY: 500)
    case .oneHuge: return number == 3 ? .everywhere : small(&random, in: 100_000, size: 500)
    case .extremes:
      func side() -> (Int32, Int32) {
        [(0, 0), (0, .max), (.max, .max), (.max - 1, .max), (0, 1)][random.integer(in: 0...4)]
      }
      let (x, y) = (side(), side())
      return IndexBox(minX: x.0, minY: y.0, maxX: x.1, maxY: y.1)
    }
  }

  /// Entries of this form, along the curve.
  func entries(_ count: Int, _ random: inout SplitMix64) -> [Entry] {
    let entries = (0..<count).map { number in
      Entry(box: box(&random, number: number), group: random.integer(in: 0...14))
    }
    return entries.sorted { IndexFrame.hilbertKey(of: $0.box) < IndexFrame.hilbertKey(of: $1.box) }
  }

  private func small(_ random: inout SplitMix64, in side: Int32, size: Int32) -> IndexBox {
    let (x, y) = (random.integer(in: 0...side), random.integer(in: 0...side))
    return IndexBox(
      minX: x, minY: y, maxX: x + random.integer(in: 0...size), maxY: y + random.integer(in: 0...size))
  }
}
