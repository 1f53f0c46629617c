internal import ColumnStore
internal import PackedIndex
internal import PlanarGeometry

/// Turns pipes, taken in canonical order, into the columns of a network file.
final class NetworkWriter {
  private let frame: VertexFrame
  private let extent: GridBox?
  private let boxGrowth: Int64
  private let space: BuildSpace
  private var pipes = 0
  private var vertices = 0
  private var runs = 0
  private var tally = NetworkStatistics.Tally()
  private var classesHeld: Set<AssetClass> = []
  private var kinds: [PipeKind: Int] = [:]
  private var extremes: [KindExtremes] = []
  private var cells = CoverageCells()
  private var sets: AttributeSets
  private var index: RunIndexBuilder?
  private let recordSpool, idSpool, partSpool, vertexSpool, topSpool: ByteSpool

  /// - Parameter boxGrowth: the largest ``PipeAttributes/recordedReach`` of all pipes.
  init(frame: VertexFrame, extent: GridBox?, boxGrowth: Int64, space: BuildSpace) throws {
    self.frame = frame
    self.extent = extent
    self.boxGrowth = boxGrowth
    self.space = space
    recordSpool = space.spool(share: 0.05)
    idSpool = space.spool(share: 0.03)
    partSpool = space.spool(share: 0.01)
    vertexSpool = space.spool(share: 0.05)
    topSpool = space.spool(share: 0.03)
    sets = AttributeSets(space)
    index = extent.map { RunIndexBuilder(covering: $0.grown(by: boxGrowth), space) }
  }

  /// Takes the next pipe.
  func take(_ pipe: FlatPipe, _ set: SettledSet) throws {
    guard pipes < Int(UInt32.max) else { throw NetworkBuildError.tooMany("pipes") }
    let count = pipe.vertices.count
    guard vertices + count < Int(UInt32.max) else { throw NetworkBuildError.tooMany("vertices") }
    guard count < SegmentRun.mostVertices else { throw NetworkBuildError.tooLong }
    let measures = pipe.measures
    let record = PipeRecord(
      pipe, measures, idStart: idSpool.count, firstVertex: UInt32(vertices), attributeSet: try sets.number(of: set),
      partsStart: UInt32(partSpool.count / 4), topsStart: UInt32(topSpool.count / 4))
    try record.append(to: recordSpool)
    try idSpool.append(pipe.id)
    if pipe.partLengths.count > 1 {
      try partSpool.append(UInt32(pipe.partLengths.count))
      for length in pipe.partLengths { try partSpool.append(UInt32(length)) }
    }
    for vertex in pipe.vertices { try frame.append(vertex, to: vertexSpool) }
    if measures.deepestTop != nil { for top in pipe.tops { try topSpool.append(top) } }
    try takeRuns(of: pipe, set)
    pipes += 1
    vertices += count
    tally.take(set.attributes, pipe, measures)
    if !set.isAerial { cells.take(pipe) }
    extremes[kindNumber(of: set)].take(set.attributes, measures.depths)
  }

  private func takeRuns(of pipe: FlatPipe, _ set: SettledSet) throws {
    try pipe.forEachPart { part in
      try SegmentRun.cut(pipe.vertices, part) { first, segments, box in
        let run = SegmentRun(pipe: UInt32(pipes), firstVertex: UInt32(first), segments: UInt32(segments))
        try index?.add(run, box: box.grown(by: set.recordedReach), group: set.group)
        runs += 1
      }
    }
  }

  /// Where the extremes of a set's kind are kept; asked once for each set, and what is held is noted then.
  private func kindNumber(of set: SettledSet) -> Int {
    if let number = set.kindNumber { return number }
    if !set.isAerial, !set.attributes.classIsUnknown { classesHeld.insert(set.attributes.assetClass) }
    let number = kinds[set.kind] ?? extremes.count
    if number == extremes.count {
      kinds[set.kind] = number
      extremes.append(KindExtremes())
    }
    set.kindNumber = number
    return number
  }

  /// The head of what was taken so far.
  func head(name: String, crs: StoredCRS) -> NetworkHead {
    var head = NetworkHead(name: name, crs: crs, vertexFrame: frame)
    head.extent = extent
    head.boxGrowth = boxGrowth
    head.counts.pipes = pipes
    head.counts.vertices = vertices
    head.counts.runs = runs
    head.counts.attributeSets = sets.count
    head.statistics = tally.result
    head.classesHeld = classesHeld
    head.kinds = kinds.map { (kind: $0.key, extremes: extremes[$0.value]) }
      .sorted { $0.kind.sortText < $1.kind.sortText }
    return head
  }

  /// Writes everything.
  func finish(
    _ head: inout NetworkHead, coverage: [CoverageArea], rejects: [(bytes: [UInt8], reject: RejectedRecord)],
    sink: @escaping ColumnFileWriter.Sink
  ) throws {
    head.counts.coverageAreas = coverage.count
    head.counts.rejects = rejects.count
    let rejectIndex = try RejectIndexBuilder(rejects, space)
    head.rejectExtent = rejectIndex.extent
    let tree = try index?.finish()
    let cellSpool = space.spool(share: 0.05)
    if coverage.isEmpty { try CellColumn.append(cells.covered, to: cellSpool) }
    var headBytes = ByteEncoder()
    headBytes.put(head)
    var areas = ByteEncoder()
    areas.put(all: coverage) { $0.put($1) }

    let columns: [(section: NetworkLayout.Section, content: ColumnContent)] = [
      (.head, .bytes(headBytes.bytes)), (.coverage, .bytes(areas.bytes)), (.cells, .spool(cellSpool)),
      (.pipes, .spool(recordSpool)), (.ids, .spool(idSpool)), (.attributeEnds, .spool(sets.ends)),
      (.attributes, .spool(sets.bytes)), (.parts, .spool(partSpool)), (.vertices, .spool(vertexSpool)),
      (.tops, .spool(topSpool)), (.runNodes, tree.map { .tree($0.tree) } ?? .bytes([])),
      (.runs, tree.map { .spool($0.runs) } ?? .bytes([])), (.rejectNodes, .tree(rejectIndex.tree)),
      (.rejectPlaces, .spool(rejectIndex.places)), (.rejectEnds, .spool(rejectIndex.ends)),
      (.rejects, .spool(rejectIndex.records)),
    ]
    let writer = ColumnFileWriter(
      kind: NetworkLayout.kind, sections: columns.map { ($0.section.rawValue, $0.content.count) }, sink: sink)
    for (section, content) in columns { try content.write(to: writer, section.rawValue) }
    try writer.finish()
  }
}

/// Bytes of a column before it is written.
private enum ColumnContent {
  case bytes([UInt8])
  case spool(ByteSpool)
  case tree(PackedRTreeBytes)

  var count: Int {
    switch self {
    case .bytes(let bytes): bytes.count
    case .spool(let spool): spool.count
    case .tree(let tree): tree.count
    }
  }

  func write(to writer: ColumnFileWriter, _ section: UInt32) throws {
    switch self {
    case .bytes(let bytes): try writer.write(bytes, to: section)
    case .spool(let spool):
      try spool.forEachChunk { (bytes) throws(FileError) in try writer.write(bytes, to: section) }
    case .tree(let tree):
      try tree.forEachChunk { (bytes) throws(FileError) in try writer.write(bytes, to: section) }
    }
  }
}
