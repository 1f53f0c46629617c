import FeatureFormats
import Testing

@testable import AttributeMaps

struct CanonicalAttributeReadingTests {
  @Test(arguments: [
    ("{class: gass}", "m.yaml:1: constants.class 'gass' is no class; known are gas, water, drainage"),
    ("{diameter: 150}", "m.yaml:1: constants.diameter is 150.0 m, and no diameter is outside 0.001 to 100.0 m"),
    ("{diameter: '0.1'}", "m.yaml:1: constants.diameter must be a number, without quotes"),
    ("{diameter: 0}", "m.yaml:1: constants.diameter is 0.0 m"),
    ("{installed: 85}", "m.yaml:1: constants.installed must be a year or a date as YYYY-MM-DD, not '85'"),
    ("{pressure: strong}", "m.yaml:1: constants.pressure 'strong' is no pressure; known are low, medium"),
    ("{owner: }", "m.yaml:1: constants.owner has no value"),
    ("{voltage: [1]}", "m.yaml:1: constants.voltage must be text"),
  ])
  func `a value that the property cannot have is refused`(constants: String, problem: String) {
    let problems = MapFixture.problems("constants: \(constants)")
    #expect(problems.first?.hasPrefix(problem) == true, "\(problems)")
  }

  @Test func `words, numbers, years and dates are taken`() throws {
    let constants = "{class: gas, diameter: 0.2, installed: 1999, pressure: 0.4, voltage: 10, owner: 17}"
    let properties = try MapFixture.mapped("constants: \(constants)", [:]).feature.properties
    #expect(properties[key: "class"] == .string("gas") && properties[key: "diameter"] == .number(0.2))
    #expect(properties[key: "installed"] == .integer(1999) && properties[key: "pressure"] == .number(0.4))
    #expect(properties[key: "voltage"] == .number(10) && properties[key: "owner"] == .string("17"))
    #expect(MapFixture.problems("constants: {installed: 1999-05-01, pressure: medium}") == [])
  }

  @Test func `a pressure in a list of values needs a unit to be a number`() {
    #expect(
      MapFixture.problems("pressure: {field: P, values: {A: 4}}").first?.contains("a number without a unit") == true)
    #expect(MapFixture.problems("pressure: {field: P, unit: bar, values: {A: 4, B: low}}") == [])
  }
}
