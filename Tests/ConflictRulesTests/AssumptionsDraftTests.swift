import ConflictRules
import NetworkModel
import Testing

@Suite struct AssumptionsDraftTests {
  private static let full = """
    profile: test
    assume:
      diameter: {gas: 0.8, chamber: 2.0, default: 1.0}
      depth: {drainage: 6.0, default: 4.0}
      placement: 0.3
      bore: 0.2
      interpolate: 50
      uncertainty:
        detected: {horizontal: {atLeast: 0.1, perDepth: 0.2}, vertical: {atLeast: 0.15, perDepth: 0.15}}
        unknown: {horizontal: 3, vertical: unknown}
    zones:

    """ + Sample.zone

  @Test func `everything that can be assumed`() throws {
    let detected = PositionUncertainty(
      horizontal: GrowingUncertainty(atLeast: 0.1, perDepth: 0.2),
      vertical: GrowingUncertainty(atLeast: 0.15, perDepth: 0.15))
    let unknown = PositionUncertainty(horizontal: GrowingUncertainty(atLeast: 3), vertical: nil)
    #expect(
      try Sample.profile(Self.full).assumptions
        == RuleAssumptions(
          diameters: [.gas: 0.8], chamberDiameter: 2, defaultDiameter: 1, depths: [.drainage: 6], defaultDepth: 4,
          placement: 0.3, bore: 0.2, interpolate: 50, uncertainties: [.detected: detected],
          unknownUncertainty: unknown))
  }

  @Test func `what is left out is 0, 0, 75 m and 3 m`() throws {
    let assumptions = try Sample.profile(Sample.whole).assumptions
    #expect(assumptions.placement == 0)
    #expect(assumptions.bore == 0)
    #expect(assumptions.interpolate == 75)
    #expect(assumptions.defaultDepth == 3)
    #expect(assumptions.chamberDiameter == nil)
  }

  @Test(arguments: [
    ("default: 1.0}", "other: 1.0}", 1, "assume.diameter.default is missing"),
    ("unknown: {", "records: {", 1, "assume.uncertainty.unknown is missing"),
    ("gas: 0.8", "gass: 0.8", 3, "unknown key 'gass' in assume.diameter"),
    ("gas: 0.8", "gas: -0.8", 3, "assume.diameter.gas is negative"),
    ("drainage: 6.0", "chamber: 6.0", 4, "unknown key 'chamber' in assume.depth"),
    ("placement: 0.3", "placement: .nan", 5, "assume.placement must be a decimal number, not '.nan'"),
    ("bore: 0.2", "bores: 0.2", 6, "unknown key 'bores' in assume"),
    ("interpolate: 50", "interpolate: 5_0", 7, "assume.interpolate must be a decimal number, not '5_0'"),
    ("unknown: {", "unkown: {", 10, "unknown key 'unkown' in assume.uncertainty; known are exposed"),
    ("{horizontal: 3, ", "{", 10, "assume.uncertainty.unknown has no horizontal"),
    (", vertical: unknown", "", 10, "assume.uncertainty.unknown has no vertical"),
    ("horizontal: 3", "horizontal: unknown", 10, "assume.uncertainty.unknown.horizontal must be a decimal number"),
    ("atLeast: 0.1, ", "", 9, "assume.uncertainty.detected.horizontal has no atLeast"),
    (", perDepth: 0.2", "", 9, "assume.uncertainty.detected.horizontal has no perDepth"),
    ("perDepth: 0.2", "perDepth: 200", 9, "assume.uncertainty.detected.horizontal.perDepth is '200', the most is 100"),
    ("atLeast: 0.1,", "least: 0.1,", 9, "unknown key 'least' in assume.uncertainty.detected.horizontal"),
    ("{horizontal: 3, vertical: unknown}", "3", 10, "assume.uncertainty.unknown must be a mapping"),
  ])
  func `each mistake is named with its line`(right: String, wrong: String, line: Int, reason: String) {
    let problems = Sample.problems(Self.full.replacing(right, with: wrong))
    #expect(problems.contains { $0.hasPrefix("test.yaml:\(line): \(reason)") }, "\(problems)")
  }
}
