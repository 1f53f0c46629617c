import CityGenerator
import ConflictRules
import TestSupport

@testable import BenchmarkSuites

/// A benchmark of a few kilometres, its city made by the program.
enum SmallCity {
  static func plan(
    _ suites: [BenchmarkSuite] = [], kilometres: Double = 3, permits: Int = 40
  ) throws -> BenchmarkPlan {
    var plan = BenchmarkPlan(
      suites, kilometres: kilometres, permits: permits, scenario: try Scenario.named(Scenario.usual),
      profile: try RuleProfile.load("us-cga") { _ in [] }, rules: "us-cga")
    plan.patience = 0
    return plan
  }

  /// Tools that have the program make cities.
  static func tools(_ progress: @escaping (String) -> Void = { _ in }) -> BenchmarkTools {
    BenchmarkTools(
      program: Program.path, versions: [("trench", "1"), ("geos", "2")], progress: progress, makeCity: make)
  }

  /// A benchmark's city in a folder that keeps it.
  static func city(in folder: TemporaryDirectory, kilometres: Double = 3, permits: Int = 40) throws -> BenchmarkCity {
    var plan = try plan(kilometres: kilometres, permits: permits)
    plan.keep = folder.path("city")
    return try BenchmarkCity(plan, tools())
  }

  private static func make(_ order: CityOrder) throws -> CityFacts {
    let outputs = [("-o", order.directory), ("--network", order.network)]
      .flatMap { option, path in path.map { [option, $0] } ?? [] }
    let run = try Program.run(
      ["generate", "--km", "\(order.kilometres)", "--seed", "\(order.seed)", "--scenario", order.scenario]
        + ["--permits", "0"] + outputs)
    // `area 0.5 square km in 1 tiles` and `pipes 90, of which 20 are points; 150 segments`.
    func number(before word: String) throws -> Int {
      let words = run.errors.split { $0.isWhitespace || $0 == "," }.map(String.init)
      guard let place = words.firstIndex(of: word), place > 0, let number = Int(words[place - 1]) else {
        throw BenchmarkError("no number before '\(word)' in: \(run.errors)")
      }
      return number
    }
    return CityFacts(
      tiles: try number(before: "tiles"), pipes: try number(before: "of"), segments: try number(before: "segments"),
      kilometres: order.kilometres)
  }
}
