public import ConflictRules
public import ConflictSearch
internal import NetworkModel

/// Why one pipe is or is not a finding for a dig: every number of the law of conflicts, in the order it is asked.
///
/// Lengths are metres to a tenth of a millimetre, and to ten places where two would print alike and are not equal.
/// The letters are those of the law: c and e the distances in plan, h and v the half width and height of the pipe,
/// t the depth of its top, uh, uv and us the uncertainties, a and b the depths of the dig, R and V the reach of a
/// zone, N the part of the pipe near enough for it.
public struct ExplanationReport {
  let assessment: PipeAssessment
  let dig: Dig
  let profile: RuleProfile
  var page = TextPage()

  var pipe: PipeLabel { assessment.pipe }

  /// The explanation as lines, each with its line end. O(z) in the zones of the profile.
  ///
  /// - Parameters:
  ///   - assessment: the pipe held against the dig.
  ///   - dig: the dig of that assessment.
  ///   - profile: the profile of that assessment; with another one the words do not fit the numbers.
  public static func text(_ assessment: PipeAssessment, dig: Dig, profile: RuleProfile) -> String {
    var report = ExplanationReport(assessment: assessment, dig: dig, profile: profile)
    report.page.paragraph(
      "Pipe \(DisplayText.plain(report.pipe.id)) (\(TextReport.identity(of: report.pipe))) against the dig, under the "
        + "rules of profile \(DisplayText.plain(profile.name)). Metres.", indent: 0)
    report.putMeasures()
    report.putGaps()
    report.page.heading("Zones")
    for zone in assessment.zones { report.put(zone) }
    report.putZonesThatDoNotApply()
    report.putDepths()
    report.putConclusion()
    return report.page.text
  }

  /// What a finding or a dismissal would print of depth.
  private mutating func putDepths() {
    let depth = assessment.depth
    page.heading("Depths")
    guard assessment.isCandidate else {
      page.paragraph("Not asked: the pipe lies in plan in none of its zones.")
      return
    }
    page.paragraph(
      "Over N of the most severe zone it lies in, in plan: top \(Formula.number(depth.top)), bottom "
        + "\(Formula.number(depth.bottom)), vertical gap to the dig \(Formula.number(depth.gap)).")
  }

  private mutating func putConclusion() {
    page.heading("Conclusion")
    page.paragraph(conclusion)
    if !assessment.assumptions.isEmpty {
      page.paragraph("Assumed:")
      for word in assessment.assumptions { page.item(AssumptionWords.sentence(ofPipe: word) + ".", indent: 4) }
    }
  }

  private var conclusion: String {
    let id = DisplayText.plain(pipe.id)
    if pipe.isAerial {
      return "\(id) is no finding: it is an overhead line, which is checked against nothing and counted as aerial."
    }
    if let finding = assessment.finding {
      let zone = finding.zone
      return "\(id) is a finding, \(zone.severity.rawValue) and \(finding.isCertain ? "certain" : "possible"): it lies "
        + "in plan in the zone \(DisplayText.plain(zone.zone)), and depth does not separate it from the dig." + unruled
    }
    if assessment.isSeparated {
      return "\(id) is no finding: in plan it lies in a zone of its own, but its recorded depth separates it from the "
        + "dig in each. The answer lists it as separated." + unruled
    }
    return "\(id) is no finding: it lies in plan in none of its zones." + unruled
  }

  /// What a pipe without a rule does to the answer.
  private var unruled: String {
    guard !assessment.isRuled else { return "" }
    let numbers = Formula.pair(assessment.gaps.worst, profile.unruledMetres)
    let isNear = assessment.gaps.worst <= profile.unruledMetres + Formula.tolerance
    return " No zone of the profile is sure to match it, and its worst gap of \(numbers.left) is "
      + (isNear
        ? "within \(numbers.right), where a pipe without a rule makes a clear answer undetermined (rule-missing)."
        : "beyond \(numbers.right), within which a pipe without a rule would matter.")
  }
}
