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
    var inZones: Set<UInt32> = []
    let runs = try index.runs(concernedBy: dig)
    try runs.forEachPipe { pipe, runs in
      guard let near = try reader.near(pipe, runs, dig, &touch) else { return }
      let assessment = try reader.assess(near, dig)
      if assessment.isCandidate { inZones.insert(pipe) }
      builder.take(assessment, dig)
    }
    if builder.findings.isEmpty {
      let outside = try nearestOutside(dig, without: inZones, &touch)
      for assessment in outside { builder.takeOutside(assessment) }
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
    let test = RejectTest(rules)
    return try index.rejects(near: dig).map { try network.rejects.record(at: $0) }.filter { test.isNear($0, dig) }
  }

  /// The pipes that may be the nearest outside every zone: those with the least worst-case gap, ties together.
  private func nearestOutside(
    _ dig: DigInFrame, without inZones: Set<UInt32>, _ touch: inout TouchJudge
  ) throws -> [PipeAssessment] {
    var limit = rules.largestReach + Tolerance.ticks
    var gaps: [(run: SegmentRun, gap: Double)] = []
    try index.visitByWorstGap(from: dig, upTo: limit) { run in
      guard !inZones.contains(run.pipe), let gap = try reader.worstGap(of: run, dig), gap <= limit else { return nil }
      gaps.append((run, gap))
      // Gaps are compared in whole nanometres: what is that near to the least may be a tie.
      limit = min(limit, gap + 2 * Tolerance.ticks)
      return limit
    }
    let near = Set(gaps.lazy.filter { $0.gap <= limit }.map(\.run.pipe))
    let runs = gaps.lazy.map(\.run).filter { near.contains($0.pipe) }
      .sorted { ($0.pipe, $0.firstVertex) < ($1.pipe, $1.firstVertex) }
    var found: [PipeAssessment] = []
    try runs.forEachPipe { pipe, runs in
      found.append(try reader.assess(reader.measured(pipe, runs, dig, &touch), dig))
    }
    return found
  }
}

extension [SegmentRun] {
  /// Takes the runs of one pipe after those of another; they stand together.
  fileprivate func forEachPipe(_ body: (UInt32, ArraySlice<SegmentRun>) throws -> Void) rethrows {
    var first = 0
    while first < count {
      var end = first + 1
      while end < count, self[end].pipe == self[first].pipe { end += 1 }
      try body(self[first].pipe, self[first..<end])
      first = end
    }
  }
}
