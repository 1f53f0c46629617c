import ConflictReports
import ConflictSearch
import Foundation
import TestSupport
import Testing

struct JSONReportTests {
  private struct NoProjection: Error {}

  @Test(arguments: Example.all)
  func `the JSON of every example is as recorded`(example: Example) throws {
    let text = JSONReport.text(try example.decision(), unproject: Example.unproject)
    expectGolden("\(example.name).json", text + "\n")
  }

  @Test(arguments: Example.all)
  func `a decision is one line that a reader takes`(example: Example) throws {
    let text = JSONReport.text(try example.decision(), unproject: Example.unproject)
    #expect(!text.contains("\n"))
    let read = try JSONSerialization.jsonObject(with: Data(text.utf8)) as? [String: Any]
    #expect(read?["permit"] as? String == "P-17")
  }

  @Test func `the keys of a decision without anything stand in their order`() throws {
    var decision = try Example.clear.decision()
    decision.permit = nil
    decision.row = nil
    decision.network.asOf = nil
    decision.network.version = "sha256:n"
    decision.rules.version = "sha256:r"
    decision.properties = []
    #expect(
      JSONReport.text(decision, unproject: Example.unproject)
        == #"""
        {"permit":null,"row":null,"verdict":"clear","findings":[],"owners":[],"undetermined":[],\#
        "assumptions":[],"searched":{"reach":5,"classes":["gas"],"candidates":0,"separated":[],\#
        "nearestOutside":null,"unplaced":0,"aerial":0,"coverage":"declared"},\#
        "network":{"name":"Demo district","version":"sha256:n","asOf":null},\#
        "rules":{"profile":"demo","version":"sha256:r"},"engine":{"trench":"0.1.0","proj":"9.1.1"},\#
        "properties":{}}
        """#)
  }

  @Test func `a doubt has its own keys alone`() throws {
    let text = JSONReport.text(try Example.undetermined.decision(), unproject: Example.unproject)
    #expect(text.contains(#"{"reason":"class-not-covered","classes":["oil"]}"#))
    #expect(text.contains(#"{"reason":"rejected-data","count":1,"records":["row 311"]}"#))
    let assumed = JSONReport.text(try Example.assumedCoverage.decision(), unproject: Example.unproject)
    #expect(assumed.contains(#""undetermined":[{"reason":"outside-coverage"}]"#))
    let undated = JSONReport.text(try Example.staleWithoutDate.decision(), unproject: Example.unproject)
    #expect(undated.contains(#"{"reason":"stale-data","asOf":null}"#))
  }

  @Test func `properties are passed on word for word`() throws {
    var decision = try Example.clear.decision()
    decision.properties = [
      .init(name: "a \"b\"", encodedValue: Array(#"{"x": [1.50, null]}"#.utf8)),
      .init(name: "end", encodedValue: Array("null".utf8)),
    ]
    let text = JSONReport.text(decision, unproject: Example.unproject)
    #expect(text.hasSuffix(#""properties":{"a \"b\"":{"x": [1.50, null]},"end":null}}"#))
  }

  @Test func `a position that cannot be projected is an error`() throws {
    let decision = try Example.strike.decision()
    #expect(throws: NoProjection.self) { try JSONReport.text(decision) { _ in throw NoProjection() } }
  }
}
