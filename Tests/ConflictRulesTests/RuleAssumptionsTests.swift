import ConflictRules
import NetworkModel
import TestSupport
import Testing

@Suite struct RuleAssumptionsTests {
  private static func uncertainty(_ metres: Double) -> PositionUncertainty {
    PositionUncertainty(horizontal: GrowingUncertainty(atLeast: metres), vertical: nil)
  }

  private let assumptions = RuleAssumptions(
    diameters: [.gas: 0.8, .drainage: 3.0], chamberDiameter: 2.0, defaultDiameter: 1.0, depths: [.drainage: 6],
    uncertainties: [.surveyed: uncertainty(0.05), .records: uncertainty(1)], unknownUncertainty: uncertainty(3))

  @Test func `a class has its own diameter, else the default`() {
    #expect(assumptions.outerDiameterTicks(for: Sample.pipe(.gas)) == 8_000)
    #expect(assumptions.outerDiameterTicks(for: Sample.pipe(.water)) == 10_000)
  }

  @Test func `a chamber or manhole drawn as a point has the chamber size`() {
    #expect(assumptions.outerDiameterTicks(for: Sample.chamber(.gas)) == 20_000)
    #expect(assumptions.outerDiameterTicks(for: Sample.chamber(.drainage, kind: .manhole)) == 20_000)
    #expect(assumptions.outerDiameterTicks(for: Sample.chamber(.gas, kind: .valve)) == 8_000)
    #expect(assumptions.outerDiameterTicks(for: .gas, kind: .chamber, isPoint: false) == 8_000)
  }

  @Test func `without a chamber size a chamber has the diameter of its class, or the default if that is larger`() {
    var assumptions = assumptions
    assumptions.chamberDiameter = nil
    #expect(assumptions.outerDiameterTicks(for: Sample.chamber(.drainage)) == 30_000)
    #expect(assumptions.outerDiameterTicks(for: Sample.chamber(.gas)) == 10_000)
  }

  @Test func `an unknown class takes the largest diameter and depth of all`() {
    let unknown = Sample.pipe(.other) { $0.classIsUnknown = true }
    #expect(assumptions.outerDiameterTicks(for: unknown) == 30_000)
    #expect(assumptions.depthMetres(for: nil) == 6)
    #expect(assumptions.depthMetres(for: .gas) == 3)
    var small = assumptions
    small.diameters = [.gas: 0.2]
    #expect(small.outerDiameterTicks(for: unknown) == 10_000, "the default counts for the classes not listed")
  }

  @Test(arguments: [
    (SurveyQuality.exposed, 0.05), (.surveyed, 0.05), (.detected, 1), (.records, 1), (.unknown, 3),
  ])
  func `a quality that is not listed takes the next worse one that is`(quality: SurveyQuality, metres: Double) {
    #expect(assumptions.uncertainty(quality).horizontal.atLeast == metres)
  }

  @Test func `what a profile leaves out has the meaning of the specification`() {
    let bare = RuleAssumptions(defaultDiameter: 1, unknownUncertainty: Self.uncertainty(3))
    #expect(bare.placement == 0)
    #expect(bare.bore == 0)
    #expect(bare.interpolate == 75)
    #expect(bare.depthMetres(for: .water) == 3)
    #expect(SurveyQuality.allCases.allSatisfy { bare.uncertainty($0) == Self.uncertainty(3) })
  }
}
