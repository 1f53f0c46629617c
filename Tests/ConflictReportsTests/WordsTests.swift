import ConflictRules
import NetworkModel
import Testing

@testable import ConflictReports

struct WordsTests {
  @Test func `lengths are shown to the millimetre`() {
    #expect(Words.metres(0.3147) == "0.315 m")
    #expect(Words.metres(nil) == "not known")
    #expect(Words.coordinate(106.577_104_24, 8) == "106.57710424")
  }

  @Test func `counts agree with their noun`() {
    #expect(Words.count(1, "pipe") == "1 pipe")
    #expect(Words.count(0, "pipe") == "0 pipes")
  }

  @Test func `a list says how many it does not name`() {
    #expect(Words.list(["a", "b"], of: 2) == "a, b")
    #expect(Words.list(["a", "b"], of: 5) == "a, b and 3 more")
    #expect(Words.list([]) == "none")
    #expect(Words.list([.gas, .oil]) == "gas, oil")
  }

  @Test func `versions are cut to what can be read out`() {
    #expect(Words.short("sha256:0123456789abcdef") == "sha256:0123456789ab...")
    #expect(Words.short("sha256:01234567") == "sha256:01234567")
    #expect(Words.short("") == "")
  }

  @Test func `owners and dates that are not recorded say so`() {
    #expect(Words.owner(nil) == "not recorded")
    #expect(Words.owner("") == "not recorded")
    #expect(Words.data(asOf: nil) == "data of unknown date")
  }

  @Test(arguments: [("C1", false), ("C2", false), ("D", false), ("U", true), (nil, true), ("c1", true)])
  func `a rule is unverified unless its confidence says otherwise`(confidence: String?, isUnverified: Bool) {
    let zone = Zone(
      ruleID: "p/z", zone: "z", classes: .any, severity: .strike, reachMetres: 1, verticalMetres: 0, source: "S",
      confidence: confidence)
    #expect(Words.isUnverified(zone) == isUnverified)
    #expect(Words.authority(of: zone).contains("unverified") == isUnverified)
  }

  @Test func `the built-in strike needs no source`() {
    #expect(
      Words.authority(of: Example.profile.strikeZone) == "rule demo/strike, built in: the dig and the pipe itself")
    #expect(!Words.isUnverified(Example.profile.strikeZone))
    #expect(Words.name(of: Example.profile.strikeZone) == "strike zone")
    #expect(Words.name(of: Example.profile.zones[0]) == "restricted zone protection")
  }
}
