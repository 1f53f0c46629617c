internal import ColumnStore

/// What a benchmark came to.
public struct BenchmarkReport: Sendable {
  /// On what it was measured.
  public var host: BenchmarkHost
  /// The city: `62,500 km ...`.
  public var city: String
  /// What was asked for, by name, for machines.
  var question: [(name: String, value: String)]
  /// What was measured, suite after suite.
  public var rows: [BenchmarkRow] = []
  /// Cost against size.
  public var scale: [ScalePoint] = []
  /// What other engines said.
  public var rivals: [RivalRow] = []
  /// The hash of all pairs, which rivals' must equal; nil where nobody asked.
  var expected: Work?

  /// Whether every engine did the same work; the table says which did not.
  public var enginesAgree: Bool {
    !rows.contains { $0.notes.contains { $0.hasPrefix(Self.differs) } }
      && !rivals.contains { rival in disagreement(of: rival) != nil }
  }

  private static let differs = "GEOS DIFFERS"

  /// The note that GEOS did other work.
  static func difference(_ work: Work) -> String { "\(differs): \(work.text("pairs")), work \(work.mark)" }

  /// What is wrong with a rival's pairs; nil where nothing is, or it says none.
  func disagreement(of rival: RivalRow) -> String? {
    guard let expected, let hash = rival.hash, hash != expected.mark else { return nil }
    return "OTHER PAIRS: \(rival.pairs.map { Figures.whole(Double($0)) } ?? "?"), work \(hash)"
  }

  /// The table for people.
  public var text: String {
    var table = BenchmarkTable()
    table.say("\(city)\n\(host.text)\nLess is better; 'times' is how many times Trench's figure goes into GEOS's.")
    var title = ""
    for row in rows {
      if row.title != title { table.begin(row.title) }
      title = row.title
      table.row(
        [row.name, row.trench.map(Figures.text), row.geos.map(Figures.text), row.times.map(Figures.text)],
        notes: row.notes)
    }
    if !rivals.isEmpty { table.begin("other engines here: all permits, seconds", third: "engine") }
    let own = rows.first { $0.suite == .batch && $0.name.hasPrefix("all pairs") }?.trench
    for rival in rivals {
      let times = own.flatMap { own in rival.searchSeconds.map { $0 / own } }
      table.row(
        ["\(rival.name), \(rival.variant)", own.map(Figures.text), rival.searchSeconds.map(Figures.text)]
          + [times.map(Figures.text)],
        notes: [disagreement(of: rival), rival.note].compactMap(\.self).filter { !$0.isEmpty })
    }
    return table.text
  }

  /// Everything, as one object.
  public var json: [UInt8] {
    var bytes: [UInt8] = []
    JSONObjectWriter.append(to: &bytes) { json in
      json.put("environment") { host.put(into: &$0) }
      json.put("question") { json in for part in question { json.put(part.name, string: part.value) } }
      json.put("rows", objects: rows) { json, row in row.put(into: &json) }
      json.put("scale", objects: scale) { json, point in point.put(into: &json) }
      json.put("rivals", objects: rivals) { json, rival in json.put("row", encoded: rival.line) }
    }
    return bytes + [UInt8(ascii: "\n")]
  }
}

extension ScalePoint {
  /// Writes its members, by the names that the plots read.
  func put(into json: inout JSONObjectWriter) {
    json.put("km", number: kilometres)
    json.put("segments", integer: segments)
    json.put("bytesPerSegment", number: bytesPerSegment)
    json.put("buildSeconds", number: buildSeconds)
    json.put("peakBytes", integer: peakBytes)
    json.put("openSeconds", number: openSeconds, places: 6)
    json.put("p50us", number: p50us)
    json.put("p99us", number: p99us)
    json.put("geosP50us", number: geosP50us)
    json.put("geosP99us", number: geosP99us)
    json.put("work", string: work)
  }
}
