internal import ConflictSearch
internal import NetworkModel
internal import PermitPipeline

/// What all permits cost together.
enum BatchSuite {
  static func rows(_ city: BenchmarkCity) throws -> [BenchmarkRow] {
    try search(city, threads: 1) + search(city, threads: 2) + pipeline(city)
  }

  /// The search alone, in memory: pairs, whole decisions, and GEOS's pairs.
  private static func search(_ city: BenchmarkCity, threads: Int) throws -> [BenchmarkRow] {
    let (network, digs, geos) = (try city.network(), try city.digs(), try city.geos())
    let profile = city.plan.profile
    let count = try affordable(city, geos, threads: threads)
    let pairs = TrenchPairs(network, under: profile, digs: digs.batch, threads: threads)
    let decisions = try WholeDecisions(network, under: profile, digs: digs.list, threads: threads)
    let order = digs.batch.hilbertOrder().filter { $0 < count }
    let words = threads == 1 ? "1 thread" : "\(threads) threads"
    city.tools.progress("all permits on \(words)")
    let results = try Passes.run(
      patience: city.plan.patience,
      [
        { try pairs.run(count) }, { try decisions.run(order) }, { try geos.run(count, threads: threads) },
      ])

    let title = "batch: \(Figures.whole(Double(count))) permits, seconds"
    let (own, whole, rival) = (results[0], results[1], results[2])
    var bare = BenchmarkRow(
      .batch, title, "all pairs, \(words)", trench: own.least.wall, geos: rival.least.wall, work: own.work.mark)
    bare.notes = [own.work.text("pairs")]
    if count < digs.batch.count {
      bare.notes.append("of \(Figures.whole(Double(digs.batch.count))), for GEOS would take too long for more")
    }
    if !rival.work.isSame(as: own.work) { bare.notes.append(BenchmarkReport.difference(rival.work)) }
    bare.details = [
      ("trenchProcessor", own.least.processor), ("geosProcessor", rival.least.processor),
      ("passes", Double(own.count)), ("pairs", Double(own.work.count)), ("clear", Double(own.work.clear)),
      ("distanceSum", own.work.metres),
    ]
    var full = BenchmarkRow(
      .batch, title, "whole decisions, \(words)", trench: whole.least.wall, geos: rival.least.wall,
      work: whole.work.mark)
    full.notes = [whole.work.text("findings") + "; GEOS finds the bare pairs"]
    full.details = [("trenchProcessor", whole.least.processor), ("passes", Double(whole.count))]
    return [bare, full]
  }

  /// How many permits GEOS is given: all, unless they would take it many times the patience.
  private static func affordable(_ city: BenchmarkCity, _ geos: GEOSPairs, threads: Int) throws -> Int {
    let (all, sample) = (city.plan.permits, 2_000)
    guard all > sample else { return all }
    let watch = Stopwatch()
    _ = try geos.run(sample, threads: 1)
    let seconds = watch.seconds / Double(sample) * Double(all) / Double(threads)
    return seconds <= city.plan.patience * 8 ? all : max(sample, Int(Double(all) * city.plan.patience * 8 / seconds))
  }

  /// The whole of `trench batch`, from text to decisions, which go nowhere.
  private static func pipeline(_ city: BenchmarkCity) throws -> [BenchmarkRow] {
    let file = try city.folder.permitsText()
    let version = city.tools.versions.first?.version ?? ""
    let desk = try PermitDesk(city.network(), under: city.plan.profile, on: DeskTerms(engineVersion: version))
    var batch = PermitBatch(desk, crs: nil)
    var bytes = 0
    city.tools.progress("a batch from text to decisions")
    let tally = try batch.run(
      [file], decisions: { bytes += $0.count }, rejects: { bytes += $0.count }, progress: { _ in })
    let seconds = tally.seconds
    let title = "batch: text to decisions, 1 thread, seconds"
    let work = "\(bytes) bytes"
    let phases = [
      ("read", seconds.read), ("project", seconds.project), ("search", seconds.search), ("write", seconds.write),
      ("all of it, on the clock", seconds.wall),
    ]
    var rows = phases.map { BenchmarkRow(.batch, title, $0.0, trench: $0.1, work: work) }
    rows[phases.count - 1].notes = [
      "\(Figures.whole(Double(tally.read))) permits, \(Figures.whole(Double(tally.read) / seconds.wall)) a second"
    ]
    return rows
  }
}
