internal import CityGenerator
internal import ConflictSearch
internal import GEOSKernel

/// What one check costs in a process that runs already: in random order, so that nothing near was asked before.
enum QuerySuite {
  /// The most checks of a series.
  static let most = 100_000
  private static let shares = [("p50", 0.5), ("p99", 0.99), ("p99.9", 0.999)]

  /// What a series of single checks came to.
  struct Series {
    var times: Percentiles
    var work: Work
    var count: Int
  }

  static func rows(_ city: BenchmarkCity) throws -> [BenchmarkRow] {
    let series = try measure(city)
    let title = "query: one check, microseconds"
    var rows: [BenchmarkRow] = []
    for (kind, own, things) in [("pairs only", series.pairs, "pairs"), ("whole decision", series.whole, "findings")] {
      for (name, share) in shares {
        var row = BenchmarkRow(
          .query, title, "\(kind), \(name)", trench: own.times.microseconds(share),
          geos: series.geos?.times.microseconds(share), work: own.work.mark)
        if name == "p50" { row.notes = ["\(Figures.whole(Double(own.count))) checks: \(own.work.text(things))"] }
        if kind == "pairs only", let geos = series.geos, !geos.work.isSame(as: own.work) {
          row.notes.append(BenchmarkReport.difference(geos.work))
        }
        rows.append(row)
      }
    }
    return rows
  }

  /// Single checks by each engine, all of them the same; GEOS, the slowest, decides how many there is time for.
  ///
  /// - Parameter withGEOS: whether it is asked at all.
  static func measure(
    _ city: BenchmarkCity, withGEOS: Bool = true
  ) throws -> (pairs: Series, whole: Series, geos: Series?) {
    let (network, digs) = (try city.network(), try city.digs())
    let profile = city.plan.profile
    var order = Array(RandomOrder.places(digs.batch.count, seed: city.plan.scenario.seed).prefix(most))
    var geos: Series?
    if withGEOS {
      let rival = try city.geos().worker()
      city.tools.progress("single checks by GEOS")
      let own = try series(order, patience: city.plan.patience) { Work(try rival.tally([$0])) }
      order.removeSubrange(own.count...)
      geos = own
    }
    let trench = TrenchPairs(network, under: profile, digs: digs.batch, threads: 1)
    let decisions = try WholeDecisions(network, under: profile, digs: digs.list, threads: 1)
    // Once through, so that the file is in memory and not still on a disk.
    _ = try trench.run(digs.batch.count)
    city.tools.progress("single checks")
    let pairs = try series(order, patience: .infinity) { try trench.single($0) }
    let whole = try series(order, patience: .infinity) { try decisions.single($0) }
    return (pairs, whole, geos)
  }

  /// Asks one after another, until all are asked or patience ends.
  private static func series(
    _ order: [UInt32], patience: Double, _ ask: (UInt32) throws -> Work
  ) throws -> Series {
    let watch = Stopwatch()
    var seconds: [Double] = []
    seconds.reserveCapacity(order.count)
    var work = Work()
    for place in order {
      let began = ContinuousClock.now
      let own = try ask(place)
      let took = (ContinuousClock.now - began).components
      seconds.append(Double(took.seconds) + Double(took.attoseconds) * 1e-18)
      work.merge(own)
      if seconds.count & 63 == 0, watch.seconds > patience { break }
    }
    return Series(times: Percentiles(seconds), work: work, count: seconds.count)
  }
}
