import ConflictReports
import NetworkModel
import Testing

struct TextReportSearchedTests {
  private func text(_ example: Example) throws -> String {
    let text = TextReport.text(try example.decision(), unproject: Example.unproject)
    return text.split(whereSeparator: { $0.isWhitespace }).joined(separator: " ")
  }

  @Test func `each pipe dismissed by depth stands with its numbers and quality`() throws {
    let separated = try text(.separated)
    #expect(separated.contains("Dismissed on depth alone (1)."))
    #expect(separated.contains("W-9 water North Water 0 m 1.2 m 3.2 m surveyed"))
  }

  @Test func `the reach, the classes and the nearest pipe outside are told`() throws {
    #expect(try text(.clear).contains("Reach: 5 m, the largest of the rules. Classes asked about: gas."))
    let near = Example("near") { $0.pipes = [Example.pipe("W-2", .water, y: 6.1)] }
    #expect(try text(near).contains("W-2 (water, owner not recorded), 2 m away, 1.95 m at worst."))
    #expect(try text(.clear).contains("no other pipe of the data lies within the reach"))
    #expect(try !text(.strike).contains("outside every zone"))
  }

  @Test func `an unknown depth is told to be taken as unlimited, once`() throws {
    let text = try text(.nothingKnown)
    #expect(text.contains("open excavation of unknown depth, taken as unlimited."))
    #expect(!text.contains("depth of the dig not given"))
    #expect(text.contains("17: class not known: every zone of every class was applied."))
  }

  @Test func `placement is told whether it is there or not`() throws {
    #expect(try text(.possibleStrike).contains("may lie up to 0.3 m from where it is drawn."))
    #expect(try text(.clear).contains("taken to lie exactly where it is drawn."))
  }

  @Test func `a bore says what its ends are`() throws {
    #expect(try text(.bore).contains("Within 18 m of its ends it is taken to come up to the ground."))
    #expect(try text(.boreBetweenPits).contains("Its ends are pits, which are digs of their own"))
  }
}
