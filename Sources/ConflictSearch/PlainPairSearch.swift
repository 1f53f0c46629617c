public import ConflictRules
public import NetworkModel
internal import PlanarGeometry

/// The slow twin of ``PairSearch``: every dig held against every segment of every pipe, every edge for itself.
public struct PlainPairSearch {
  private let pipes: [(pipe: Pipe, clearance: Double)]

  /// Reads all pipes. O(n).
  public init(_ network: Network, under profile: RuleProfile) throws {
    let rules = SearchProfile(profile)
    pipes = try network.pipes().map { pipe in
      let terms = PipeTerms(pipe.attributes, rules)
      let envelope = PipeEnvelope(terms, depths: DepthSummary(pipe))
      return (pipe, envelope.halfWidth + envelope.horizontal + terms.reach + PairSearch.beyondTies)
    }
  }

  /// The pairs of some digs. O(n × m) a dig.
  public func tally(_ digs: [Dig]) -> PairTally {
    var tally = PairTally()
    for (place, dig) in digs.enumerated() {
      let shape = LocalShape(dig.footprint, box: dig.footprint.box, isPlain: true)
      var isClear = true
      for (index, (pipe, clearance)) in pipes.enumerated() {
        let line = Centreline(pipe, in: shape.frame, interpolationLimit: 0)
        let distance = line.pieces.map { shape.distance(to: $0.segment) }.min() ?? .infinity
        guard distance <= clearance + Double(dig.placement) else { continue }
        tally.take(dig: UInt32(place), pipe: UInt32(index), distance: Tick.metres(distance))
        isClear = false
      }
      if isClear { tally.takeClear() }
    }
    return tally
  }
}
