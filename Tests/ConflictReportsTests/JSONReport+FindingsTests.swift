import ConflictReports
import ConflictSearch
import Testing

struct JSONReportFindingsTests {
  private func text(_ example: Example) throws -> String {
    JSONReport.text(try example.decision(), unproject: Example.unproject)
  }

  @Test func `a finding has every key in its order`() throws {
    #expect(
      try text(.strike).contains(
        #"""
        "findings":[{"pipe":"G-204","class":"gas","subclass":"natural gas","owner":"City Gas",\#
        "contact":"+1 555 0100","status":"in-service","quality":"surveyed","severity":"strike",\#
        "zone":"strike","certainty":"certain","clearance":{"horizontal":0,"worst":0,"best":0,"vertical":0,\#
        "limit":0,"from":"edge"},"depth":{"top":1,"bottom":1.2,"dig":2},\#
        "nearest":{"dig":[106,29.00002],"pipe":[106,29.00002]},"lengthInZone":4.3,"rule":"demo/strike",\#
        "source":"","confidence":null,"actions":["PROHIBITED","OBTAIN_PLAN_AND_AGREEMENT",\#
        "HAND_DIG_ONLY","NOTIFY_OWNER"],"zones":["strike","protection","control"],\#
        "rules":["demo/strike","demo/gas-low-medium/protection","demo/gas/control"],"assumptions":[]}]
        """#))
  }

  @Test func `the roof is there for a bore alone`() throws {
    #expect(try text(.bore).contains(#""depth":{"top":3.1,"bottom":3.3,"dig":3.8,"digTop":0}"#))
    #expect(try !text(.strike).contains("digTop"))
  }

  @Test func `what is not known is null`() throws {
    let text = try text(.nothingKnown)
    #expect(text.contains(#""vertical":null"#))
    #expect(text.contains(#""depth":{"top":null,"bottom":null,"dig":null}"#))
    #expect(text.contains(#""owner":null,"contact":null"#))
  }

  @Test func `the baseline of the zone is named`() throws {
    #expect(try text(.beside).contains(#""limit":1,"from":"centreline""#))
  }

  @Test func `positions have the places that the caller asks for`() throws {
    let decision = try Example.possibleStrike.decision()
    let metres = JSONReport.text(decision) { ($0.x, $0.y, 1) }
    #expect(metres.contains(#""nearest":{"dig":[500000,3270004],"pipe":[500000,3270004.3]}"#))
  }
}
