import ConflictReports
import NetworkModel
import Testing

struct TextReportFindingsTests {
  private func text(_ example: Example) throws -> String {
    TextReport.text(try example.decision(), unproject: Example.unproject)
  }

  @Test func `the table is sorted as the answer and gives every number`() throws {
    let rows = try text(.restricted).split(separator: "\n").filter { $0.hasPrefix("  ") && $0.contains("(0.25..0.35)") }
    #expect(rows.map { $0.split(separator: " ")[1] } == ["G-204", "W-12"])
    #expect(
      rows[0].split(separator: " ").dropFirst(2).joined(separator: " ")
        == "gas restricted protection certain 0.3 (0.25..0.35) 0 1-1.2 0.5")
  }

  @Test func `unknown depths are words and never zero`() throws {
    let row = try #require(try text(.nothingKnown).split(separator: "\n").first { $0.contains("(0.5..2.5)") })
    #expect(row.split(separator: " ").suffix(3) == ["unknown", "unknown", "0.5"])
    #expect(try text(.beside).contains("0-?"))
  }

  @Test func `an unverified rule says so and the built-in strike does not`() throws {
    #expect(try text(.restricted).contains("confidence U (unverified)"))
    #expect(try text(.restricted).contains("Unverified: nobody has checked"))
    let words = try text(.beside).split(whereSeparator: { $0.isWhitespace }).joined(separator: " ")
    #expect(words.contains("no source stated; confidence not stated (unverified)"))
    #expect(try !text(.strike).lowercased().contains("unverified"))
  }

  @Test func `a name of any length neither hangs the report nor widens its prose`() throws {
    let long = String(repeating: "7", count: 200_000)
    let example = Example("long") { $0.pipes = [Example.pipe(long, .gas, y: 2)] }
    let lines = try text(example).split(separator: "\n")
    // A row of the table may be wider than a page by what a cell may hold; nothing else may.
    #expect(lines.filter { $0.utf8.count > 100 }.allSatisfy { $0.contains("...  gas") || $0.hasPrefix("  #") })
    #expect(lines.allSatisfy { $0.utf8.count <= 140 })
    #expect(lines.contains { $0.hasPrefix("  1  " + String(repeating: "7", count: 37) + "...  gas") })
  }

  @Test func `a reach from the centreline is marked`() throws {
    #expect(try text(.beside).contains("1*"))
    #expect(try text(.beside).contains("1 m from the centreline, at every depth"))
  }

  @Test func `a dig with nothing in its way has no table`() throws {
    #expect(try !text(.clear).contains("FINDINGS"))
  }
}
