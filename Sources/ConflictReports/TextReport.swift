internal import ConflictRules
public import ConflictSearch
internal import NetworkModel

/// A decision for the person who grants the permit: the verdict first, then why, what to do, and what it rests on.
///
/// It never calls a place free of pipes: the most it says is that no conflict is known in the data of a date. Lines
/// are at most 100 columns wide where ids and numbers allow it. Lengths are metres to the millimetre.
public struct TextReport {
  let decision: Decision
  let useColour: Bool
  var page = TextPage()

  /// The decision as lines, each with its line end.
  ///
  /// O(n) in the findings. The only error is one that `unproject` throws.
  ///
  /// - Parameters:
  ///   - useColour: whether the word of the verdict may carry ANSI colour; for terminals alone.
  ///   - unproject: turns metres of the store CRS into the permit's own coordinates.
  public static func text(
    _ decision: Decision, useColour: Bool = false,
    unproject: (Finding.Position) throws -> Decision.PrintedPosition
  ) rethrows -> String {
    var report = TextReport(decision: decision, useColour: useColour)
    report.putVerdict()
    try report.putFindings(unproject)
    report.putDuties()
    report.putDoubts()
    report.putSearched()
    report.putAssumptions()
    report.putLimits()
    report.putProvenance()
    return report.page.text
  }

  /// What the data cannot show, said in every answer.
  private mutating func putLimits() {
    let searched = decision.answer.searched
    page.heading("What the data cannot show")
    if !searched.coverageIsDeclared {
      page.item("The extent of the data was not declared: that it holds pipes near here does not prove it holds all.")
    }
    if searched.unplaced > 0 {
      page.item(
        "\(Words.count(searched.unplaced, "rejected record")) of the network had no position, or not all of it, "
          + "and could not be looked at: any of them may lie here.")
    }
    if searched.aerial > 0 {
      page.item(
        "\(Words.count(searched.aerial, "overhead line")) near the dig \(searched.aerial == 1 ? "was" : "were") not "
          + "checked against it: mind cranes and booms.")
    }
    page.item("Service connections, private lines, and pipes under the survey's size threshold may be missing.")
    page.item("Records only: locate on site, and expose by hand, before machines are used.")
  }

  /// Where the answer comes from.
  private mutating func putProvenance() {
    page.heading("What this answer rests on")
    let network = decision.network
    let date = network.asOf.map(DisplayText.plain) ?? "date not known"
    page.paragraph("Network: \(DisplayText.plain(network.name)), \(date), version \(Words.short(network.version))")
    page.paragraph("Rules:   \(DisplayText.plain(decision.rules.name)), version \(Words.short(decision.rules.version))")
    page.paragraph("Engine:  Trench \(decision.engine.trench), PROJ \(decision.engine.proj)")
  }
}
