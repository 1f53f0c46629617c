public import ConflictRules
public import GEOSKernel
public import NetworkModel
internal import PlanarGeometry

/// The slow twin: every pipe of the network is assessed against every edge of the dig for every question, with nothing,
/// or GEOS's own tree, before it.
///
/// It is meant to be read beside the law of conflicts, in this order: ``PipeEnvelope`` (section 1), ``Dig``
/// (section 2), ``MeasuredPipe`` (section 3), ``ZoneAssessment`` (section 4), ``AnswerBuilder`` (section 5),
/// ``CoverageTest`` (section 6). ``SiteSearch``, and everything faster that may come, must give the same answer to the
/// last pair.
public final class BruteForceSearch {
  private let network: Network
  private let pipes: [Pipe]
  private let rejects: [RejectedRecord]
  private let rules: SearchProfile
  private let filter: any CandidateFilter
  private let coverage: CoverageTest

  /// What stands before the assessment of every pipe.
  public enum Filter: Sendable {
    /// Nothing: every pipe is assessed.
    case nothing
    /// GEOS's tree over the box of each pipe, grown by what the pipe can reach.
    case boxTree
  }

  /// Makes a search, reading the whole network. O(n log n).
  public init(_ network: Network, under profile: RuleProfile, behind filter: Filter = .nothing) throws {
    let pipes = try network.pipes()
    let rules = SearchProfile(profile)
    self.network = network
    self.pipes = pipes
    self.rules = rules
    rejects = try network.rejects.all()
    coverage = CoverageTest(network, assumed: AssumedCoverage(pipes))
    switch filter {
    case .nothing: self.filter = NoFilter(count: pipes.count)
    case .boxTree: self.filter = try BoxFilter(pipes, rules)
    }
  }

  /// The answer to a question. O(n) in the pipes that the filter lets through.
  public func answer(_ query: ConflictQuery, using context: GEOSContext) throws -> Answer {
    let dig = DigInFrame(query.dig, isPlain: true)
    let judge = try FootprintJudge(dig.shape, using: context)
    var builder = AnswerBuilder(rules)
    for index in try filter.pipes(concernedBy: dig, using: context) {
      builder.take(try assess(pipes[index], dig, judge), at: index, dig)
    }
    if builder.findings.isEmpty {
      for index in try filter.pipes(withinWorstGap: rules.largestReach, of: dig, using: context) {
        builder.takeOutside(try assess(pipes[index], dig, judge))
      }
    }
    let classes = query.classes.map { Set($0).sorted() } ?? rules.classesNamed
    return builder.answer(
      network, classes: classes,
      doubtsOfCoverage: try coverage.doubts(dig, classes: classes, under: rules.rules, using: context),
      rejects: rejects.filter { RejectTest(rules).isNear($0, dig) },
      stale: StalenessTest.doubt(query.ageLimit, asOf: network.asOf))
  }

  private func assess(_ pipe: Pipe, _ dig: DigInFrame, _ judge: FootprintJudge) throws -> PipeAssessment {
    try PipeAssessment(whole: pipe, against: dig, under: rules, judge: judge)
  }
}
