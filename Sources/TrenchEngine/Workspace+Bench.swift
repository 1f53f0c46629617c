internal import BenchmarkSuites
internal import CityGenerator
internal import ColumnStore
internal import ConflictRules
internal import GEOSKernel
internal import Projections

/// A benchmark to be run.
public struct BenchRequest: Sendable {
  /// Names of suites; the usual ones where there are none.
  public var suites: [String] = []
  /// Kilometres of pipe of the city.
  public var kilometres = 62_500.0
  /// How many permits.
  public var permits = 100_000
  /// Decides what is drawn by lot; nil takes the scenario's own.
  public var seed: UInt64?
  /// The rule profile of every check: a built-in name or a file.
  public var rules = "us-cga"
  /// Whether `scale` goes up to a country.
  public var isFull = false
  /// Where the figures go as JSON; nil for nowhere.
  public var json: String?
  /// The folder that keeps the city; nil for one that is thrown away.
  public var keep: String?
  /// The folder to write the question for other engines into.
  public var question: String?
  /// What other engines said on this machine, to be shown beside.
  public var rivals: String?
  /// Whether a person at a terminal is shown what is being done.
  public var showsProgress = false

  /// Asks for the usual suites.
  public init() {}
}

/// What a benchmark came to.
public struct BenchOutcome: Sendable {
  /// The table for people, with its last line end.
  public let table: String
  /// Whether every engine did the same work; where not, the table says which did not.
  public let enginesAgree: Bool
}

extension Workspace {
  /// The suites of a benchmark, by name.
  public static var suiteNames: [String] { BenchmarkSuite.allCases.map(\.rawValue) }

  /// Runs a benchmark. Its city is made in a temporary folder, which is gone afterwards whatever happens.
  ///
  /// - Throws: anything wrong with the request, and what the system says of its files.
  public func bench(_ request: BenchRequest) throws -> BenchOutcome {
    var plan = try Self.plan(of: request)
    plan.isFull = request.isFull
    (plan.keep, plan.question, plan.rivals) = (request.keep, request.question, request.rivals)
    // Its folder is found now to be missing, and not after minutes.
    let json = try request.json.map { path in try AtomicFile.create(path) }
    guard let program = ChildProcess.ownProgram else {
      throw EngineError("the system does not say where this program is, and the benchmark has to start it")
    }
    let line = ProgressHolder(isShown: request.showsProgress)
    let tools = BenchmarkTools(
      program: program,
      versions: [("trench", Self.version), ("geos", Self.geosVersion), ("proj", Self.projVersion)],
      progress: { line.show($0) }, makeCity: { try self.facts(of: $0) })
    let report = try BenchmarkRun.run(plan, tools)
    line.finish()
    try json?.write(report.json)
    try json?.commit()
    return BenchOutcome(table: report.text, enginesAgree: report.enginesAgree)
  }

  private static func plan(of request: BenchRequest) throws -> BenchmarkPlan {
    let suites = try request.suites.map { name in
      guard let suite = BenchmarkSuite(rawValue: name) else {
        throw EngineError("'\(name)' is no suite; the suites are \(suiteNames.joined(separator: ", "))")
      }
      return suite
    }
    guard City.lengths.contains(request.kilometres) else {
      throw EngineError("--km is \(request.kilometres); a city has from 0.1 to 4500000 km of pipe")
    }
    guard (1...100_000_000).contains(request.permits) else {
      throw EngineError("--permits is \(request.permits); a benchmark has from 1 to 100000000")
    }
    var scenario = try Scenario.named(Scenario.usual)
    scenario.seed = request.seed ?? scenario.seed
    return BenchmarkPlan(
      suites.isEmpty ? BenchmarkSuite.usual : suites, kilometres: request.kilometres, permits: request.permits,
      scenario: scenario, profile: try soundProfile(named: request.rules), rules: request.rules)
  }

  private func facts(of order: CityOrder) throws -> CityFacts {
    var request = GenerateRequest(kilometres: order.kilometres)
    request.seed = order.seed
    request.scenario = order.scenario
    request.permits = 0
    request.directory = order.directory
    request.network = order.network
    // Of a country, some of it lies in memory and the rest in temporary files.
    request.memory = 6 << 30
    return try generate(request).facts
  }
}

/// The progress line, to be told from a closure.
private final class ProgressHolder {
  private var line: ProgressLine

  init(isShown: Bool) { line = ProgressLine("", isShown: isShown) }

  func show(_ step: String) { line.show(step) }

  func finish() { line.finish() }
}
