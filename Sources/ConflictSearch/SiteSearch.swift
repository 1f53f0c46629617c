internal import ColumnStore
public import ConflictRules
public import GEOSKernel
public import NetworkModel
internal import PlanarGeometry

/// The search of one network under one profile: the index, the segments it lets through, the law, the answer.
///
/// It gives what ``BruteForceSearch`` gives, to the last bit, and looks at few segments for it. One search serves many
/// questions, but one at a time: each worker has its own.
public final class SiteSearch {
  /// The network asked.
  public let network: Network
  /// The rules it is asked under.
  public var profile: RuleProfile { rules.rules }
  let rules: SearchProfile
  private let index: NetworkIndex
  private let reader: PipeReader
  private let coverage: CoverageTest

  /// Makes a search. O(k) in the kinds of pipe of the network; no pipe is read.
  public init(_ network: Network, under profile: RuleProfile) {
    let rules = SearchProfile(profile)
    self.network = network
    self.rules = rules
    index = NetworkIndex(network, rules)
    reader = PipeReader(network.columns, rules)
    coverage = CoverageTest(network, assumed: AssumedCoverage(network))
  }

  /// The answer to a question.
  ///
  /// - Complexity: O(log n + k × m) for k segments near the dig and m edges of the dig near each.
  /// - Throws: `ColumnFileError` where the network is damaged, `GEOSError` where GEOS refuses a geometry. There is no
  ///   partial answer.
  public func answer(_ query: ConflictQuery, using context: GEOSContext) throws -> Answer {
    let dig = DigInFrame(query.dig)
    var touch = TouchJudge(dig.shape, context)
    var builder = AnswerBuilder(rules)
    // Ascending, as pipes come.
    var inZones: [UInt32] = []
    var nearMiss = rules.largestReach
    var pieces: [Centreline.Piece] = []
    let runs = try index.runs(concernedBy: dig)
    var first = 0
    while first < runs.count {
      let end = runs.endOfPipe(from: first)
      let ofPipe = runs[first..<end]
      first = end
      switch try reader.look(at: ofPipe, dig, &touch, &pieces) {
      case .far(let gap):
        nearMiss = min(nearMiss, gap)
      case .near(let near):
        if near.mayMatter(dig) {
          let verdict = PipeVerdict(near, dig)
          try builder.take(verdict, near, dig, reader)
          if verdict.isCandidate {
            inZones.append(near.pipe)
            continue
          }
        }
        if !near.terms.isAerial { nearMiss = min(nearMiss, near.worstGap(dig)) }
      }
    }
    if builder.findings.isEmpty {
      for runs in try nearestOutside(dig, without: inZones, upTo: nearMiss) {
        try builder.takeOutside(reader.measured(runs, dig, &touch), dig, reader)
      }
    }
    let classes = query.classes.map { Set($0).sorted() } ?? rules.classesNamed
    return builder.answer(
      network, classes: classes,
      doubtsOfCoverage: try coverage.doubts(dig, classes: classes, under: profile, using: context),
      rejects: try rejects(near: dig),
      stale: StalenessTest.doubt(query.ageLimit, asOf: network.asOf))
  }

  /// Everything that decides whether a pipe is a finding for a dig, near or far; nil where no pipe has the id.
  public func assessment(
    ofPipe id: String, for query: ConflictQuery, using context: GEOSContext
  ) throws -> PipeAssessment? {
    guard let place = try network.place(ofPipe: id) else { return nil }
    let dig = DigInFrame(query.dig)
    return try PipeAssessment(
      whole: network.pipe(at: place), against: dig, under: rules, judge: FootprintJudge(dig.shape, using: context))
  }

  private func rejects(near dig: DigInFrame) throws -> [RejectedRecord] {
    guard network.rejects.count > 0 else { return [] }
    let test = RejectTest(rules)
    return try index.rejects(near: dig).map { try network.rejects.record(at: $0) }.filter { test.isNear($0, dig) }
  }

  /// The runs of the pipes that may be the nearest outside every zone: those with the least worst-case gap, ties
  /// together.
  ///
  /// - Parameter farthest: the gap of some pipe that is known already, or the profile's largest reach.
  private func nearestOutside(
    _ dig: DigInFrame, without inZones: [UInt32], upTo farthest: Double
  ) throws -> [ArraySlice<UInt64>] {
    // Gaps are compared in whole nanometres: what is that near to the least may be a tie.
    var limit = farthest + 2 * Tolerance.ticks
    var gaps: [(run: UInt64, gap: Double)] = []
    try index.visitByWorstGap(from: dig, upTo: limit) { run in
      guard !inZones.contains(UInt32(run >> 32)), let gap = try reader.worstGap(of: run, dig), gap <= limit else {
        return nil
      }
      gaps.append((run, gap))
      limit = min(limit, gap + 2 * Tolerance.ticks)
      return limit
    }
    let near = Set(gaps.lazy.filter { $0.gap <= limit }.map { $0.run >> 32 })
    let runs = gaps.lazy.map(\.run).filter { near.contains($0 >> 32) }.sorted()
    var found: [ArraySlice<UInt64>] = []
    var first = 0
    while first < runs.count {
      let end = runs.endOfPipe(from: first)
      found.append(runs[first..<end])
      first = end
    }
    return found
  }
}

extension [UInt64] {
  /// Where the runs of the pipe end whose first run stands here; runs of one pipe stand together.
  fileprivate func endOfPipe(from first: Int) -> Int {
    var end = first + 1
    while end < count, self[end] >> 32 == self[first] >> 32 { end += 1 }
    return end
  }
}
