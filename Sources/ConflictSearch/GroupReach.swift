internal import ConflictRules
internal import NetworkModel
internal import PackedIndex
internal import PlanarGeometry

/// How far the pipes of each group of the index can matter under a profile: worked out from the kinds of pipe that the
/// network holds, before any pipe is looked at. Ticks; never less than what a single pipe of the group can reach.
struct GroupReach: Sendable {
  /// By group: the most that h + uh of a pipe exceeds what is recorded of it and therefore lies in its box; below 0 for a
  /// group that holds no pipe.
  private(set) var own = [Double](repeating: -.infinity, count: PackedRTree.groupLimit)
  /// By group: how far from its box a pipe can be concerned, without the dig's placement.
  private(set) var concerned = [Double](repeating: -.infinity, count: PackedRTree.groupLimit)
  /// Groups of like reach together, the farthest first: each is one box to search for.
  let levels: [Level]

  /// Groups that are searched for with one box.
  struct Level: Sendable {
    /// The largest reach of the groups.
    let reach: Double
    /// A bit for each group.
    let groups: UInt16
  }

  /// More boxes than this cost more in every node than they save.
  private static let mostLevels = 4
  /// Groups whose reach is at least this share of that of another are searched for with it.
  private static let likeShare = 0.6

  init(_ kinds: [(kind: PipeKind, extremes: KindExtremes)], _ profile: SearchProfile) {
    for (kind, extremes) in kinds {
      let group = Int(kind.group)
      let widest = profile.largestAssumed(of: kind, extremes)
      own[group] = max(own[group], widest)
      concerned[group] = max(concerned[group], widest + profile.largestReach(of: kind))
    }
    levels = Self.levels(concerned)
  }

  private static func levels(_ reaches: [Double]) -> [Level] {
    var levels: [Level] = []
    let groups = reaches.indices.filter { reaches[$0] >= 0 }.sorted { (-reaches[$0], $0) < (-reaches[$1], $1) }
    for group in groups {
      let bit = UInt16(1) << UInt16(group)
      let reach = reaches[group]
      if let last = levels.last, levels.count == mostLevels || reach >= likeShare * last.reach {
        levels[levels.count - 1] = Level(reach: last.reach, groups: last.groups | bit)
      } else {
        levels.append(Level(reach: reach, groups: bit))
      }
    }
    return levels
  }
}

extension SearchProfile {
  /// The most that h + uh of a pipe of a kind can exceed its ``PipeAttributes/recordedReach``: what the profile assumes.
  func largestAssumed(of kind: PipeKind, _ extremes: KindExtremes) -> Double {
    let assumptions = rules.assumptions
    let assumed = assumptions.outerDiameterTicks(for: kind.assetClass, kind: kind.kind, isPoint: kind.isPoint)
    let halfWidth = extremes.hasUnknownWidth ? (assumed + 1) / 2 : 0
    var uncertainty: Int64 = 0
    if extremes.hasUnrecordedUncertainty {
      let toCentre = Double(max(extremes.outerHeight, assumed)) / 2
      let deepest = Tick.metres(Double(extremes.deepestTop) + toCentre)
      let growth = assumptions.uncertainty(kind.quality).horizontal
      uncertainty = growth.ticks(atDepthMetres: max(deepest, assumptions.depthMetres(for: kind.assetClass)))
    }
    // Recorded numbers beyond all measure are not in the boxes.
    let recorded =
      Double(extremes.halfWidth) + Double(extremes.horizontalUncertainty) + Double(extremes.importUncertainty)
    return Double(halfWidth) + Double(uncertainty) + max(0, recorded - Double(PipeAttributes.mostRecordedReach))
  }

  /// How far from its wall a pipe of a kind can matter at most.
  func largestReach(of kind: PipeKind) -> Double {
    let zones = rules.zones.filter { $0.mayMatch(kind) }
    let unruled = canBeUnruled(kind.assetClass) ? unruledReach : 0
    return zones.reduce(unruled) { max($0, $1.reachMetres * Tick.perMetre) }
  }
}

extension Zone {
  /// Whether the zone can match some pipe of a kind: false only where class or pressure rule it out for all of them.
  fileprivate func mayMatch(_ kind: PipeKind) -> Bool {
    guard let assetClass = kind.assetClass else { return true }
    guard classes.contains(assetClass) else { return false }
    guard let pressure = kind.pressure else { return true }
    var attributes = PipeAttributes(assetClass: assetClass)
    attributes.pressure = pressure
    return conditions.allSatisfy { $0.attribute != .pressure || $0.matches(attributes) != .no }
  }
}
