internal import ColumnStore
internal import ConflictRules
internal import NetworkModel
internal import PackedIndex
internal import PlanarGeometry

/// The trees of a network as one profile asks them. A filter: it lets too much through, never too little.
///
/// One search serves one worker: the lists of places are kept from question to question.
final class NetworkIndex {
  private let network: Network
  private let reach: GroupReach
  private let rejectLevels: [GroupReach.Level]
  private var places: [UInt32] = []
  private let walk = IndexWalk()

  /// How many nodes of the index were compared with a box, as often as they were.
  var comparisons: Int { walk.comparisons }

  init(_ network: Network, _ profile: SearchProfile) {
    self.network = network
    reach = GroupReach(network.kinds, profile)
    let classes = AssetClass.allCases.map(Optional.some) + [nil]
    rejectLevels = classes.map { assetClass in
      GroupReach.Level(
        reach: profile.rejectReach(of: assetClass), groups: 1 << UInt16(RejectColumns.group(of: assetClass)))
    }
  }

  /// The runs of segments that may be concerned by a dig, pipe after pipe, each in drawing order, as ``SegmentRun/packed``.
  func runs(concernedBy dig: DigInFrame) throws(ColumnFileError) -> [UInt64] {
    guard let frame = network.runFrame else { return [] }
    places.removeAll(keepingCapacity: true)
    try network.runs.search(Self.boxes(reach.levels, around: dig, in: frame), using: walk, into: &places)
    var runs: [UInt64] = []
    runs.reserveCapacity(places.count)
    for place in places { runs.append(try network.columns.packedRun(at: Int(place))) }
    runs.sort()
    return runs
  }

  /// Appends the places of the runs that may be concerned by a dig.
  ///
  /// - Parameters:
  ///   - boxes: which together hold the dig.
  ///   - asked: room for what the index is asked.
  func collectRuns(
    around boxes: ArraySlice<GridBox>, placement: Double, _ asked: inout [ReachLevel], into places: inout [UInt32]
  ) throws(ColumnFileError) {
    guard let frame = network.runFrame else { return }
    asked.removeAll(keepingCapacity: true)
    for box in boxes {
      for level in reach.levels {
        let grown = box.grown(by: BoxFilter.ticks(level.reach + placement))
        if let inUnits = frame.query(grown) { asked.append(ReachLevel(box: inUnits, groups: level.groups)) }
      }
    }
    try network.runs.search(asked, using: walk, into: &places)
  }

  /// Visits runs of segments from near to far by a bound that is never above the worst-case gap of their pipe, ticks.
  ///
  /// - Parameter visit: told a run as ``SegmentRun/packed``; may return a smaller limit.
  func visitByWorstGap(
    from dig: DigInFrame, upTo limit: Double, _ visit: (UInt64) throws -> Double?
  ) throws {
    guard let frame = network.runFrame else { return }
    let unit = Double(frame.ticksPerUnit)
    let box = frame.box(dig.box)
    let columns = network.columns
    // A tick more, for what the tolerance of the law adds.
    let slack = reach.own.map { ($0 + dig.placement + 1) / unit }
    try network.runs.nearest(to: box, slack: slack, upTo: limit / unit) { place, _ in
      try visit(try columns.packedRun(at: Int(place))).map { $0 / unit }
    }
  }

  /// The rejected records whose boxes may lie near enough to matter, by their place in canonical order.
  func rejects(near dig: DigInFrame) throws(ColumnFileError) -> [Int] {
    guard let frame = network.rejects.frame else { return [] }
    var found: Set<Int> = []
    // A few levels at a time, for each costs a comparison in every node.
    for level in rejectLevels {
      places.removeAll(keepingCapacity: true)
      try network.rejects.tree.search(Self.boxes([level], around: dig, in: frame), using: walk, into: &places)
      for place in places { found.insert(try network.rejects.record(atPlace: Int(place))) }
    }
    return found.sorted()
  }

  private static func boxes(
    _ levels: [GroupReach.Level], around dig: DigInFrame, in frame: IndexFrame
  ) -> [ReachLevel] {
    var asked: [ReachLevel] = []
    asked.reserveCapacity(levels.count * dig.boxes.count)
    for box in dig.boxes {
      for level in levels {
        let grown = box.grown(by: BoxFilter.ticks(level.reach + dig.placement))
        if let inUnits = frame.query(grown) { asked.append(ReachLevel(box: inUnits, groups: level.groups)) }
      }
    }
    return asked
  }
}
