public import ColumnStore
internal import PlanarGeometry

/// Collects what a network is made of and freezes it: canonical order, version, index.
///
/// The same pipes, coverage and rejects give the same version whatever the order they came in or the route they
/// took. The version is the SHA-256 of everything that can change an answer: the store CRS and its pipeline, the
/// pipes with all attributes (what import may have moved them by among these), coverage, and rejects. Name, date,
/// default rules and the records of the sources are left out.
///
/// Pipes are sorted in memory up to a limit and in temporary files beyond it, and the network is written from front
/// to end, so a network may be larger than memory.
public struct NetworkBuilder {
  /// What people call the network.
  public var name: String
  /// The date of the data, `YYYY-MM-DD`.
  public var asOf: String?
  /// The rule profile to use where a check names none.
  public var defaultRules: String?
  /// The store CRS.
  public var crs: StoredCRS
  /// Declared coverage, in any order.
  public var coverage: [CoverageArea] = []
  /// Rejected records that have a place, in any order.
  public var rejects: [RejectedRecord] = []
  /// Rejected records without a place, or with a part that has none.
  public var unplaced = 0
  /// Where the pipes came from, in any order.
  public var sources: [SourceRecord] = []

  /// What import may have moved the pipes of each source by, where pipes were added whose ``Pipe/importUncertainty``
  /// is not that itself but the place of their source in this list; empty where it is.
  public var sourceUncertainties: [Int64] = []

  private let workspace: BuildSpace
  private let book: WordBook
  private var sorter: RecordSorter
  private var own: PipeStage
  private var count = 0
  private var extent: GridBox?
  private var isWholeMillimetres = true
  private var reaches = RecordedReaches()

  /// Starts a network that is kept in memory.
  public init(name: String, crs: StoredCRS) { self.init(name: name, crs: crs, space: BuildSpace()) }

  /// Starts a network.
  /// - Parameter space: how much memory may be used, and where temporary files go beyond that.
  public init(name: String, crs: StoredCRS, space: BuildSpace) {
    self.name = name
    self.crs = crs
    workspace = space
    book = WordBook(limit: space.bytes(0.02))
    sorter = space.sorter(share: 0.4)
    own = PipeStage(book)
  }

  /// What makes records of pipes on any one thread, for ``add(_:)-(PipeBatch)``.
  public var stage: PipeStage { PipeStage(book) }

  /// Adds a pipe; its id must be its own in the network.
  ///
  /// - Throws: `NetworkBuildError` for a pipe that cannot be stored, `FileError` where a temporary file cannot be
  ///   written.
  public mutating func add(_ pipe: Pipe) throws {
    try own.add(pipe)
    try add(own.take())
  }

  /// Adds pipes that a ``stage`` of this builder made records of.
  ///
  /// - Throws: `FileError` where a temporary file cannot be written.
  public mutating func add(_ batch: PipeBatch) throws(FileError) {
    var start = 0
    for end in batch.ends {
      try sorter.add(batch.records[start..<end])
      start = end
    }
    count += batch.ends.count
    if let box = batch.extent { extent = extent?.union(box) ?? box }
    isWholeMillimetres = isWholeMillimetres && batch.isWholeMillimetres
    reaches.add(batch.reaches)
  }

  /// Gives all pipes back in canonical order, each as it was added, and has none from then on.
  ///
  /// - Throws: what `body` throws, and what the system says of temporary files.
  public mutating func drain(_ body: (Pipe) throws -> Void) throws {
    let staged = StagedPipes(try sorter.finish(), book, workspace, uncertainties: [])
    sorter = workspace.sorter(share: 0.4)
    (count, extent, isWholeMillimetres, reaches) = (0, nil, true, RecordedReaches())
    while try staged.next() { try body(try Pipe(content: staged.content[...])) }
  }

  /// The network, kept in memory. O(n log n).
  public consuming func finish() throws -> Network {
    let name = name
    let bytes = ByteCollector()
    _ = try write { (piece) throws(FileError) in bytes.append(piece) }
    return try NetworkFile.network(from: bytes.bytes, name: name)
  }

  /// Gives the pipes to the writer in order. What sorted them is gone when it returns, and its temporary file, too.
  private func writePipes(to writer: NetworkWriter, _ version: inout NetworkVersion) throws {
    let staged = StagedPipes(try sorter.finish(), book, workspace, uncertainties: sourceUncertainties)
    while try staged.next() {
      version.take(staged.content[...])
      try writer.take(staged.pipe, staged.set)
    }
  }

  /// Writes the network from front to end. O(n log n); nothing may be added afterwards.
  ///
  /// - Parameter sink: takes the bytes of the file, piece by piece.
  /// - Returns: what the network holds.
  /// - Throws: what the sink throws, and what the system says of temporary files.
  public consuming func write(_ sink: @escaping ColumnFileWriter.Sink) throws -> NetworkSummary {
    try NetworkBuildError.check(coverage, rejects)
    let areas = coverage.map { (bytes: NetworkVersion.bytes(of: $0), area: $0) }
      .sorted { $0.bytes.lexicographicallyPrecedes($1.bytes) }
    let records = rejects.map { (bytes: NetworkVersion.bytes(of: $0), reject: $0) }
      .sorted { $0.bytes.lexicographicallyPrecedes($1.bytes) }
    var version = NetworkVersion(crs, pipes: count)
    let writer = try NetworkWriter(
      frame: VertexFrame(covering: extent, isWholeMillimetres: isWholeMillimetres), extent: extent,
      boxGrowth: reaches.largest(sourceUncertainties), space: workspace)
    try writePipes(to: writer, &version)
    var head = writer.head(name: name, crs: crs)
    (head.asOf, head.defaultRules, head.unplaced) = (asOf, defaultRules, unplaced)
    head.version = version.finish(
      coverage: areas.map(\.bytes), rejects: records.map(\.bytes), unplaced: unplaced)
    head.sources = sources.sorted { ($0.name, $0.crs, $0.rows) < ($1.name, $1.crs, $1.rows) }
    try writer.finish(&head, coverage: areas.map(\.area), rejects: records, sink: sink)
    return NetworkSummary(
      version: head.version, statistics: head.statistics, unplaced: unplaced, coverageAreas: areas.count, crs: crs)
  }
}

/// What a network that was written holds.
public struct NetworkSummary: Sendable {
  /// Its version.
  public let version: String
  /// What it holds, by number and length.
  public let statistics: NetworkStatistics
  /// Rejected records without a place, or with a part that has none.
  public let unplaced: Int
  /// Areas of declared coverage.
  public let coverageAreas: Int
  /// Its store CRS.
  public let crs: StoredCRS
}
