public import ConflictRules
public import NetworkModel

/// What the search says of one dig: findings, doubts, and what was looked at. Lengths in metres.
public struct Answer: Sendable {
  /// The one word.
  public enum Verdict: String, CaseIterable, Sendable {
    case clear, notify, restricted, strike, undetermined

    init(_ severity: Severity) {
      switch severity {
      case .notify: self = .notify
      case .restricted: self = .restricted
      case .strike: self = .strike
      }
    }
  }

  /// The pipes in the way, most severe first.
  public let findings: [Finding]
  /// Why the data cannot carry a clear answer, in the order of the law.
  public var doubts: [Doubt]
  /// What was looked at.
  public let searched: Searched

  /// The most severe finding; without one `undetermined` where there is a doubt, else `clear`.
  public var verdict: Verdict {
    if let worst = findings.first { return Verdict(worst.zone.severity) }
    return doubts.isEmpty ? .clear : .undetermined
  }

  /// Findings by owner, most severe first.
  public var owners: [OwnerSummary] { OwnerSummary.grouped(findings) }
}

/// A reason why the data cannot carry a clear answer (semantics section 5).
public enum Doubt: Hashable, Sendable {
  /// The dig leaves the coverage, of one class or of all. The hint says how the site may have been mislabelled.
  case outsideCoverage(AssetClass?, hint: String?)
  /// Classes that were asked about and of which the network knows nothing.
  case classNotCovered([AssetClass])
  /// Pipes that no zone of the profile matches.
  case ruleMissing(count: Int, pipes: [String])
  /// Records that import rejected could matter.
  case rejectedData(count: Int, records: [String])
  /// The network is older than was allowed, or its date is not known.
  case staleData(asOf: String?)

  /// The reason's code.
  public var reason: String {
    switch self {
    case .outsideCoverage: "outside-coverage"
    case .classNotCovered: "class-not-covered"
    case .ruleMissing: "rule-missing"
    case .rejectedData: "rejected-data"
    case .staleData: "stale-data"
    }
  }
}

/// What an answer is founded on: enough to trust a clear one.
public struct Searched: Sendable {
  /// The profile's largest reach.
  public let reach: Double
  /// The classes asked about, by name.
  public let classes: [AssetClass]
  /// How many pipes lie in plan in at least one of their own zones.
  public let candidates: Int
  /// The pipes that depth alone keeps from being findings, by id.
  public let separated: [Dismissed]
  /// Where there is no finding, the nearest pipe that lies in none of its zones in plan.
  public let nearestOutside: Dismissed?
  /// Rejected records that have no place, or a part that has none.
  public let unplaced: Int
  /// Overhead lines that would lie in plan in one of their zones if they were buried.
  public let aerial: Int
  /// Whether the extent of the data was declared.
  public let coverageIsDeclared: Bool

  /// A pipe that was looked at and is no finding.
  public struct Dismissed: Sendable {
    /// The pipe.
    public let pipe: PipeLabel
    /// Horizontal gaps.
    public let gaps: PipeAssessment.Gaps
    /// Depths where it is near.
    public let depth: PipeAssessment.Depth

    init(_ pipe: PipeLabel, _ gaps: PipeAssessment.Gaps, _ depth: PipeAssessment.Depth) {
      self.pipe = pipe
      self.gaps = gaps
      self.depth = depth
    }
  }
}

/// What one owner is concerned with.
public struct OwnerSummary: Hashable, Sendable {
  /// The owner, nil where not recorded.
  public let owner: String?
  /// Severity of its most severe finding.
  public let severity: Severity
  /// Number of its findings.
  public let count: Int
  /// Its least worst-case gap.
  public let worst: Double

  /// Owners of findings: by severity, then worst gap, then name; those without a name last.
  static func grouped(_ findings: [Finding]) -> [OwnerSummary] {
    let groups = Dictionary(grouping: findings, by: \.pipe.owner)
    let summaries = groups.map { owner, own in
      OwnerSummary(
        owner: owner, severity: own.map(\.zone.severity).max() ?? .notify, count: own.count,
        worst: own.map(\.gaps.worst).min() ?? 0)
    }
    return summaries.sorted { left, right in
      let leftKey = (left.severity.rank, left.worst, left.owner == nil ? 1 : 0)
      let rightKey = (right.severity.rank, right.worst, right.owner == nil ? 1 : 0)
      if leftKey != rightKey { return leftKey < rightKey }
      return (left.owner ?? "").precedesByBytes(right.owner ?? "")
    }
  }
}
