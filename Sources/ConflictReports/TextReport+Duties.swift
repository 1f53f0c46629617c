internal import ConflictRules
internal import ConflictSearch
internal import NetworkModel

extension TextReport {
  /// What must be done, owner by owner, with whom to call.
  mutating func putDuties() {
    let answer = decision.answer
    guard !answer.findings.isEmpty else { return }
    page.heading("What must be done")
    for owner in answer.owners {
      let findings = answer.findings.filter { $0.pipe.owner == owner.owner }
      let contacts = findings.compactMap(\.pipe.contact).filter { !$0.isEmpty }.eachOnce
      let contact = contacts.isEmpty ? "not recorded" : contacts.map(DisplayText.plain).joined(separator: ", ")
      page.paragraph("Owner: \(Words.owner(owner.owner)) (contact: \(contact))", hanging: 2)
      // Pipes that ask for the same share a line, in the order in which they are found.
      for actions in findings.map(\.actions).eachOnce {
        let pipes = findings.filter { $0.actions == actions }.map { DisplayText.plain($0.pipe.id) }
        page.item("\(pipes.joined(separator: ", ")): \(ActionWords.list(actions))", indent: 4)
      }
      if owner.owner?.isEmpty ?? true {
        page.item("find out who owns \(findings.count == 1 ? "it" : "these") before work begins", indent: 4)
      }
    }
    if answer.findings.contains(where: { $0.certainty == .possible }) {
      page.paragraph("A possible finding binds as a certain one does, until trial holes on site show better.")
    }
  }

  /// What the data cannot answer, and what to do about it.
  mutating func putDoubts() {
    let doubts = decision.answer.doubts
    guard !doubts.isEmpty else { return }
    page.heading("What could not be judged")
    for doubt in doubts {
      page.item("\(words(of: doubt)) (\(doubt.reason))")
      page.paragraph("To do: \(Self.remedy(of: doubt))", indent: 4, hanging: 7)
    }
  }

  private func words(of doubt: Doubt) -> String {
    switch doubt {
    case .outsideCoverage(let assetClass, let hint):
      let what = assetClass.map { "\($0.rawValue) data" } ?? "data"
      let extent =
        decision.answer.searched.coverageIsDeclared
        ? "The dig with the reach of its rules leaves the declared extent of the \(what)."
        : "The dig leaves the area in which the network holds pipes; the extent of the data was not declared."
      return extent + (hint.map { " Hint: \(DisplayText.plain($0))." } ?? "")
    case .classNotCovered(let classes):
      return "The network holds nothing of these classes, and declares no coverage of them: \(Words.list(classes))."
    case .ruleMissing(let count, let pipes):
      return "\(Words.count(count, "pipe")) near the dig, of which no rule of the profile is sure to speak: "
        + "\(Words.list(pipes, of: count))."
    case .rejectedData(let count, let records):
      return "\(Words.count(count, "record")) near the dig could not be imported, and may be a pipe in the way: "
        + "\(Words.list(records, of: count))."
    case .staleData(let asOf?):
      return "The data is of \(DisplayText.plain(asOf)): older than was accepted, or the day of work is not known."
    case .staleData(nil):
      return "The date of the data is not known, so it cannot be shown to be recent enough."
    }
  }

  private static func remedy(of doubt: Doubt) -> String {
    switch doubt {
    case .outsideCoverage(_, nil): "ask every owner for records of the area beyond, and check again."
    case .outsideCoverage(_, .some):
      "see whether the CRS of the site was declared rightly; if it was, ask every owner for records of the area."
    case .classNotCovered: "ask the owners of such pipes for their records, or check a network that holds them."
    case .ruleMissing: "have a competent person judge these pipes, or use a profile with rules for them."
    case .rejectedData: "repair these records and import again, or have the originals looked at."
    case .staleData: "obtain current data, or confirm with the owners that nothing has changed."
    }
  }
}
