internal import CityGenerator
internal import ConflictRules
internal import ConflictSearch
internal import NetworkModel

/// Runs a benchmark.
public enum BenchmarkRun {
  /// Runs the suites of a plan, one after another.
  ///
  /// - Throws: what a suite throws; the folder of a city that was not to be kept is gone then, too.
  public static func run(_ plan: BenchmarkPlan, _ tools: BenchmarkTools) throws -> BenchmarkReport {
    let rivals = try plan.rivals.map { path in try RivalRow.rows(in: path) } ?? []
    var report = BenchmarkReport(
      host: .current(versions: tools.versions), city: "", question: question(of: plan), rivals: rivals)
    let isOnCity = plan.suites.contains { $0 != .scale } || plan.question != nil || !rivals.isEmpty
    if isOnCity { try measure(plan, tools, &report) }
    if plan.suites.contains(.scale) {
      report.scale = try ScaleSuite.points(plan, tools, sizes: ScaleSuite.sizes(plan))
      report.rows += ScaleSuite.rows(of: report.scale)
      if report.city.isEmpty { report.city = "trench bench: scale; rules \(plan.profile.name)" }
    }
    return report
  }

  private static func measure(
    _ plan: BenchmarkPlan, _ tools: BenchmarkTools, _ report: inout BenchmarkReport
  ) throws {
    let city = try BenchmarkCity(plan, tools)
    for suite in plan.suites {
      switch suite {
      case .build: report.rows += try BuildSuite.rows(city)
      case .open: report.rows += try OpenSuite.rows(city)
      case .query: report.rows += try QuerySuite.rows(city)
      case .batch: report.rows += try BatchSuite.rows(city)
      case .scale: break
      }
    }
    let network = try city.network()
    report.city =
      "trench bench: \(Figures.whole(network.statistics.kilometres)) km, \(Figures.whole(Double(network.pipeCount))) "
      + "pipes, \(Figures.whole(Double(network.statistics.segments))) segments, "
      + "\(Figures.whole(Double(plan.permits))) permits; rules \(plan.profile.name)"
    report.question += [("network", network.version), ("pipes", String(network.pipeCount))]
    guard plan.question != nil || !report.rivals.isEmpty else { return }
    let digs = try city.digs()
    let expected = try TrenchPairs(network, under: plan.profile, digs: digs.batch, threads: 1).run(digs.batch.count)
    report.expected = expected
    if let folder = plan.question {
      tools.progress("writing the question")
      try QuestionFolder.write(network, digs.batch, expected, plan, to: folder)
    }
  }

  private static func question(of plan: BenchmarkPlan) -> [(name: String, value: String)] {
    [
      ("suites", plan.suites.map(\.rawValue).joined(separator: " ")), ("scenario", plan.scenario.name),
      ("seed", String(plan.scenario.seed)), ("kilometres", Figures.whole(plan.kilometres)),
      ("permits", String(plan.permits)), ("rules", plan.profile.name), ("rulesVersion", plan.profile.version),
    ]
  }
}
