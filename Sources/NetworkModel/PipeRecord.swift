internal import ColumnStore

/// What a network file says of one pipe in a fixed number of bytes: where the rest of it lies, and what the search
/// would otherwise have to walk the whole pipe for.
///
/// | offset | size | meaning |
/// |---|---|---|
/// | 0 | 8 | where its id begins |
/// | 8 | 8 | length in ticks of its longest segment (an IEEE double); below 0 where it has none |
/// | 16 | 4 | its first vertex |
/// | 20 | 4 | number of its vertices |
/// | 24 | 4 | its set of attributes |
/// | 28 | 4 | bytes of its id |
/// | 32 | 4 | the deepest known depth of its top in ticks; the least number of 4 bytes where none is known |
/// | 36 | 4 | where the number and lengths of its parts begin; the largest number of 4 bytes where it has one part |
/// | 40 | 4 | where its depths begin; the largest number of 4 bytes where none is known |
/// | 44 | 4 | 1 where the depth is known at every vertex, else 0 |
public struct PipeRecord: Hashable, Sendable {
  /// Bytes of a record.
  static let stride = 48
  /// Stands for the place of the parts of a pipe that has one, and of the depths of one that has none.
  static let nowhere = UInt32.max

  let idStart: UInt64
  /// Length in ticks of the longest segment; nil where the pipe is points alone.
  public let longestSegment: Double?
  /// Its first vertex.
  public let firstVertex: UInt32
  /// How many vertices it has.
  public let vertexCount: UInt32
  /// Number of its set of attributes.
  public let attributeSet: UInt32
  let idLength: UInt32
  /// The deepest known depth of its top, in ticks.
  public let deepestTop: Int32?
  let partsStart: UInt32
  let topsStart: UInt32
  /// Whether the depth is known at every vertex.
  public let topsAreKnown: Bool

  init(
    _ pipe: FlatPipe, _ measures: FlatMeasures, idStart: Int, firstVertex: UInt32, attributeSet: UInt32,
    partsStart: UInt32, topsStart: UInt32
  ) {
    self.idStart = UInt64(idStart)
    idLength = UInt32(pipe.id.count)
    longestSegment = measures.longestSegment
    self.firstVertex = firstVertex
    vertexCount = UInt32(pipe.vertices.count)
    self.attributeSet = attributeSet
    deepestTop = measures.deepestTop
    self.partsStart = pipe.partLengths.count == 1 ? Self.nowhere : partsStart
    self.topsStart = measures.deepestTop == nil ? Self.nowhere : topsStart
    topsAreKnown = measures.topsAreKnown
  }

  func append(to spool: ByteSpool) throws {
    try spool.append(idStart)
    try spool.append((longestSegment ?? -1).bitPattern)
    try spool.append(Self.pair(firstVertex, vertexCount))
    try spool.append(Self.pair(attributeSet, idLength))
    try spool.append(Self.pair(UInt32(bitPattern: deepestTop ?? Int32.min), partsStart))
    try spool.append(Self.pair(topsStart, topsAreKnown ? 1 : 0))
  }

  /// Two numbers of four bytes as one of eight, the first in its lower half.
  private static func pair(_ first: UInt32, _ second: UInt32) -> UInt64 { UInt64(first) | UInt64(second) << 32 }

  @inline(__always)
  init(at index: Int, in column: borrowing Column) throws(ColumnFileError) {
    let words = try column.sixWords(at: index)
    idStart = words.0
    let longest = Double(bitPattern: words.1)
    longestSegment = longest < 0 ? nil : longest
    firstVertex = UInt32(truncatingIfNeeded: words.2)
    vertexCount = UInt32(truncatingIfNeeded: words.2 >> 32)
    attributeSet = UInt32(truncatingIfNeeded: words.3)
    idLength = UInt32(truncatingIfNeeded: words.3 >> 32)
    let deepest = Int32(truncatingIfNeeded: words.4)
    deepestTop = deepest == Int32.min ? nil : deepest
    partsStart = UInt32(truncatingIfNeeded: words.4 >> 32)
    topsStart = UInt32(truncatingIfNeeded: words.5)
    topsAreKnown = words.5 >> 32 == 1
  }

  /// What of its depths decides uncertainty that grows with depth.
  public var depths: DepthSummary {
    DepthSummary(
      deepestTop: deepestTop.map(Int64.init), topsAreKnown: topsAreKnown, longestSegment: longestSegment)
  }
}
