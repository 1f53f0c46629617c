internal import ConflictSearch
internal import NetworkModel
internal import PlanarGeometry

extension TextReport {
  /// What was looked at, and what was dismissed on which numbers.
  mutating func putSearched() {
    let searched = decision.answer.searched
    page.heading("What was searched")
    page.paragraph(
      "Reach: \(Words.metres(searched.reach)), the largest of the rules. Classes asked about: "
        + "\(Words.list(searched.classes)). Pipes in plan within a zone of their own: \(searched.candidates).")
    if !searched.separated.isEmpty {
      page.paragraph(
        "Dismissed on depth alone (\(searched.separated.count)). If a recorded depth is wrong, so is the dismissal: "
          + "verify on site.")
      let header = ["Pipe", "Class", "Owner", "Gap in plan", "Vertical gap", "Top at", "Quality"]
      page.table([header] + searched.separated.map { Self.row($0) }, indent: 4)
    }
    if let outside = searched.nearestOutside {
      page.paragraph(
        "Nearest pipe outside every zone: \(DisplayText.plain(outside.pipe.id)) "
          + "(\(Self.identity(of: outside.pipe))), \(Words.metres(outside.gaps.horizontal)) away, "
          + "\(Words.metres(outside.gaps.worst)) at worst.")
    } else if decision.answer.findings.isEmpty {
      page.paragraph("Outside the zones, no other pipe of the data lies within the reach.")
    }
  }

  private static func row(_ dismissed: Searched.Dismissed) -> [String] {
    let pipe = dismissed.pipe
    return [
      DisplayText.cell(pipe.id), pipe.assetClass.rawValue, DisplayText.cell(Words.owner(pipe.owner)),
      Words.metres(dismissed.gaps.horizontal), Words.metres(dismissed.depth.gap),
      Words.metres(dismissed.depth.top), pipe.quality.rawValue,
    ]
  }

  /// How the dig was understood, and what had to be assumed of it and of the pipes.
  mutating func putAssumptions() {
    let dig = decision.dig
    page.heading("What was assumed")
    page.item("Dig: \(digSentence)")
    if dig.placement > 0 {
      page.item("The dig may lie up to \(Words.metres(Tick.metres(dig.placement))) from where it is drawn.")
    } else {
      page.item("The dig was taken to lie exactly where it is drawn.")
    }
    // An unlimited depth and the placement are told above already, whoever named them.
    for word in decision.assumptions where word != "depth" || dig.bottom != nil {
      page.item(AssumptionWords.sentence(ofDig: word) + ".")
    }
    let findings = decision.answer.findings
    for word in findings.flatMap(\.assumptions).eachOnce {
      let pipes = findings.filter { $0.assumptions.contains(word) }.map { DisplayText.plain($0.pipe.id) }
      page.item("\(pipes.joined(separator: ", ")): \(AssumptionWords.sentence(ofPipe: word)).")
    }
  }

  private var digSentence: String {
    let dig = decision.dig
    guard let bore = dig.bore else {
      return dig.bottom.map { "open excavation down to \(Words.metres(Tick.metres($0)))." }
        ?? "open excavation of unknown depth, taken as unlimited."
    }
    let floor = dig.bottom.map { Words.metres(Tick.metres($0)) } ?? "unknown depth, taken as unlimited"
    let ends =
      bore.endsArePits
      ? "Its ends are pits, which are digs of their own and not part of this answer."
      : "Within \(Words.metres(6 * Tick.metres(bore.recordedTop))) of its ends it is taken to come up to the ground."
    return "bore from \(Words.metres(Tick.metres(dig.top))) down to \(floor), tolerance included. \(ends)"
  }
}
