public import ConflictRules
public import GEOSKernel
public import NetworkModel
internal import PlanarGeometry

/// The search of one network under one profile: filter, assess pipe by pipe, answer.
///
/// ``BruteForceSearch`` is the same with no filter. One search serves many questions, but one at a time: each
/// worker has its own.
public final class SiteSearch {
  /// The network asked.
  public let network: Network
  /// The rules it is asked under.
  public var profile: RuleProfile { rules.rules }
  let rules: SearchProfile
  private let filter: any CandidateFilter
  private let coverage: CoverageTest

  /// Makes a search behind GEOS's tree. O(n log n) in the pipes of the network.
  public convenience init(_ network: Network, under profile: RuleProfile) throws {
    let rules = SearchProfile(profile)
    try self.init(network, rules, filter: BoxFilter(network, rules))
  }

  init(_ network: Network, _ rules: SearchProfile, filter: any CandidateFilter) {
    self.network = network
    self.rules = rules
    self.filter = filter
    self.coverage = CoverageTest(network)
  }

  /// The answer to a question.
  ///
  /// - Complexity: O(k × m) for k pipes near the dig with m vertices together with the dig's, after the filter.
  /// - Throws: `GEOSError` where GEOS refuses a geometry. There is no partial answer.
  public func answer(_ query: ConflictQuery, using context: GEOSContext) throws -> Answer {
    let dig = DigInFrame(query.dig)
    let judge = try FootprintJudge(dig.shape, using: context)
    var builder = AnswerBuilder(rules)
    for index in try filter.pipes(concernedBy: dig, using: context) {
      builder.take(try assess(network.pipes[index], dig, judge), dig)
    }
    if builder.findings.isEmpty {
      for index in try filter.pipes(withinWorstGap: rules.largestReach, of: dig, using: context) {
        builder.takeOutside(try assess(network.pipes[index], dig, judge))
      }
    }
    let classes = query.classes.map { Set($0).sorted() } ?? profile.classesNamed
    return builder.answer(
      network, classes: classes,
      doubtsOfCoverage: try coverage.doubts(dig, classes: classes, under: profile, using: context),
      rejects: RejectTest(network.rejects, rules).near(dig),
      stale: StalenessTest.doubt(query.ageLimit, asOf: network.asOf))
  }

  /// Everything that decides whether a pipe is a finding for a dig, near or far; nil where no pipe has the id.
  public func assessment(
    ofPipe id: String, for query: ConflictQuery, using context: GEOSContext
  ) throws -> PipeAssessment? {
    guard let pipe = network.pipes.first(where: { $0.id == id }) else { return nil }
    let dig = DigInFrame(query.dig)
    return try assess(pipe, dig, FootprintJudge(dig.shape, using: context))
  }

  private func assess(_ pipe: Pipe, _ dig: DigInFrame, _ judge: FootprintJudge) throws -> PipeAssessment {
    try PipeAssessment(pipe, against: dig, under: profile, judge: judge)
  }
}
