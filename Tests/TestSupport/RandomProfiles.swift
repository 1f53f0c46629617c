public import ConflictRules
import NetworkModel

/// A profile with zones of every sort, of reaches from nothing to 200 m, and assumptions of every sort.
public func anyProfile(_ random: inout SplitMix64) -> RuleProfile {
  let zones = (0..<random.integer(in: 1...8)).map { index in
    let listed = AssetClass.allCases.shuffled(using: &random).prefix(random.integer(in: 1...4))
    return zone(
      "z\(index)", random.chance(oneIn: 4) ? .any : .listed(Array(listed)), random.pick(Severity.allCases) ?? .notify,
      reach: random.pick([0, 0.5, 1, 2, 5, 10, 50, 200]) ?? 0,
      vertical: random.chance(oneIn: 3) ? nil : random.pick([0, 0.3, 1]),
      from: random.chance(oneIn: 3) ? .centreline : .edge,
      when: (0..<(random.chance(oneIn: 2) ? 0 : random.integer(in: 1...2))).map { _ in anyCondition(&random) })
  }
  return profile(zones, unruled: random.pick([0, 1, 5, 30]) ?? 5) { assume(&$0, &random) }
}

private func anyCondition(_ random: inout SplitMix64) -> ZoneCondition {
  func words(_ words: [String], _ random: inout SplitMix64) -> ZoneCondition.Requirement {
    .oneOf(words.shuffled(using: &random).prefix(random.integer(in: 1...2)).map { .word($0) })
  }
  func range(_ numbers: [Double], _ random: inout SplitMix64) -> ZoneCondition.Requirement {
    let ends = [random.pick(numbers) ?? 0, random.pick(numbers) ?? 0].sorted()
    return .range(random.chance(oneIn: 4) ? -.infinity : ends[0], random.chance(oneIn: 4) ? .infinity : ends[1])
  }
  switch random.integer(in: 0...9) {
  case 0, 1: return ZoneCondition(.pressure, words(PressureClass.allCases.map(\.rawValue) + ["unknown"], &random))
  case 2: return ZoneCondition(.pressure, range([0, 0.01, 0.2, 0.4, 1, 1.6, 4], &random))
  case 3: return ZoneCondition(.pressure, .oneOf([.number(random.pick([0.01, 0.2, 0.4, 1.6]) ?? 0.2), .word("high")]))
  case 4: return ZoneCondition(.voltage, range([0, 0.4, 10, 110], &random))
  case 5: return ZoneCondition(.diameter, range([0, 0.2, 0.5, 1, 1.6], &random))
  case 6: return ZoneCondition(.kind, words(AssetKind.allCases.map(\.rawValue), &random))
  case 7: return ZoneCondition(.quality, words(SurveyQuality.allCases.map(\.rawValue), &random))
  case 8: return ZoneCondition(.owner, words(["A", "B", "C"], &random))
  default: return ZoneCondition(.installed, range([1900, 1950, 2000, 2026], &random))
  }
}

private func assume(_ assumptions: inout RuleAssumptions, _ random: inout SplitMix64) {
  func growing(_ random: inout SplitMix64) -> GrowingUncertainty {
    GrowingUncertainty(
      atLeast: random.pick([0, 0.1, 0.5, 2]) ?? 0, perDepth: random.chance(oneIn: 2) ? 0 : random.number(in: 0...0.4))
  }
  func uncertainty(_ random: inout SplitMix64) -> PositionUncertainty {
    PositionUncertainty(horizontal: growing(&random), vertical: random.chance(oneIn: 3) ? nil : growing(&random))
  }
  assumptions.diameters = [:]
  assumptions.depths = [:]
  for assetClass in AssetClass.allCases {
    if random.chance(oneIn: 3) { assumptions.diameters[assetClass] = random.number(in: 0.05...2) }
    if random.chance(oneIn: 3) { assumptions.depths[assetClass] = random.number(in: 0...12) }
  }
  assumptions.defaultDiameter = random.number(in: 0.05...2)
  assumptions.chamberDiameter = random.chance(oneIn: 2) ? nil : random.number(in: 0.5...4)
  assumptions.defaultDepth = random.number(in: 0...10)
  assumptions.interpolate = random.number(in: 1...80)
  assumptions.uncertainties = [:]
  for quality in SurveyQuality.allCases where quality != .unknown && random.chance(oneIn: 2) {
    assumptions.uncertainties[quality] = uncertainty(&random)
  }
  assumptions.unknownUncertainty = uncertainty(&random)
}
