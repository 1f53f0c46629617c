import ConflictRules
import Testing

@Suite struct ZoneConditionReadingTests {
  @Test func `a value, a list and a range`() throws {
    let zone = try Sample.zone(when: "{material: PE, pressure: [low, 0.4], voltage: {min: 10}, diameter: {max: .5}}")
    #expect(
      zone.conditions == [
        ZoneCondition(.material, .oneOf([.word("PE")])),
        ZoneCondition(.pressure, .oneOf([.word("low"), .number(0.4)])),
        ZoneCondition(.voltage, .range(10, .infinity)), ZoneCondition(.diameter, .range(-.infinity, 0.5)),
      ])
  }

  @Test(arguments: [
    ("{colour: red}", "unknown key 'colour' in when; known are pressure, voltage"),
    ("{pressure: hihg}", "unknown when.pressure 'hihg'; known are low, medium, subhigh, high, unknown, a number"),
    ("{voltage: high}", "unknown when.voltage 'high'; known are unknown, a number, {min:, max:}"),
    ("{voltage: \"10\"}", "unknown when.voltage '10'"),
    ("{voltage: -10}", "when.voltage is negative ('-10')"),
    ("{voltage: .inf}", "unknown when.voltage '.inf'"),
    ("{kind: unknown}", "unknown when.kind 'unknown'; known are line, chamber"),
    ("{laying: bored}", "unknown when.laying 'bored'"),
    ("{status: old}", "unknown when.status 'old'"),
    ("{quality: good}", "unknown when.quality 'good'"),
    ("{material: {min: 1}}", "when.material is compared with words"),
    ("{pressure: {min: 2, max: 1}}", "when.pressure has its min above its max"),
    ("{pressure: {}}", "when.pressure has neither min nor max"),
    ("{pressure: {least: 2}}", "unknown key 'least' in when.pressure; known are min, max"),
    ("{pressure: {min: low}}", "when.pressure.min must be a decimal number, not 'low'"),
    ("{pressure: []}", "when.pressure is an empty list"),
    ("{pressure: [[low]]}", "when.pressure must be text"),
    ("{pressure: }", "when.pressure has no value"),
    ("[pressure]", "when must be a mapping of pressure, voltage"),
  ])
  func `what could never be met is refused with its line`(when: String, reason: String) throws {
    let problems = Sample.problems(Sample.whole + "    when: \(when)\n")
    let first = try #require(problems.first)
    #expect(first.hasPrefix("test.yaml:11: " + reason), "\(first)")
  }
}
