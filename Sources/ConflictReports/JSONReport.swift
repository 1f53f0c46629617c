internal import ColumnStore
internal import ConflictRules
public import ConflictSearch
internal import NetworkModel

/// A decision as one line of JSON: every key always there, in one order, null where unknown, no spaces.
///
/// Lengths are metres to four places. Positions stand in the CRS of the permit.
public enum JSONReport {
  /// Appends the decision, without a line end.
  ///
  /// O(n) in the findings. The only error is one that `unproject` throws; `bytes` then ends in half a decision
  /// and must not be used.
  ///
  /// - Parameter unproject: turns metres of the store CRS into the permit's own coordinates.
  public static func append(
    _ decision: Decision, unproject: (Finding.Position) throws -> Decision.PrintedPosition, to bytes: inout [UInt8]
  ) rethrows {
    let answer = decision.answer
    try JSONObjectWriter.append(to: &bytes) { json in
      json.put("permit", string: decision.permit)
      json.put("row", integer: decision.row)
      json.put("verdict", string: answer.verdict.rawValue)
      try json.put("findings", objects: answer.findings) { try $0.put($1, isBore: decision.dig.bore != nil, unproject) }
      json.put("owners", objects: answer.owners) { $0.put($1) }
      json.put("undetermined", objects: answer.doubts) { $0.put($1) }
      json.put("assumptions", strings: decision.assumptions)
      json.put("searched") { $0.put(answer.searched) }
      json.put("network") { network in
        network.put("name", string: decision.network.name)
        network.put("version", string: decision.network.version)
        network.put("asOf", string: decision.network.asOf)
      }
      json.put("rules") { rules in
        rules.put("profile", string: decision.rules.name)
        rules.put("version", string: decision.rules.version)
      }
      json.put("engine") { engine in
        engine.put("trench", string: decision.engine.trench)
        engine.put("proj", string: decision.engine.proj)
      }
      json.put("properties") { $0.put(decision.properties) }
    }
  }

  /// What else the permit said, as one JSON object.
  static func properties(of decision: Decision) -> String {
    var bytes: [UInt8] = []
    JSONObjectWriter.append(to: &bytes) { $0.put(decision.properties) }
    return String(decoding: bytes, as: UTF8.self)
  }

  /// The decision as text, without a line end.
  public static func text(
    _ decision: Decision, unproject: (Finding.Position) throws -> Decision.PrintedPosition
  ) rethrows -> String {
    var bytes: [UInt8] = []
    try append(decision, unproject: unproject, to: &bytes)
    return String(decoding: bytes, as: UTF8.self)
  }
}

extension JSONObjectWriter {
  /// What a permit said, name by name.
  mutating func put(_ properties: [Decision.Property]) {
    for property in properties { put(property.name, encoded: property.encodedValue) }
  }

  /// The members of one owner.
  fileprivate mutating func put(_ owner: OwnerSummary) {
    put("owner", string: owner.owner)
    put("severity", string: owner.severity.rawValue)
    put("count", integer: owner.count)
    put("worst", number: owner.worst)
  }

  /// The members of one reason why the data cannot carry a clear answer.
  fileprivate mutating func put(_ doubt: Doubt) {
    put("reason", string: doubt.reason)
    switch doubt {
    case .outsideCoverage(let assetClass, let hint):
      if let assetClass { put("class", string: assetClass.rawValue) }
      if let hint { put("hint", string: hint) }
    case .classNotCovered(let classes):
      put("classes", strings: classes.map(\.rawValue))
    case .ruleMissing(let count, let pipes):
      put("count", integer: count)
      put("pipes", strings: pipes)
    case .rejectedData(let count, let records):
      put("count", integer: count)
      put("records", strings: records)
    case .staleData(let asOf):
      put("asOf", string: asOf)
    }
  }
}
