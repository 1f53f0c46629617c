import ConflictSearch
import TestSupport
import Testing

@testable import ConflictReports

struct CSVColumnTests {
  @Test func `no two columns have one name, and the first say what was decided`() {
    let names = CSVColumn.all.map(\.name)
    #expect(Set(names).count == names.count)
    #expect(names.prefix(4) == ["permit", "row", "verdict", "pipe"])
    for name in ["clearance.horizontal", "depth.top", "nearest.dig.x", "searched.reach", "network.version"] {
      #expect(names.contains(name))
    }
  }

  /// The cell of a column, as text.
  private func cell(_ name: String, _ decision: Decision, _ finding: Finding? = nil) throws -> String {
    let column = try #require(CSVColumn.all.first { $0.name == name })
    let found = finding.map {
      CSVColumn.Found(
        finding: $0, onDig: Example.unproject($0.nearestOnDig), onPipe: Example.unproject($0.nearestOnPipe))
    }
    var bytes: [UInt8] = []
    CSVText.append([column.value(.init(decision: decision, found: found))], to: &bytes)
    return String(decoding: bytes.dropLast(), as: UTF8.self)
  }

  @Test func `a column of the finding is empty where there is none`() throws {
    let decision = try Example.clear.decision()
    for name in ["pipe", "clearance.worst", "nearest.pipe.y", "actions", "assumptions", "depth.digTop"] {
      #expect(try cell(name, decision) == "", "\(name)")
    }
    #expect(try cell("verdict", decision) == "clear")
    #expect(try cell("searched.reach", decision) == "5")
  }

  @Test func `the roof of a dig is there for a bore alone`() throws {
    let bored = try Example.bore.decision()
    #expect(try cell("depth.digTop", bored, bored.answer.findings.first) != "")
    let open = try Example.strike.decision()
    #expect(try cell("depth.digTop", open, open.answer.findings.first) == "")
  }

  @Test func `lists are one text, and what else the permit said is JSON`() throws {
    let decision = try Example.restricted.decision()
    let finding = try #require(decision.answer.findings.first)
    #expect(try cell("actions", decision, finding).contains("; "))
    #expect(try cell("properties", decision) == #""{""method"":""excavator""}""#)
    let doubtful = try Example.undetermined.decision()
    #expect(
      try cell("undetermined", doubtful)
        == #""outside-coverage; class-not-covered; rule-missing; rejected-data; stale-data""#)
  }
}
