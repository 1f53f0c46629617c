internal import ConflictRules
internal import ConflictSearch
internal import NetworkModel
internal import PlanarGeometry

extension ExplanationReport {
  /// One zone that matches the pipe, question by question.
  mutating func put(_ zone: ZoneAssessment) {
    putName(of: zone.zone)
    page.paragraph("matches: \(reasons(for: zone))", indent: 4, hanging: 2)
    putPlan(zone)
    guard zone.isHorizontallyIn else { return }
    putDepth(zone)
    putCertainty(zone)
  }

  /// The zones of the profile that are not for this pipe, each with the reason.
  mutating func putZonesThatDoNotApply() {
    for zone in profile.zones where zone.match(pipe.attributes) == nil {
      putName(of: zone)
      if zone.classes.contains(pipe.assetClass) {
        let ruledOut = zone.conditions.filter { $0.matches(pipe.attributes) == .no }.map {
          ConditionWords.clause($0, pipe.attributes)
        }
        page.paragraph("does not match: it \(ruledOut.joined(separator: "; it "))", indent: 4, hanging: 2)
      } else {
        page.paragraph(
          "does not match: it is for \(Words.list(zone.classes.named)), the pipe is \(pipe.assetClass.rawValue)",
          indent: 4, hanging: 2)
      }
    }
  }

  private mutating func putName(of zone: Zone) {
    page.line("")
    page.paragraph("\(Words.name(of: zone)): \(Words.authority(of: zone))", hanging: 2)
  }

  private func reasons(for zone: ZoneAssessment) -> String {
    var reasons: [String]
    switch zone.zone.classes {
    case .any: reasons = ["it is for every class"]
    case .listed(let classes): reasons = ["it is for \(Words.list(classes))"]
    }
    if pipe.classIsUnknown {
      reasons.append("the class of the pipe is not known, so every zone of every class applies")
    }
    reasons += zone.zone.conditions.map { "it \(ConditionWords.clause($0, pipe.attributes))" }
    return reasons.joined(separator: "; ")
  }

  /// Semantics 4.1.
  private mutating func putPlan(_ zone: ZoneAssessment) {
    let reach = zone.zone.reachMetres
    let isEdge = zone.zone.baseline == .edge
    let terms: [Formula.Term] =
      (isEdge ? [.plus(assessment.halfWidth)] : [])
      + [.plus(assessment.horizontalUncertainty), .plus(placement)]
    let compared = Formula.pair(assessment.distance, Tick.metres(zone.limit))
    page.paragraph(
      "in plan: c \(compared.left) <= R\(isEdge ? " + h" : "") + uh + us = \(Formula.sum(reach, terms)) = "
        + "\(compared.right)? \(Formula.word(zone.isHorizontallyIn))"
        + (isEdge ? "" : " (from the centreline: h is left out)"), indent: 4, hanging: 2)
  }

  /// Semantics 4.2.
  private mutating func putDepth(_ zone: ZoneAssessment) {
    guard let near = zone.nearSummary else { return }
    page.paragraph(
      "N: \(Formula.number(near.length)) m of the pipe; t from \(Formula.number(near.leastTop)) to "
        + "\(Formula.number(near.greatestTop)), t + v from \(Formula.number(near.leastBottom)) to "
        + "\(Formula.number(near.greatestBottom))\(roofWords(near.roof))", indent: 4, hanging: 2)
    page.paragraph("separated by depth? \(separation(zone, near))", indent: 4, hanging: 2)
  }

  private func roofWords(_ roof: Double) -> String {
    guard dig.bore != nil else { return "" }
    let isAtEnd = roof == 0 && dig.top > 0
    return "; a counts as \(Formula.number(roof))" + (isAtEnd ? ", for N comes near an end of the bore" : "")
  }

