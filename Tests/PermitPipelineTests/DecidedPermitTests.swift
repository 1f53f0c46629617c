import ConflictReports
import FeatureFormats
import Foundation
import Testing

@testable import PermitPipeline

@Suite struct DecidedPermitTests {
  private static func decided(_ properties: KeyValuePairs<String, JSONTree>, row: Int = 17) throws -> DecidedPermit {
    let desk = try Town.desk()
    return try desk.decide(desk.permit(Town.record(Town.pit(-1), properties, row: row)))
  }

  private static func object(_ line: String) throws -> [String: Any] {
    try #require(JSONSerialization.jsonObject(with: Data(line.utf8)) as? [String: Any])
  }

  @Test func `a decision is one line that names permit, network, rules and engine`() throws {
    let decided = try Self.decided([
      "id": .string("P-17"), "depth": .integer(2), "method": .string("a\nb"), "start": .null,
    ])
    let line = try decided.line()
    #expect(line.hasSuffix("}\n"))
    #expect(line.filter { $0 == "\n" }.count == 1)
    #expect(line.hasPrefix(#"{"permit":"P-17","row":17,"verdict":"strike","findings":[{"pipe":"G-1","class":"gas""#))
    #expect(line.hasSuffix(#""properties":{"method":"a\nb","start":null}}"# + "\n"))
    let object = try Self.object(line)
    #expect((object["network"] as? [String: Any])?["name"] as? String == "Town")
    #expect((object["network"] as? [String: Any])?["asOf"] as? String == "2026-01-28")
    #expect((object["rules"] as? [String: Any])?["profile"] as? String == "town")
    #expect((object["engine"] as? [String: Any])?["trench"] as? String == "0.1.0")
    #expect(object["assumptions"] as? [String] == ["placement"])
    var bytes = Array("before".utf8)
    try decided.appendLine(to: &bytes)
    #expect(String(decoding: bytes, as: UTF8.self) == "before" + line)
  }

  @Test func `the row stands for an id that is not there`() throws {
    let decided = try Self.decided(["depth": .integer(2)], row: 4)
    #expect(decided.decision.permit == "4")
    #expect(decided.decision.row == 4)
    #expect(decided.id == nil)
  }

  @Test func `positions are printed in the CRS of the permit`() throws {
    let object = try Self.object(Self.decided(["depth": .integer(2)]).line())
    let findings = try #require(object["findings"] as? [[String: Any]])
    let nearest = try #require(findings.first?["nearest"] as? [String: [Double]])
    #expect(nearest["pipe"] == [500_050, 5_950_000])
  }

  @Test func `people are told the verdict`() throws {
    let decided = try Self.decided(["depth": .integer(2)])
    #expect(try decided.text(useColour: false).contains("G-1"))
    #expect(try !decided.text(useColour: false).contains("\u{1B}"))
    #expect(decided.warnings == [])
  }
}
