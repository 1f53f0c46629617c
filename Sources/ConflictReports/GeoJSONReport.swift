internal import ColumnStore
internal import ConflictRules
public import ConflictSearch
internal import NetworkModel
internal import PlanarGeometry

/// A decision as Features of GeoJSON (RFC 7946), for maps: the dig, then for each finding the pipe and the gap.
///
/// Every Feature says its `role`: `dig`, `pipe` or `nearest` (the line from the dig to the pipe, along which the gap is
/// measured; a point where they meet). Properties are flat, numbers are numbers in metres, lists are one text with `; `
/// between their words, and a key is never missing from its role. A trench is the line it was drawn as with its
/// `width`, a round pit the point with its `radius`; polygons are those that were checked, after repairs.
public enum GeoJSONReport {
  /// Gives the Features of a decision one by one, each a whole JSON value without a line end.
  ///
  /// - Parameters:
  ///   - course: where the pipe of a finding runs.
  ///   - unproject: turns metres of the store CRS into longitude and latitude.
  ///   - emit: takes a Feature; what it throws ends the report, as what the other two throw does.
  public static func features(
    of decision: Decision, course: (Finding) throws -> PipeCourse,
    unproject: (Finding.Position) throws -> Decision.PrintedPosition, emit: ([UInt8]) throws -> Void
  ) throws {
    let shape = try GeoJSONShape.dig(decision.dig.footprint, unproject)
    try emit(feature(shape) { $0.putDig(of: decision) })
    for finding in decision.answer.findings {
      let course = try GeoJSONShape.course(course(finding), unproject)
      try emit(
        feature(course) { json in
          json.putRole("pipe", of: decision)
          json.putFinding(finding)
        })
      let gap = try GeoJSONShape.gap(from: finding.nearestOnDig, to: finding.nearestOnPipe, unproject)
      try emit(
        feature(gap) { json in
          json.putRole("nearest", of: decision)
          json.putGap(finding)
        })
    }
  }

  private static func feature(_ shape: GeoJSONShape, _ properties: (inout JSONObjectWriter) -> Void) -> [UInt8] {
    var bytes: [UInt8] = []
    JSONObjectWriter.append(to: &bytes) { json in
      json.put("type", string: "Feature")
      json.put("properties") { properties(&$0) }
      json.put("geometry", encoded: shape.encoded)
    }
    return bytes
  }
}

extension JSONObjectWriter {
  /// What every Feature of a decision begins with.
  fileprivate mutating func putRole(_ role: String, of decision: Decision) {
    put("role", string: role)
    put("permit", string: decision.permit)
    put("row", integer: decision.row)
    put("verdict", string: decision.answer.verdict.rawValue)
  }

  fileprivate mutating func putDig(of decision: Decision) {
    let dig = decision.dig
    let answer = decision.answer
    putRole("dig", of: decision)
    put("findings", integer: answer.findings.count)
    put("undetermined", joined: answer.doubts.map(\.reason))
    put("depth", number: dig.bottom.map(Tick.metres))
    put("depth_top", number: Tick.metres(dig.top))
    // A width or a radius is drawn by nothing else; of polygons there is none.
    let isPoint = dig.footprint.isPoint
    let reach = dig.footprint.radius > 0 ? Tick.metres(dig.footprint.radius) : nil
    put("width", number: isPoint ? nil : reach.map { 2 * $0 })
    put("radius", number: isPoint ? reach : nil)
    put("placement", number: Tick.metres(dig.placement))
    put("assumptions", joined: decision.assumptions)
    put("coverage", string: answer.searched.coverageIsDeclared ? "declared" : "assumed")
    put("network", string: decision.network.name)
    put("network_version", string: decision.network.version)
    put("as_of", string: decision.network.asOf)
    put("profile", string: decision.rules.name)
    put("profile_version", string: decision.rules.version)
    put("properties") { $0.put(decision.properties) }
  }

  fileprivate mutating func putFinding(_ finding: Finding) {
    putGap(finding)
    let pipe = finding.pipe
    put("subclass", string: pipe.subclass)
    put("contact", string: pipe.contact)
    put("status", string: pipe.status.rawValue)
    put("quality", string: pipe.quality.rawValue)
    put("depth_top", number: finding.depth.top)
    put("depth_bottom", number: finding.depth.bottom)
    put("length_in_zone", number: finding.lengthInZone)
    put("rule", string: finding.zone.ruleID)
    put("source", string: finding.zone.source)
    put("confidence", string: finding.zone.confidence)
    put("actions", joined: finding.actions)
    put("zones", joined: finding.zones.map(\.zone).eachOnce)
    put("rules", joined: finding.zones.map(\.ruleID).eachOnce)
    put("assumptions", joined: finding.assumptions)
  }

  fileprivate mutating func putGap(_ finding: Finding) {
    put("pipe", string: finding.pipe.id)
    put("class", string: finding.pipe.assetClass.rawValue)
    put("owner", string: finding.pipe.owner)
    put("severity", string: finding.zone.severity.rawValue)
    put("zone", string: finding.zone.zone)
    put("certainty", string: finding.certainty.rawValue)
    put("clearance_horizontal", number: finding.gaps.horizontal)
    put("clearance_worst", number: finding.gaps.worst)
    put("clearance_best", number: finding.gaps.best)
    put("clearance_vertical", number: finding.depth.gap)
    put("clearance_limit", number: finding.zone.reachMetres)
    put("clearance_from", string: finding.zone.baseline.rawValue)
  }

  private mutating func put(_ key: String, joined words: [String]) {
    put(key, string: words.joined(separator: ListText.separator))
  }
}

/// How a list stands in one text.
enum ListText {
  /// Between its words.
  static let separator = "; "
}
