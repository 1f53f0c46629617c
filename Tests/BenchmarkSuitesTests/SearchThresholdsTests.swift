import CAllocationCounter
import ConflictSearch
import Foundation
import TestSupport
import Testing

@testable import BenchmarkSuites

/// Counts of what the search does, held against `benchmarks/thresholds/search.json`: they are the same on every machine,
/// so a slower algorithm fails on a noisy one, too.
@Suite struct `Search thresholds` {
  private static let path = RepositoryPaths.path("benchmarks/thresholds/search.json")
  private static let permits = 2_000
  /// How much more than recorded is let pass.
  private static let slack = 1.05
  #if DEBUG
    private static let configuration = "debug"
  #else
    private static let configuration = "release"
  #endif

  @Test func `the search does no more than is recorded`() throws {
    let measured = try Self.measure()
    var recorded = (try? Self.recorded()) ?? [:]
    if ProcessInfo.processInfo.environment["TRENCH_RECORD"] == "1" {
      recorded.merge(measured) { $1 }
      let lines = recorded.sorted { $0.key < $1.key }.map { "  \"\($0.key)\": \($0.value)" }
      try Data("{\n\(lines.joined(separator: ",\n"))\n}\n".utf8).write(to: URL(fileURLWithPath: Self.path))
      Issue.record("thresholds were recorded; run again without TRENCH_RECORD")
      return
    }
    for complaint in Self.complaints(measured, recorded) { Issue.record("\(complaint)") }
  }

  @Test func `what costs a twentieth more is a complaint, and what is not recorded`() {
    #expect(Self.complaints(["a": 105, "b": 0], ["a": 100, "b": 0, "c": 1]) == [])
    #expect(Self.complaints(["a": 106], ["a": 100]).count == 1)
    #expect(Self.complaints(["b": 1], ["b": 0]).count == 1)
    #expect(Self.complaints(["a": 1], [:]).first?.contains("TRENCH_RECORD=1") == true)
  }

  private static func complaints(_ measured: [String: Int], _ recorded: [String: Int]) -> [String] {
    measured.sorted { $0.key < $1.key }.compactMap { name, count in
      let again = "if it must be so, record it with TRENCH_RECORD=1 swift test --filter SearchThresholds"
      guard let limit = recorded[name] else { return "\(name) is not recorded; \(again)" }
      if Double(count) <= Double(limit) * slack { return nil }
      return "\(name) is \(count), more than the recorded \(limit) by over 5 %; \(again)"
    }
  }

  private static func recorded() throws -> [String: Int] {
    try JSONDecoder().decode([String: Int].self, from: Data(contentsOf: URL(fileURLWithPath: path)))
  }

  /// Counts of a small city's permits, in their order along the curve.
  private static func measure() throws -> [String: Int] {
    try withTemporaryDirectory { folder in
      let city = try SmallCity.city(in: folder, kilometres: 60, permits: permits)
      let (network, digs, profile) = (try city.network(), try city.digs(), city.plan.profile)
      let order = digs.batch.hilbertOrder()
      let search = PairSearch(network, under: profile)
      let tally = try search.tally(order[...], of: digs.batch)
      let counters = search.counters
      // What grows does so in the first pass.
      let before = trench_allocation_count()
      _ = try search.tally(order[...], of: digs.batch)
      let allocations = trench_allocation_count() - before
      let decisions = try WholeDecisions(network, under: profile, digs: digs.list, threads: 1)
      let work = try decisions.run(order)
      let started = trench_allocation_count()
      _ = try decisions.run(order)
      let ofDecisions = trench_allocation_count() - started
      var counts = [
        "pairs.pairs": tally.pairs, "pairs.nodes": counters.nodes, "pairs.runs": counters.runs,
        "pairs.segments": counters.segments, "pairs.exactDistances": counters.exactDistances,
        "decisions.findings": work.count, "decisions.geosCalls": decisions.callsOfGEOS / 2,
      ]
      if before >= 0 {
        counts["pairs.allocations.\(configuration)"] = Int(allocations)
        counts["decisions.allocations.\(configuration)"] = Int(ofDecisions)
      }
      return counts
    }
  }
}
