import ConflictReports
import NetworkModel
import Testing

struct JSONReportSearchedTests {
  private func text(_ example: Example) throws -> String {
    JSONReport.text(try example.decision(), unproject: Example.unproject)
  }

  @Test func `what depth alone dismisses is listed with its numbers`() throws {
    #expect(
      try text(.separated).contains(
        #"""
        "searched":{"reach":5,"classes":["water"],"candidates":1,"separated":[{"pipe":"W-9","class":"water",\#
        "owner":"North Water","clearance":{"horizontal":0,"vertical":1.2},"depth":{"top":3.2},\#
        "quality":"surveyed"}],"nearestOutside":null,"unplaced":2,"aerial":1,"coverage":"declared"}
        """#))
  }

  @Test func `the nearest pipe outside is there when nothing is found`() throws {
    let near = Example("near") { $0.pipes = [Example.pipe("W-2", .water, y: 6.1)] }
    #expect(
      try text(near).contains(
        #""nearestOutside":{"pipe":"W-2","class":"water","owner":null,"clearance":{"horizontal":2,"worst":1.95}}"#))
  }

  @Test func `coverage that nobody declared is assumed`() throws {
    #expect(try text(.assumedCoverage).contains(#""coverage":"assumed""#))
  }
}
