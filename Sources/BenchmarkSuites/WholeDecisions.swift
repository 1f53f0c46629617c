internal import ConflictRules
internal import ConflictSearch
internal import GEOSKernel
internal import NetworkModel

/// Whole decisions: every zone, depths, certainty, nearest points; on one thread or several.
struct WholeDecisions {
  private let digs: [Dig]
  private let workers: [Worker]

  /// One thread's search.
  final class Worker {
    private let search: SiteSearch
    fileprivate let context: GEOSContext

    init(_ network: Network, under profile: RuleProfile) throws {
      search = SiteSearch(network, under: profile)
      context = try GEOSContext()
    }

    /// Decides a dig.
    func answer(_ dig: Dig) throws -> Answer { try search.answer(ConflictQuery(dig), using: context) }
  }

  /// - Parameter threads: how many; each gets a search of its own, made here and not while it is timed.
  init(_ network: Network, under profile: RuleProfile, digs: [Dig], threads: Int) throws {
    self.digs = digs
    workers = try (0..<threads).map { _ in try Worker(network, under: profile) }
  }

  /// Calls of GEOS so far, by all workers.
  var callsOfGEOS: Int { workers.reduce(0) { $0 + $1.context.callCount } }

  /// Some digs, by their places, in this order.
  func run(_ places: [UInt32]) throws -> Work {
    let digs = digs
    return try Workers.run(workers, over: places) { worker, places in
      var work = Work()
      for place in places { work.merge(Self.work(of: try worker.answer(digs[Int(place)]), place)) }
      return work
    }
  }

  /// One dig.
  func single(_ place: UInt32) throws -> Work {
    Self.work(of: try workers[0].answer(digs[Int(place)]), place)
  }

  /// Findings, and a hash of the verdict and of how many findings each permit has.
  private static func work(of answer: Answer, _ place: UInt32) -> Work {
    var work = Work()
    work.count = answer.findings.count
    work.clear = answer.findings.isEmpty ? 1 : 0
    let verdict = Answer.Verdict.allCases.firstIndex(of: answer.verdict) ?? 0
    work.hash = WorkHash.mixed(place, UInt32(truncatingIfNeeded: answer.findings.count << 3 | verdict))
    return work
  }
}
