import FeatureFormats
import Foundation
import Testing

@testable import PermitPipeline

@Suite struct BatchTallyTests {
  private static func tally() throws -> BatchTally {
    let desk = try Town.desk()
    var tally = BatchTally()
    for y in [-1.0, -1, 5, 50] {
      tally.read += 1
      tally.take(try desk.answer(Town.record(Town.pit(y), ["depth": .integer(2)])))
    }
    tally.read += 3
    tally.rejected = ["no-width": 2, "bad-number": 1]
    return tally
  }

  @Test func `what was read is what was decided and what was rejected`() throws {
    let tally = try Self.tally()
    #expect(tally.decided == ["strike": 2, "notify": 1, "clear": 1])
    #expect(tally.rejectedCount == 3)
    #expect(tally.read == tally.decided.values.reduce(0, +) + tally.rejectedCount)
    #expect(tally.findings == ["gas": ["strike": 2, "notify": 1]])
  }

  @Test func `the summary has its keys in order`() throws {
    let text = String(decoding: try Self.tally().json, as: UTF8.self)
    #expect(
      text == #"{"read":7,"decided":{"clear":1,"notify":1,"strike":2},"rejected":{"bad-number":1,"no-width":2},"#
        + #""findings":{"gas":{"strike":2,"notify":1}},"repeatedIds":0,"#
        + #""seconds":{"read":0,"project":0,"search":0,"write":0,"wall":0},"permitsPerSecond":0}"# + "\n")
  }

  @Test func `an empty summary is whole, too`() throws {
    let object = try JSONSerialization.jsonObject(with: Data(BatchTally().json)) as? [String: Any]
    #expect(
      Set(try #require(object).keys) == [
        "read", "decided", "rejected", "findings", "repeatedIds", "seconds", "permitsPerSecond",
      ])
  }

  @Test func `a map is named in the summary, with what it did not know`() {
    var tally = BatchTally()
    tally.map = BatchTally.Map(name: "m.yaml", version: "sha256:00", unlistedValues: 3)
    #expect(
      String(decoding: tally.json, as: UTF8.self)
        .contains(#""map":{"name":"m.yaml","version":"sha256:00","unknown-value":3},"#))
    #expect(tally.text.contains("map       m.yaml, version sha256:00; values it does not list: 3"))
  }

  @Test func `speed is permits by the clock`() throws {
    var tally = BatchTally()
    tally.read = 10
    tally.seconds.wall = 4
    let object = try JSONSerialization.jsonObject(with: Data(tally.json)) as? [String: Any]
    #expect(object?["permitsPerSecond"] as? Double == 2.5)
  }

  @Test func `a step is timed whatever comes of it`() {
    var phases = BatchTally.Phases()
    #expect(phases.measure(\.search) { 7 } == 7)
    #expect(throws: PermitError("x")) { try phases.measure(\.write) { throw PermitError("x") } }
    #expect(phases.search > 0)
    #expect(phases.write > 0)
    #expect(phases.read == 0)
    #expect(Duration.milliseconds(1_500).inSeconds == 1.5)
  }

  @Test func `people get the counts in words`() throws {
    var tally = try Self.tally()
    tally.repeatedIDs = 1
    #expect(
      tally.text.split(separator: "\n").map(String.init) == [
        "read      7 permits in 0 s", "decided   4: clear 1, notify 1, strike 2",
        "rejected  3: bad-number 1, no-width 2", "findings  gas: strike 2, notify 1",
        "repeated  1 ids came more than once; each was decided",
      ])
  }
}