  private func separation(_ zone: ZoneAssessment, _ near: ZoneAssessment.NearSummary) -> String {
    guard let clearance = zone.zone.verticalMetres else { return "no: V = any, the zone holds at every depth" }
    guard let uncertainty = assessment.verticalUncertainty else {
      return "no: uv is not known, so no depth of this pipe can separate it"
    }
    guard let top = near.leastTop else { return "no: t is not known everywhere on N (\(whyTopIsUnknown))" }
    guard let bottom = near.greatestBottom else { return "no: v is not known" }
    var clauses: [String] = []
    if floor.isFinite {
      let (below, limit) = Formula.pair(top - uncertainty - floor, clearance)
      let sum = Formula.sum(top, [.minus(uncertainty), .minus(floor)])
      let isBelow = top - uncertainty - floor > clearance + Formula.tolerance
      clauses.append("below, min t - uv - b = \(sum) = \(below) > V \(limit)? \(Formula.word(isBelow))")
    } else {
      clauses.append("below cannot be, for b is unlimited")
    }
    if near.roof > 0 {
      let (above, limit) = Formula.pair(near.roof - bottom - uncertainty, clearance)
      let sum = Formula.sum(near.roof, [.minus(bottom), .minus(uncertainty)])
      let isAbove = near.roof - bottom - uncertainty > clearance + Formula.tolerance
      clauses.append("above, a - max (t + v) - uv = \(sum) = \(above) > V \(limit)? \(Formula.word(isAbove))")
    } else {
      clauses.append("above cannot be, for a = 0")
    }
    return "\(Formula.word(zone.isSeparated)): \(clauses.joined(separator: "; "))"
  }

  /// Why t is not known: the pipe's own record decides it, so the reason is one for the whole pipe.
  private var whyTopIsUnknown: String {
    if pipe.depthReferenceIsUnknown { return "what the recorded depth refers to is not known" }
    if !assessment.topsAreKnown { return "it is not recorded at every vertex" }
    if pipe.laying == .trenchless { return "laid trenchless, it is known at the vertices alone" }
    return "a segment is longer than \(Formula.number(profile.assumptions.interpolate)), and how it was laid does not "
      + "vouch for it"
  }

  /// When a zone is certain.
  private mutating func putCertainty(_ zone: ZoneAssessment) {
    guard zone.holds else { return }
    var clauses: [String] = []
    if !zone.unknownAttributes.isEmpty {
      clauses.append("not known: \(zone.unknownAttributes.joined(separator: ", "))")
    }
    let countsWidth = zone.zone.baseline == .edge
    let width: [Formula.Term] =
      countsWidth ? [.minus(assessment.diameterIsAssumed ? 0 : assessment.halfWidth)] : []
    let uncertain: [Formula.Term] = [.plus(assessment.horizontalUncertainty), .plus(placement)]
    let terms = [.minus(assessment.intrusion)] + width + uncertain
    let (least, reach) = Formula.pair(Tick.metres(zone.distanceAtBest), zone.zone.reachMetres)
    clauses.append(
      "in plan, c - e\(countsWidth ? " - h" : "") + uh + us = \(Formula.sum(assessment.distance, terms)) "
        + "= \(least) <= R \(reach)? \(Formula.word(zone.isCertainInPlan))"
        + (countsWidth && assessment.diameterIsAssumed ? " (h counts as 0, for it is assumed)" : ""))
    clauses.append(depthCertainty(zone))
    page.paragraph(
      "certain? \(Formula.word(zone.isCertain)): \(clauses.joined(separator: "; "))", indent: 4, hanging: 2)
  }

  private func depthCertainty(_ zone: ZoneAssessment) -> String {
    guard let clearance = zone.zone.verticalMetres else { return "depth is not asked" }
    guard
      let near = zone.nearSummary, let uncertainty = assessment.verticalUncertainty, let top = near.greatestTop,
      let bottom = near.leastBottom
    else { return "depth or uv is not known on N" }
    let sumBelow = Formula.sum(top, [.plus(uncertainty), .minus(floor)])
    let below =
      floor.isFinite
      ? "max t + uv - b = \(sumBelow) = \(Formula.number(top + uncertainty - floor)) <= V" : "b is unlimited"
    let sumAbove = Formula.sum(near.roof, [.minus(bottom), .plus(uncertainty)])
    let above = "a - min (t + v) + uv = \(sumAbove) = \(Formula.number(near.roof - bottom + uncertainty)) <= V"
    return "in depth, \(below) and \(above), V = \(Formula.number(clearance))? "
      + Formula.word(zone.isCertainInDepth)
  }
}
