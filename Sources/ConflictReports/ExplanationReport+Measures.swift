internal import ConflictRules
internal import ConflictSearch
internal import NetworkModel
internal import PlanarGeometry

extension ExplanationReport {
  /// us in metres.
  var placement: Double { Tick.metres(dig.placement) }
  /// b in metres, infinite where unlimited.
  var floor: Double { dig.bottom.map(Tick.metres) ?? .infinity }

  /// The sizes, depths and uncertainties that everything else is made of.
  mutating func putMeasures() {
    page.heading("Measures")
    let rows: [[String]] = [
      ["c", Formula.number(assessment.distance), "distance in plan between the dig and the centreline"],
      ["e", Formula.number(assessment.intrusion), "how deep the centreline reaches into the dig"],
      [
        "h", Formula.number(assessment.halfWidth),
        "half of the outer width, \(assessment.diameterIsAssumed ? "assumed by the profile" : "as recorded")",
      ],
      ["v", Formula.number(assessment.outerHeight), heightOrigin],
      ["uh", Formula.number(assessment.horizontalUncertainty), horizontalParts],
      ["", "", "of the pipe: \(origin(pipe.horizontalUncertainty, \.horizontal))"],
      ["uv", Formula.number(assessment.verticalUncertainty), "vertical uncertainty"],
      ["", "", verticalOrigin],
      ["us", Formula.number(placement), "how well the dig itself is placed"],
      ["a", Formula.number(Tick.metres(dig.top)), dig.bore == nil ? "the dig is open above" : "roof of the bore"],
      ["b", Formula.number(floor), dig.bottom == nil ? "depth of the dig not known" : "depth of the dig"],
    ]
    page.table(rows, rightAligned: [1])
  }

  private var heightOrigin: String {
    if assessment.outerHeight == nil { return "outer height: not known, so no depth can separate the pipe" }
    return "outer height, \(pipe.outerHeight == nil ? "assumed by the profile" : "as recorded")"
  }

  private var horizontalParts: String {
    let imported = Tick.metres(pipe.importUncertainty)
    let own = assessment.horizontalUncertainty - imported
    return "horizontal uncertainty = \(Formula.number(own)) of the pipe + \(Formula.number(imported)) of its import"
  }

  private var verticalOrigin: String {
    guard assessment.verticalUncertainty != nil else {
      return "not known: the profile states none for quality \(pipe.quality.rawValue)"
    }
    return origin(pipe.verticalUncertainty, \.vertical)
  }

  /// Where an uncertainty comes from: the record, or the profile and its share of depth.
  private func origin(_ recorded: Int64?, _ direction: KeyPath<PositionUncertainty, GrowingUncertainty>) -> String {
    if recorded != nil { return "as recorded" }
    return origin(profile.assumptions.uncertainty(pipe.quality)[keyPath: direction])
  }

  private func origin(_ recorded: Int64?, _ direction: KeyPath<PositionUncertainty, GrowingUncertainty?>) -> String {
    if recorded != nil { return "as recorded" }
    return profile.assumptions.uncertainty(pipe.quality)[keyPath: direction].map { origin($0) } ?? "not known"
  }

  private func origin(_ growth: GrowingUncertainty) -> String {
    let quality = "the profile's for quality \(pipe.quality.rawValue)"
    guard growth.growsWithDepth else { return quality }
    return "\(quality): \(Formula.number(growth.perDepth)) of the depth \(Formula.number(assessment.depthOfGrowth)), "
      + "at least \(Formula.number(growth.atLeast))"
  }

  /// The three gaps in plan.
  mutating func putGaps() {
    let (c, e, h) = (assessment.distance, assessment.intrusion, assessment.halfWidth)
    let uncertain = assessment.horizontalUncertainty
    page.heading("Gaps in plan, never below 0")
    let worst = Formula.sum(c, [.minus(h), .minus(uncertain), .minus(placement)])
    let best = Formula.sum(c, [.minus(e), .minus(h), .plus(uncertain), .plus(placement)])
    page.table(
      [
        ["horizontal", Formula.number(assessment.gaps.horizontal), "c - h = \(Formula.sum(c, [.minus(h)]))"],
        ["worst", Formula.number(assessment.gaps.worst), "c - h - uh - us = \(worst)"],
        ["best", Formula.number(assessment.gaps.best), "c - e - h + uh + us = \(best)"],
      ], rightAligned: [1])
  }
}
