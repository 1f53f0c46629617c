internal import ColumnStore
internal import ConflictRules
internal import ConflictSearch
internal import NetworkModel

/// What a batch did: counts that add up, and where the time went.
public struct BatchTally: Sendable {
  /// Permits read.
  public internal(set) var read = 0
  /// Decisions by verdict.
  public internal(set) var decided: [String: Int] = [:]
  /// Rejects by reason.
  public internal(set) var rejected: [String: Int] = [:]
  /// Findings by class and severity.
  public internal(set) var findings: [String: [String: Int]] = [:]
  /// Decided permits whose id came before.
  public internal(set) var repeatedIDs = 0
  /// The map that the permits went through; nil where there was none.
  public internal(set) var map: Map?
  /// Where the time went.
  public internal(set) var seconds = Phases()

  /// A map, and what it did not know.
  public struct Map: Equatable, Sendable {
    /// The file's name without its folder.
    public var name: String
    /// The SHA-256 of its bytes.
    public var version: String
    /// Values that it does not list, now unknown.
    public var unlistedValues = 0
  }

  /// Seconds by phase, summed over workers; and on the clock.
  public struct Phases: Sendable {
    /// Reading records.
    public internal(set) var read = 0.0
    /// Making digs of them in the store CRS.
    public internal(set) var project = 0.0
    /// Deciding.
    public internal(set) var search = 0.0
    /// Writing decisions and rejects.
    public internal(set) var write = 0.0
    /// On the clock, from the first record to the last decision.
    public internal(set) var wall = 0.0

    /// Runs a step and adds its time to a phase.
    mutating func measure<Result>(_ phase: WritableKeyPath<Phases, Double>, _ step: () throws -> Result) rethrows
      -> Result
    {
      let began = ContinuousClock.now
      defer { self[keyPath: phase] += (ContinuousClock.now - began).inSeconds }
      return try step()
    }
  }

  /// Permits rejected for any reason.
  public var rejectedCount: Int { rejected.values.reduce(0, +) }

  mutating func take(_ answer: Answer) {
    decided[answer.verdict.rawValue, default: 0] += 1
    for finding in answer.findings {
      findings[finding.pipe.assetClass.rawValue, default: [:]][finding.zone.severity.rawValue, default: 0] += 1
    }
  }

  private var permitsPerSecond: Double { seconds.wall > 0 ? Double(read) / seconds.wall : 0 }

  /// The summary as one JSON object.
  public var json: [UInt8] {
    var bytes: [UInt8] = []
    JSONObjectWriter.append(to: &bytes) { json in
      json.put("read", integer: read)
      json.put("decided") { $0.put(counts: decided, in: Answer.Verdict.allCases.map(\.rawValue)) }
      json.put("rejected") { $0.put(counts: rejected, in: rejected.keys.sorted()) }
      json.put("findings") { findings in
        for (assetClass, counts) in self.findings.sorted(by: { $0.key < $1.key }) {
          findings.put(assetClass) { $0.put(counts: counts, in: Severity.mostSevereFirst.map(\.rawValue)) }
        }
      }
      json.put("repeatedIds", integer: repeatedIDs)
      if let map {
        json.put("map") {
          $0.put("name", string: map.name)
          $0.put("version", string: map.version)
          $0.put("unknown-value", integer: map.unlistedValues)
        }
      }
      json.put("seconds") { phases in
        phases.put("read", number: seconds.read)
        phases.put("project", number: seconds.project)
        phases.put("search", number: seconds.search)
        phases.put("write", number: seconds.write)
        phases.put("wall", number: seconds.wall)
      }
      json.put("permitsPerSecond", number: permitsPerSecond, places: 1)
    }
    return bytes + [UInt8(ascii: "\n")]
  }

  /// The summary for people.
  public var text: String {
    let verdicts = Answer.Verdict.allCases.map(\.rawValue).filter { decided[$0] != nil }
    var lines = ["read      \(read) permits in \(JSONText.text(seconds.wall, places: 2)) s"]
    lines.append(
      "decided   \(decided.values.reduce(0, +)): "
        + verdicts.map { "\($0) \(decided[$0] ?? 0)" }.joined(separator: ", "))
    let reasons = rejected.sorted { $0.key < $1.key }.map { "\($0.key) \($0.value)" }.joined(separator: ", ")
    lines.append("rejected  \(rejectedCount)" + (reasons.isEmpty ? "" : ": \(reasons)"))
    for (assetClass, counts) in findings.sorted(by: { $0.key < $1.key }) {
      let severities = Severity.mostSevereFirst.map(\.rawValue).filter { counts[$0] != nil }
      lines.append(
        "findings  \(assetClass): " + severities.map { "\($0) \(counts[$0] ?? 0)" }.joined(separator: ", "))
    }
    if let map {
      lines.append("map       \(map.name), version \(map.version); values it does not list: \(map.unlistedValues)")
    }
    if repeatedIDs > 0 { lines.append("repeated  \(repeatedIDs) ids came more than once; each was decided") }
    return lines.joined(separator: "\n")
  }
}

extension Duration {
  /// The duration in seconds.
  var inSeconds: Double {
    Double(components.seconds) + Double(components.attoseconds) * 1e-18
  }
}

extension JSONObjectWriter {
  /// Counts by name, in a given order, those that are zero left out.
  fileprivate mutating func put(counts: [String: Int], in order: [String]) {
    for name in order where counts[name] != nil { put(name, integer: counts[name]) }
  }
}
