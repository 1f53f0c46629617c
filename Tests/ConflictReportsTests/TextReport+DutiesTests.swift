import ConflictReports
import Testing

struct TextReportDutiesTests {
  private func text(_ example: Example) throws -> String {
    let text = TextReport.text(try example.decision(), unproject: Example.unproject)
    return text.split(whereSeparator: { $0.isWhitespace }).joined(separator: " ")
  }

  @Test func `each owner is told with its contact what its pipes ask for`() throws {
    let strike = try text(.strike)
    #expect(strike.contains("Owner: City Gas (contact: +1 555 0100) - G-204: do not dig here as planned;"))
    let restricted = try text(.restricted)
    #expect(restricted.contains("- G-205: notify the owner before work begins Owner: North Water"))
    #expect(restricted.contains("- W-12: dig by hand only; CALL_THE_WATERWORKS"))
  }

  @Test func `an owner who is not recorded must be found`() throws {
    #expect(try text(.possibleStrike).contains("find out who owns it before work begins"))
    #expect(try text(.beside).contains("find out who owns these before work begins"))
    #expect(try !text(.strike).contains("find out who owns"))
  }

  @Test func `every reason for doubt is named with what to do`() throws {
    let doubts = try text(.undetermined)
    for reason in ["outside-coverage", "class-not-covered", "rule-missing", "rejected-data", "stale-data"] {
      #expect(doubts.contains("(\(reason)) To do: "), "\(reason)")
    }
    #expect(doubts.contains("Hint: with the axes swapped the site would lie inside the network."))
    #expect(doubts.contains("H-7 and 2 more."))
    #expect(doubts.contains("row 311."))
    #expect(doubts.contains("these classes, and declares no coverage of them: oil."))
  }

  @Test func `data without a date is not called old but undated`() throws {
    #expect(try text(.staleWithoutDate).contains("The date of the data is not known"))
  }

  @Test func `assumed coverage is not called declared`() throws {
    #expect(try text(.assumedCoverage).contains("leaves the area in which the network holds pipes"))
  }

  @Test func `a possible finding is said to bind`() throws {
    #expect(try text(.possibleStrike).contains("A possible finding binds as a certain one does"))
    #expect(try !text(.strike).contains("A possible finding binds"))
  }
}
