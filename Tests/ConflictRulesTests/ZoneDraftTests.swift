import ConflictRules
import NetworkModel
import Testing

@Suite struct ZoneDraftTests {
  @Test func `a zone with everything`() throws {
    let profile = try Sample.profile(
      Sample.head + """
        zones:
          - zone: protection
            name: gas-low/protection
            class: [gas, oil, gas]
            when: {pressure: low}
            severity: restricted
            from: centreline
            reach: 5
            vertical: 0.2
            actions: [HAND_DIG_ONLY, NOTIFY_OWNER, HAND_DIG_ONLY]
            source: "a law"
            confidence: C2
        """)
    #expect(
      profile.zones == [
        Zone(
          ruleID: "test/gas-low/protection", zone: "protection", classes: .listed([.gas, .oil]),
          conditions: [ZoneCondition(.pressure, .oneOf([.word("low")]))], severity: .restricted, baseline: .centreline,
          reachMetres: 5, verticalMetres: 0.2, actions: ["HAND_DIG_ONLY", "NOTIFY_OWNER"], source: "a law",
          confidence: "C2")
      ])
  }

  @Test func `what a zone leaves out`() throws {
    let zone = try #require(try Sample.profile(Sample.whole).zones.first)
    #expect(
      zone
        == Zone(
          ruleID: "test/gas/protection", zone: "protection", classes: .listed([.gas]), severity: .restricted,
          baseline: .edge, reachMetres: 0.5, verticalMetres: nil, actions: [], source: "", confidence: nil))
  }

  @Test(arguments: [("any", "test/any/protection"), ("[water, drainage]", "test/water+drainage/protection")])
  func `without a name the rule id has the class`(classes: String, id: String) throws {
    let text = Sample.whole.replacing("class: gas", with: "class: \(classes)")
    #expect(try Sample.profile(text).zones.map(\.ruleID) == [id])
  }

  @Test(arguments: [
    ("zone: protection", "class: gas", 6, "the zone has no zone; every zone needs"),
    ("class: gas", "name: a", 6, "the zone has no class"),
    ("severity: restricted", "name: a", 6, "the zone has no severity"),
    ("reach: 0.5", "name: a", 6, "the zone has no reach"),
    ("vertical: any", "name: a", 6, "the zone has no vertical"),
    ("class: gas", "class: gass", 7, "unknown class 'gass'; known are gas, water, drainage"),
    ("class: gas", "class: [gas, any]", 7, "class 'any' stands for all; write it alone"),
    ("class: gas", "class: []", 7, "class is an empty list"),
    ("severity: restricted", "severity: severe", 8, "unknown severity 'severe'; known are strike, restricted, notify"),
    ("reach: 0.5", "reach: -1", 9, "reach is negative ('-1')"),
    ("reach: 0.5", "reach: ten", 9, "reach must be a decimal number, not 'ten'"),
    ("reach: 0.5", "reach: \"0.5\"", 9, "reach must be a number, without quotes"),
    ("reach: 0.5", "reach: 10000.1", 9, "reach is '10000.1', the most is 10000; check the unit"),
    ("reach: 0.5", "reach: [0.5]", 9, "reach must be a number"),
    ("reach: 0.5", "reach:", 9, "reach must be a number"),
    ("vertical: any", "vertical: some", 10, "vertical (`any` or a number) must be a decimal number, not 'some'"),
    ("vertical: any", "vertical: -0.1", 10, "vertical (`any` or a number) is negative"),
    ("vertical: any", "vertical: any\n    from: edges", 11, "unknown from 'edges'; known are edge, centreline"),
    ("vertical: any", "vertical: any\n    depth: 1", 11, "unknown key 'depth' in the zone; known are zone, name"),
    ("vertical: any", "vertical: any\n    actions: [{a: 1}]", 11, "actions must be text"),
    ("vertical: any", "vertical: any\n    source:", 11, "source has no value"),
    (
      "vertical: any", "vertical: any\n    name: strike", 6, "rule id 'test/strike' is also that of the built-in strike"
    ),
  ])
  func `each mistake is named with its line`(right: String, wrong: String, line: Int, reason: String) throws {
    // `class` stands in for a missing `zone`, so that the list item keeps its dash.
    var text = Sample.whole.replacing(right, with: wrong)
    if wrong == "class: gas" { text = text.replacing("    class: gas\n    severity", with: "    severity") }
    let problems = Sample.problems(text)
    let expected = "test.yaml:\(line): \(reason)"
    #expect(problems.contains { $0.hasPrefix(expected) }, "\(problems)")
  }

  @Test func `a limit itself is allowed`() throws {
    #expect(try Sample.profile(Sample.whole.replacing("0.5", with: "10000")).largestReachMetres == 10_000)
    #expect(try Sample.profile(Sample.whole.replacing("0.5", with: "0")).largestReachMetres == 0)
  }

  @Test func `equal rule ids are refused, both lines named`() {
    #expect(
      Sample.problems(Sample.whole + Sample.zone) == [
        "test.yaml:11: rule id 'test/gas/protection' is also that of the zone in line 6; give this zone another `name`"
      ])
  }

  @Test func `a zone that is no mapping`() {
    #expect(
      Sample.problems(Sample.head + "zones: [5]").first?.hasPrefix("test.yaml:5: a zone must be a mapping") == true)
  }
}
