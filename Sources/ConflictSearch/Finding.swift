public import ConflictRules
public import NetworkModel
internal import PlanarGeometry

/// A pipe that the dig would strike or come too near, as the answer tells it. Lengths in metres.
public final class Finding: Sendable {
  /// Whether a zone holds whatever the uncertainties, or only if some go against the dig.
  public enum Certainty: String, Sendable {
    case certain, possible
  }

  /// A position in metres of the store CRS.
  public struct Position: Hashable, Sendable {
    /// Metres east.
    public var x: Double
    /// Metres north.
    public var y: Double

    /// Makes a position from metres.
    public init(x: Double, y: Double) {
      self.x = x
      self.y = y
    }
  }

  /// The pipe.
  public let pipe: PipeLabel
  /// The pipe's place in its network, which finds its geometry.
  public let place: Int
  let matched: MatchedZone
  /// The zone that makes it a finding: the most severe it is in.
  public var zone: Zone { matched.zone }
  /// How sure that zone is.
  public let certainty: Certainty
  /// Horizontal gaps.
  public let gaps: PipeAssessment.Gaps
  /// Depths where the pipe is near.
  public let depth: PipeAssessment.Depth
  /// Depth the dig goes down to, nil where unlimited.
  public let digDepth: Double?
  /// Closest position of the dig.
  public let nearestOnDig: Position
  /// Closest position of the pipe, the first along it.
  public let nearestOnPipe: Position
  /// Length of the centreline within the finding's zone.
  public let lengthInZone: Double
  let matchedZones: [MatchedZone]
  /// Every zone the pipe is in, most severe first.
  public var zones: [Zone] { matchedZones.map(\.zone) }
  /// What had to be assumed.
  public let assumptions: [String]

  /// The finding that an assessment comes to; nil where the pipe is in no zone.
  convenience init?(_ assessment: PipeAssessment, at place: Int, dig: DigInFrame) {
    guard let own = assessment.finding else { return nil }
    self.init(
      assessment.pipe, at: place, own.matched, isCertain: own.isCertain, limit: own.limit, of: assessment.measured, dig,
      zones: assessment.zones.filter(\.holds).map(\.matched), depth: assessment.depth,
      assumptions: assessment.assumptions)
  }

  /// - Parameter limit: that of the finding's zone.
  init(
    _ pipe: PipeLabel, at place: Int, _ zone: MatchedZone, isCertain: Bool, limit: Double, of measured: MeasuredPipe,
    _ dig: DigInFrame, zones: [MatchedZone], depth: PipeAssessment.Depth, assumptions: [String]
  ) {
    // To the limit itself: the tolerance that lets a tie in must not lengthen what lies in.
    let inZone = NearPart(of: measured.centreline, within: limit, of: dig.shape)
    let pair = NearestPair(of: measured, to: dig.shape)
    let onDig = dig.shape.frame.metres(pair.onDig)
    let onPipe = dig.shape.frame.metres(pair.onPipe)
    self.pipe = pipe
    self.place = place
    matched = zone
    certainty = isCertain ? .certain : .possible
    gaps = PipeAssessment.Gaps(measured, dig)
    self.depth = depth
    digDepth = dig.dig.bottom.map(Tick.metres)
    nearestOnDig = Position(x: onDig.x, y: onDig.y)
    nearestOnPipe = Position(x: onPipe.x, y: onPipe.y)
    lengthInZone = Tick.metres(inZone.length)
    matchedZones = zones
    self.assumptions = assumptions
  }

  /// What must be done: the actions of all zones, most severe first, each once.
  public var actions: [String] { zones.flatMap(\.actions).eachOnce }

  /// Findings in the order of an answer: severity, certainty, worst gap, horizontal clearance, id by its UTF-8 bytes.
  static func sorted(_ findings: [Finding]) -> [Finding] {
    if findings.count < 2 { return findings }
    // What is compared is worked out once for each, and lies together.
    var keys = findings.indices.map { SortKey(findings[$0], place: $0) }
    keys.sort { left, right in
      if left.rank != right.rank { return left.rank < right.rank }
      if left.worst != right.worst { return left.worst < right.worst }
      if left.horizontal != right.horizontal { return left.horizontal < right.horizontal }
      if left.head != right.head { return left.head < right.head }
      return findings[left.place].pipe.id.precedesByBytes(findings[right.place].pipe.id)
    }
    return keys.map { findings[$0.place] }
  }

  private struct SortKey {
    /// Of severity and certainty.
    let rank: Int
    let worst: Double
    let horizontal: Double
    /// The first bytes of the id, which seldom leave more to compare.
    let head: UInt128
    let place: Int

    init(_ finding: Finding, place: Int) {
      rank = 2 * finding.matched.rank + (finding.certainty == .certain ? 0 : 1)
      worst = finding.gaps.worstKey
      horizontal = finding.gaps.horizontalKey
      head = finding.pipe.id.leadingBytes
      self.place = place
    }
  }
}

extension Sequence where Element: Hashable {
  /// The elements in order, each only where it first comes.
  public var eachOnce: [Element] {
    var seen: Set<Element> = []
    return filter { seen.insert($0).inserted }
  }
}
