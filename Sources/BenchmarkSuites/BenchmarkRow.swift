internal import ColumnStore

/// One line of the table: what was measured, in Trench and in GEOS, the less the better.
public struct BenchmarkRow: Sendable {
  /// The suite.
  public let suite: BenchmarkSuite
  /// What the rows beside it have in common, with the unit: `query: one check, microseconds`.
  public let title: String
  /// What was measured.
  public let name: String
  /// Trench's figure; nil where it has none.
  public var trench: Double?
  /// GEOS's figure; nil where it was not asked.
  public var geos: Double?
  /// A hash of the work, or what else tells that it was done.
  public var work: String
  /// What else is to be known.
  public var notes: [String] = []
  /// Further figures for machines, by name, in order.
  public var details: [(name: String, value: Double)] = []

  init(
    _ suite: BenchmarkSuite, _ title: String, _ name: String, trench: Double? = nil, geos: Double? = nil, work: String,
    notes: [String] = []
  ) {
    self.suite = suite
    self.title = title
    self.name = name
    self.trench = trench
    self.geos = geos
    self.work = work
    self.notes = notes
  }

  /// How many times Trench's figure goes into GEOS's.
  public var times: Double? {
    guard let trench, let geos, trench > 0 else { return nil }
    return geos / trench
  }

  /// Writes its members.
  func put(into json: inout JSONObjectWriter) {
    json.put("suite", string: suite.rawValue)
    json.put("title", string: title)
    json.put("name", string: name)
    json.put("figures") { json in
      json.put("trench", number: trench, places: 6)
      json.put("geos", number: geos, places: 6)
      for detail in details { json.put(detail.name, number: detail.value, places: 6) }
    }
    json.put("work", string: work)
    json.put("notes", strings: notes)
  }
}
