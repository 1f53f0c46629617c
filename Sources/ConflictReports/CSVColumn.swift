internal import ConflictRules
internal import ConflictSearch
internal import NetworkModel

/// A column of the table of decisions.
struct CSVColumn: Sendable {
  /// A finding with its positions as they are printed.
  struct Found {
    let finding: Finding
    let onDig: Decision.PrintedPosition
    let onPipe: Decision.PrintedPosition
  }

  /// What a row is about.
  struct Row {
    let decision: Decision
    let found: Found?
  }

  let name: String
  let value: @Sendable (Row) -> CSVValue

  /// All columns in their order: the decision's word, the finding, what the answer rests on.
  static let all = verdict + finding + gaps + rules + searched + identity

  private static let verdict = [
    of("permit") { .text($0.permit) }, of("row") { .integer($0.row) },
    of("verdict") { .text($0.answer.verdict.rawValue) },
  ]

  private static let finding = [
    found("pipe") { .text($0.pipe.id) }, found("class") { .text($0.pipe.assetClass.rawValue) },
    found("subclass") { .text($0.pipe.subclass) }, found("owner") { .text($0.pipe.owner) },
    found("contact") { .text($0.pipe.contact) }, found("status") { .text($0.pipe.status.rawValue) },
    found("quality") { .text($0.pipe.quality.rawValue) }, found("severity") { .text($0.zone.severity.rawValue) },
    found("zone") { .text($0.zone.zone) }, found("certainty") { .text($0.certainty.rawValue) },
  ]

  private static let gaps =
    [
      found("clearance.horizontal") { .number($0.gaps.horizontal) },
      found("clearance.worst") { .number($0.gaps.worst) },
      found("clearance.best") { .number($0.gaps.best) }, found("clearance.vertical") { .number($0.depth.gap) },
      found("clearance.limit") { .number($0.zone.reachMetres) },
      found("clearance.from") { .text($0.zone.baseline.rawValue) }, found("depth.top") { .number($0.depth.top) },
      found("depth.bottom") { .number($0.depth.bottom) }, found("depth.dig") { .number($0.digDepth) },
      CSVColumn("depth.digTop") { row in
        row.decision.dig.bore == nil ? .none : .number(row.found?.finding.depth.digTop)
      },
    ] + position("nearest.dig") { $0.onDig } + position("nearest.pipe") { $0.onPipe }

  private static let rules = [
    found("lengthInZone") { .number($0.lengthInZone) }, found("rule") { .text($0.zone.ruleID) },
    found("source") { .text($0.zone.source) }, found("confidence") { .text($0.zone.confidence) },
    found("actions") { list($0.actions) }, found("zones") { list($0.zones.map(\.zone).eachOnce) },
    found("rules") { list($0.zones.map(\.ruleID).eachOnce) }, found("assumptions") { list($0.assumptions) },
  ]

  private static let searched = [
    of("undetermined") { list($0.answer.doubts.map(\.reason)) }, of("dig.assumptions") { list($0.assumptions) },
    of("searched.reach") { .number($0.answer.searched.reach) },
    of("searched.classes") { list($0.answer.searched.classes.map(\.rawValue)) },
    of("searched.candidates") { .integer($0.answer.searched.candidates) },
    of("searched.separated") { list($0.answer.searched.separated.map(\.pipe.id)) },
    of("searched.nearestOutside.pipe") { .text($0.answer.searched.nearestOutside?.pipe.id) },
    of("searched.nearestOutside.clearance.horizontal") {
      .number($0.answer.searched.nearestOutside?.gaps.horizontal)
    },
    of("searched.nearestOutside.clearance.worst") { .number($0.answer.searched.nearestOutside?.gaps.worst) },
    of("searched.unplaced") { .integer($0.answer.searched.unplaced) },
    of("searched.aerial") { .integer($0.answer.searched.aerial) },
    of("searched.coverage") { .text($0.answer.searched.coverageIsDeclared ? "declared" : "assumed") },
  ]

  private static let identity = [
    of("network.name") { .text($0.network.name) }, of("network.version") { .text($0.network.version) },
    of("network.asOf") { .text($0.network.asOf) }, of("rules.profile") { .text($0.rules.name) },
    of("rules.version") { .text($0.rules.version) }, of("engine.trench") { .text($0.engine.trench) },
    of("engine.proj") { .text($0.engine.proj) }, of("properties") { .text(JSONReport.properties(of: $0)) },
  ]

  private init(_ name: String, _ value: @escaping @Sendable (Row) -> CSVValue) {
    self.name = name
    self.value = value
  }

  private static func of(_ name: String, _ value: @escaping @Sendable (Decision) -> CSVValue) -> CSVColumn {
    CSVColumn(name) { value($0.decision) }
  }

  private static func found(_ name: String, _ value: @escaping @Sendable (Finding) -> CSVValue) -> CSVColumn {
    CSVColumn(name) { row in row.found.map { value($0.finding) } ?? .none }
  }

  private static func position(
    _ name: String, _ value: @escaping @Sendable (Found) -> Decision.PrintedPosition
  ) -> [CSVColumn] {
    [
      CSVColumn(name + ".x") { row in row.found.map(value).map { .number($0.x, places: $0.decimals) } ?? .none },
      CSVColumn(name + ".y") { row in row.found.map(value).map { .number($0.y, places: $0.decimals) } ?? .none },
    ]
  }

  private static func list(_ words: [String]) -> CSVValue {
    words.isEmpty ? .none : .text(words.joined(separator: ListText.separator))
  }
}
