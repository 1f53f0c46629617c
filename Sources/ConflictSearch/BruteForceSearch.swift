public import ConflictRules
public import GEOSKernel
public import NetworkModel

/// The slow twin: every pipe of the network is assessed for every question, with nothing before it.
///
/// It is meant to be read beside the law of conflicts, in this order: ``PipeEnvelope`` (section 1), ``Dig``
/// (section 2), ``MeasuredPipe`` (section 3), ``ZoneAssessment`` (section 4), ``AnswerBuilder`` (section 5),
/// ``CoverageTest`` (section 6). Everything faster must give the same answer to the last pair.
public struct BruteForceSearch {
  private let search: SiteSearch

  /// Makes a search without any index.
  public init(_ network: Network, under profile: RuleProfile) {
    search = SiteSearch(network, SearchProfile(profile), filter: NoFilter(count: network.pipes.count))
  }

  /// The answer to a question. O(n) in the pipes of the network.
  public func answer(_ query: ConflictQuery, using context: GEOSContext) throws -> Answer {
    try search.answer(query, using: context)
  }
}
