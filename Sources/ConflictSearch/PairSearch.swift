internal import ColumnStore
public import ConflictRules
public import NetworkModel
internal import PackedIndex
internal import PlanarGeometry

/// All pairs of a dig and a pipe whose clearance it breaks in plan: the bare question that any spatial engine can be
/// asked, and the first half of a decision.
///
/// A pair is a dig and a pipe, overhead lines among them, no farther apart than the pipe's clearance (half width,
/// uncertainty and the largest reach of its zones) and the dig's placement, with half a tick more: no distance between
/// stored positions lies on that limit, so that engines cannot fall out over a tie. One search serves one worker.
public final class PairSearch {
  private let network: Network
  private let index: NetworkIndex
  private let terms: SetTerms
  private let edges = DigEdges()
  private let lanes = SegmentLanes()
  private let near = NearLanes()
  private var places: [UInt32] = []
  private var levels: [ReachLevel] = []
  /// What was done so far.
  public private(set) var counters = SearchCounters()

  /// What lies beyond every limit, in ticks.
  static let beyondTies = 0.5

  /// Makes a search; no pipe is read.
  public init(_ network: Network, under profile: RuleProfile) {
    let rules = SearchProfile(profile)
    self.network = network
    index = NetworkIndex(network, rules)
    terms = SetTerms(network.columns, rules)
  }

  /// The clearance of a pipe in ticks, the placement of a dig not included.
  public func clearance(ofPipe place: Int) throws -> Double {
    let record = try network.columns.record(at: place)
    return try terms.clearance(record) + Self.beyondTies
  }

  /// The pairs of some digs.
  ///
  /// - Parameters:
  ///   - digs: places in the batch, looked at in this order; along a curve is fastest.
  /// - Complexity: O(log n + k × m) a dig, for k segments near it and its m edges; nothing is allocated.
  public func tally(_ digs: ArraySlice<UInt32>, of batch: DigBatch) throws -> PairTally {
    var tally = PairTally()
    for dig in digs { try search(Int(dig), of: batch, &tally) }
    counters.nodes = index.comparisons
    return tally
  }

  private func search(_ dig: Int, of batch: DigBatch, _ tally: inout PairTally) throws {
    edges.load(batch, dig)
    let placement = Double(batch.placement(of: dig))
    places.removeAll(keepingCapacity: true)
    try index.collectRuns(around: batch.searchBoxes(of: dig), placement: placement, &levels, into: &places)
    let before = tally.pairs
    if !places.isEmpty {
      try network.columns.gather(places, from: edges.origin, into: lanes)
      near.measure(lanes, against: edges)
      counters.runs += places.count
      counters.segments += lanes.count
      try take(dig, placement, &tally)
    }
    if tally.pairs == before { tally.takeClear() }
  }

  /// The pairs among the pipes of the lanes.
  private func take(_ dig: Int, _ placement: Double, _ tally: inout PairTally) throws {
    let judge = LaneJudge(lanes, near, edges)
    var exact = 0
    for index in 0..<lanes.pipeCount {
      let pipe = judge.pipe(index)
      let limit = try terms.clearance(pipe.record) + placement + Self.beyondTies
      let distance = judge.distance(pipe, upTo: limit, &exact)
      if distance <= limit {
        tally.take(dig: UInt32(truncatingIfNeeded: dig), pipe: pipe.pipe, distance: Tick.metres(distance))
      }
    }
    counters.exactDistances += exact
  }
}
