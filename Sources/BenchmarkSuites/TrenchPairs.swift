internal import ConflictRules
internal import ConflictSearch
internal import NetworkModel

/// Trench's own search over pairs, on one thread or several.
struct TrenchPairs {
  private let digs: DigBatch
  private let workers: [PairSearch]

  /// - Parameter threads: how many; each gets a search of its own, made here and not while it is timed.
  init(_ network: Network, under profile: RuleProfile, digs: DigBatch, threads: Int) {
    self.digs = digs
    workers = (0..<threads).map { _ in PairSearch(network, under: profile) }
  }

  /// All digs, or the first of them, in the order that suits the search: finding it is part of the work.
  func run(_ limit: Int) throws -> Work {
    var order = digs.hilbertOrder()
    if limit < order.count { order.removeAll { $0 >= limit } }
    let digs = digs
    return try Workers.run(workers, over: order) { Work(try $0.tally($1, of: digs)) }
  }

  /// One dig.
  func single(_ place: UInt32) throws -> Work {
    Work(try workers[0].tally([place], of: digs))
  }
}
