internal import ConflictRules
internal import ConflictSearch
internal import NetworkModel

extension TextReport {
  /// The verdict in plain words, with what nobody may overlook.
  mutating func putVerdict() {
    let answer = decision.answer
    if let subject { page.line(subject) }
    page.line(coloured(headline))
    page.paragraph(sentence, indent: 0)
    if !answer.findings.isEmpty, !answer.doubts.isEmpty {
      page.paragraph(
        "There may be more than this: the data is not complete here. See what could not be judged.", indent: 0)
    }
    if answer.verdict == .clear, !answer.searched.coverageIsDeclared {
      page.paragraph("How far the data extends was not declared: see what the data cannot show.", indent: 0)
    }
    let separated = answer.searched.separated.count
    if separated > 0 {
      let verb = separated == 1 ? "is" : "are"
      page.paragraph(
        "\(Words.count(separated, "pipe")) over or under the dig \(verb) left out on recorded depth alone: see what "
          + "was searched.", indent: 0)
    }
  }

  private var subject: String? {
    let row = decision.row.map { "row \($0)" }
    guard let permit = decision.permit else { return row.map { "Permit in \($0)" } }
    return "Permit \(DisplayText.plain(permit))" + (row.map { " (\($0))" } ?? "")
  }

  private var headline: String {
    let data = Words.data(asOf: decision.network.asOf)
    return switch decision.answer.verdict {
    case .clear: "NO KNOWN CONFLICT in \(data)"
    case .notify: "NOTIFY: owners must be told before work begins"
    case .restricted: "RESTRICTED: the dig lies in a zone where work is restricted"
    case .strike: isCertain ? "STRIKE: the dig meets a pipe" : "STRIKE: the dig may meet a pipe"
    case .undetermined: "CANNOT JUDGE: the data cannot carry an answer here"
    }
  }

  private var sentence: String {
    let answer = decision.answer
    let data = Words.data(asOf: decision.network.asOf)
    let worst = answer.findings.filter { $0.zone.severity == answer.findings.first?.zone.severity }.count
    let pipes = Words.count(worst, "pipe")
    switch answer.verdict {
    case .clear:
      return "Asked about: \(Words.list(answer.searched.classes)). This is a screening of records, not a finding "
        + "that the ground holds no pipes."
    case .notify:
      return "In \(data), the dig comes into the notification zone of \(pipes)."
    case .restricted:
      return "In \(data), the dig comes into the restricted zone of \(pipes). Work there is prohibited, or only by "
        + "hand, or only with an agreed plan."
    case .strike:
      return "In \(data), the dig as drawn \(struck). Do not dig as drawn."
    case .undetermined:
      return "No conflict was found in \(data), but that does not count as clear. Do not permit on this answer."
    }
  }

  /// Which pipes the dig meets whatever the uncertainties, and which only if some go against it.
  private var struck: String {
    let strikes = decision.answer.findings.filter { $0.zone.severity == .strike }
    let certain = strikes.filter { $0.certainty == .certain }.count
    let possible = strikes.count - certain
    if possible == 0 { return "meets \(Words.count(certain, "pipe"))" }
    let accuracy = "within the accuracy of the records"
    if certain == 0 { return "may meet \(Words.count(possible, "pipe")), \(accuracy)" }
    return "meets \(Words.count(certain, "pipe")), and may meet \(possible) more, \(accuracy)"
  }

  private var isCertain: Bool { decision.answer.findings.first?.certainty == .certain }

  /// The headline's word in colour. There is no green: nothing here says go.
  private func coloured(_ headline: String) -> String {
    guard useColour else { return headline }
    let code =
      switch decision.answer.verdict {
      case .strike: "1;31"
      case .restricted, .undetermined: "1;33"
      case .notify: "1;36"
      case .clear: "1"
      }
    return "\u{1B}[\(code)m\(headline)\u{1B}[0m"
  }
}
