public import ColumnStore
public import PackedIndex
public import PlanarGeometry

/// A whole network as it is asked: pipes in canonical order, what it covers, and what could not be taken in.
///
/// Frozen once made: ``NetworkBuilder`` writes, this value reads. Its bytes lie in a file that is mapped, or in
/// memory; nothing but the head is read before it is asked for, and what is damaged throws when it is touched.
public struct Network: Sendable {
  let file: ColumnFile
  let head: NetworkHead
  /// Declared coverage; empty where none was declared, and then the coverage is assumed.
  public let coverage: [CoverageArea]
  /// The pipes, column by column.
  public let columns: PipeColumns
  /// The tree over runs of segments; place `k` stands for run `k` of ``columns``.
  public let runs: PackedRTree
  /// How positions become the units of ``runs``; nil where there is no pipe.
  public let runFrame: IndexFrame?
  /// Records that import rejected and that have a place.
  public let rejects: RejectColumns

  /// What people call it.
  public var name: String { head.name }
  /// The date of the data, `YYYY-MM-DD`, nil where nobody said.
  public var asOf: String? { head.asOf }
  /// The rule profile to use where a check names none.
  public var defaultRules: String? { head.defaultRules }
  /// The CRS that all positions are stored in.
  public var crs: StoredCRS { head.crs }
  /// How many rejected records have no place, or a part that has none; `rejects` may hold the rest of these.
  public var unplaced: Int { head.unplaced }
  /// Where the pipes came from.
  public var sources: [SourceRecord] { head.sources }
  /// SHA-256 of everything that can change an answer (``NetworkBuilder`` says what that is).
  public var version: String { head.version }
  /// Number of pipes.
  public var pipeCount: Int { head.counts.pipes }
  /// What it holds, by number and length.
  public var statistics: NetworkStatistics { head.statistics }
  /// The smallest box around every pipe, nil for a network of none.
  public var extent: GridBox? { head.extent }
  /// The classes that the network holds at least one pipe of; overhead lines, which no dig is checked against, vouch
  /// for none, and pipes of unknown class neither.
  public var classesHeld: Set<AssetClass> { head.classesHeld }
  /// The kinds of pipe it holds, with what bounds how far the pipes of each can matter.
  public var kinds: [(kind: PipeKind, extremes: KindExtremes)] { head.kinds }
  /// Bytes of its file.
  public var byteCount: Int { file.byteCount }

  /// A pipe, by its place in canonical order.
  /// - Throws: where its bytes are damaged.
  public func pipe(at index: Int) throws(ColumnFileError) -> Pipe { try columns.pipe(at: index) }

  /// Every pipe in canonical order: for small networks, and for those who want to see everything.
  /// - Complexity: O(n) in time and memory.
  public func pipes() throws(ColumnFileError) -> [Pipe] {
    var pipes: [Pipe] = []
    pipes.reserveCapacity(pipeCount)
    for index in 0..<pipeCount { pipes.append(try pipe(at: index)) }
    return pipes
  }

  /// The place of the pipe with an id; nil where there is none.
  /// - Complexity: O(n) in the pipes, reading their records and ids alone.
  public func place(ofPipe id: String) throws(ColumnFileError) -> Int? {
    let wanted = Array(id.utf8)
    for index in 0..<pipeCount where try columns.idBytes(of: columns.record(at: index)) == wanted { return index }
    return nil
  }

  /// Whether a cell is covered by assumption, where no coverage is declared.
  public func assumesCoverage(of cell: CoverageCell) throws(ColumnFileError) -> Bool {
    try CellColumn(column: file.column(.cells)).contains(cell)
  }

  /// Checks that nobody changed the file since it was opened, as far as the system can tell.
  ///
  /// A block is checked when it is first touched; who writes into a mapped file after that is found out here.
  public func requireUnchanged() throws(ColumnFileError) { try file.requireUnchanged() }
}
