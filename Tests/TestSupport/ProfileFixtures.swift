public import ConflictRules
import NetworkModel

/// A zone with nothing to do in it; its rule id is `test/NAME`.
public func zone(
  _ name: String, _ classes: ZoneClasses = .any, _ severity: Severity = .restricted, reach: Double,
  vertical: Double? = nil, from baseline: ZoneBaseline = .edge, when conditions: [ZoneCondition] = []
) -> Zone {
  Zone(
    ruleID: "test/\(name)", zone: name, classes: classes, conditions: conditions, severity: severity,
    baseline: baseline, reachMetres: reach, verticalMetres: vertical, actions: ["DO-\(name)"])
}

/// A profile of some zones.
///
/// An unknown size counts as 0.5 m (0.6 m for gas, 1.2 m for chambers), an unknown position as 2 m off in plan and
/// any depth; surveyed pipes lie within 0.1 m, detected ones within a tenth of their depth.
public func profile(
  _ zones: [Zone], unruled: Double = 5, change: (inout RuleAssumptions) -> Void = { _ in }
) -> RuleProfile {
  var assumptions = RuleAssumptions(
    diameters: [.gas: 0.6], chamberDiameter: 1.2, defaultDiameter: 0.5,
    uncertainties: [
      .surveyed: PositionUncertainty(
        horizontal: GrowingUncertainty(atLeast: 0.1), vertical: GrowingUncertainty(atLeast: 0.1)),
      .detected: PositionUncertainty(
        horizontal: GrowingUncertainty(atLeast: 0.1, perDepth: 0.1),
        vertical: GrowingUncertainty(atLeast: 0.1, perDepth: 0.2)),
    ],
    unknownUncertainty: PositionUncertainty(horizontal: GrowingUncertainty(atLeast: 2), vertical: nil))
  change(&assumptions)
  return RuleProfile(name: "test", assumptions: assumptions, unruledMetres: unruled, zones: zones)
}
