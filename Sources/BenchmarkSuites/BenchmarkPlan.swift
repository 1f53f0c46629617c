public import CityGenerator
public import ConflictRules

/// A part of the benchmark, by the name it is asked for.
public enum BenchmarkSuite: String, CaseIterable, Sendable {
  /// Text to file; the index alone.
  case build
  /// A cold process to its first answer.
  case open
  /// Single checks in random order.
  case query
  /// All permits.
  case batch
  /// Cost against the size of the network.
  case scale

  /// What runs where none is named.
  public static let usual: [BenchmarkSuite] = [.build, .open, .query, .batch]
}

/// What is to be measured.
public struct BenchmarkPlan: Sendable {
  /// The suites, each once, in the order of ``BenchmarkSuite``.
  public var suites: [BenchmarkSuite]
  /// Kilometres of pipe of the city.
  public var kilometres: Double
  /// How many permits.
  public var permits: Int
  /// What kind of city, with its seed.
  public var scenario: Scenario
  /// The rules of every check.
  public var profile: RuleProfile
  /// How `profile` was named, for processes that are started.
  public var rules: String
  /// Whether `scale` goes up to a country.
  public var isFull = false
  /// The folder that keeps the city, or has kept it; nil for one that is thrown away.
  public var keep: String?
  /// The folder to write the question for other engines into.
  public var question: String?
  /// What other engines said on this machine: lines of JSON.
  public var rivals: String?
  /// Seconds that the passes of one comparison may take before no further pass is begun.
  public var patience = 8.0

  /// Plans to measure some suites.
  public init(
    _ suites: [BenchmarkSuite], kilometres: Double, permits: Int, scenario: Scenario, profile: RuleProfile,
    rules: String
  ) {
    self.suites = BenchmarkSuite.allCases.filter(suites.contains)
    self.kilometres = kilometres
    self.permits = permits
    self.scenario = scenario
    self.profile = profile
    self.rules = rules
  }
}
