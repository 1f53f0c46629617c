import ConflictReports
import NetworkModel
import Testing

struct TextReportVerdictTests {
  private func head(_ example: Example, colour: Bool = false) throws -> [Substring] {
    let text = TextReport.text(try example.decision(), useColour: colour, unproject: Example.unproject)
    return text.split(separator: "\n", omittingEmptySubsequences: false).prefix { !$0.isEmpty }.map { $0 }
  }

  @Test func `the verdict stands first and names the date of the data`() throws {
    #expect(try head(.clear)[0] == "Permit P-17 (row 17)")
    #expect(try head(.clear)[1] == "NO KNOWN CONFLICT in the data of 2026-01-28")
    #expect(try head(.undetermined)[1].hasPrefix("CANNOT JUDGE"))
    #expect(try head(.notify)[1] == "NOTIFY: owners must be told before work begins")
    #expect(try head(.notify)[2] == "In the data of 2026-01-28, the dig comes into the notification zone of 1 pipe.")
    #expect(try head(.restricted)[1].hasPrefix("RESTRICTED"))
  }

  @Test func `a possible strike is not called a certain one`() throws {
    #expect(try head(.strike)[1] == "STRIKE: the dig meets a pipe")
    #expect(try head(.possibleStrike)[1] == "STRIKE: the dig may meet a pipe")
  }

  @Test func `certain and possible strikes are counted apart`() throws {
    let both = Example("both") { $0.pipes = Example.strike.pipes + [Example.pipe("G-7", .gas, y: 4.14)] }
    let text = try head(both).joined(separator: " ")
    #expect(text.contains("meets 1 pipe, and may meet 1 more, within the accuracy of the records."))
  }

  @Test func `a dismissal by depth and doubt beside a conflict are told at the top`() throws {
    #expect(
      try head(.separated).joined(separator: " ").contains("1 pipe over or under the dig is left out on recorded depth")
    )
    #expect(try head(.staleWithoutDate).joined(separator: " ").contains("There may be more than this"))
  }

  @Test func `an undeclared extent is told at the top where nothing is found`() throws {
    let undeclared = Example("undeclared") { example in
      example.coverage = []
      example.pipes = Example.clear.pipes
    }
    #expect(try head(undeclared)[1].hasPrefix("NO KNOWN CONFLICT"))
    #expect(try head(undeclared).contains("How far the data extends was not declared: see what the data cannot show."))
    #expect(try !head(.clear).joined().contains("was not declared"))
  }

  @Test func `a dig without a permit has no line for one`() throws {
    var decision = try Example.clear.decision()
    decision.permit = nil
    #expect(TextReport.text(decision, unproject: Example.unproject).hasPrefix("Permit in row 17\nNO KNOWN"))
    decision.row = nil
    #expect(TextReport.text(decision, unproject: Example.unproject).hasPrefix("NO KNOWN"))
  }

  @Test func `colour comes only when it is asked for and is never green`() throws {
    #expect(try head(.strike, colour: true)[1] == "\u{1B}[1;31mSTRIKE: the dig meets a pipe\u{1B}[0m")
    for example in Example.all {
      let plain = TextReport.text(try example.decision(), unproject: Example.unproject)
      let coloured = TextReport.text(try example.decision(), useColour: true, unproject: Example.unproject)
      #expect(!plain.contains("\u{1B}"))
      #expect(!coloured.contains("32m"))
      #expect(coloured.count(where: { $0 == "\u{1B}" }) == 2)
    }
  }
}
