public import ConflictSearch

/// Decisions as a table: one row a finding, and one with empty columns of the finding where there is none.
///
/// Columns bear the names of the JSON decision, nested ones joined with a point; of a position they are its `x` and
/// `y`, in the CRS of the permit. What the decision and its findings both call `assumptions` is `dig.assumptions` for
/// the decision. Lists are one text with `; ` between their words, `undetermined` is the list of its reasons, and
/// `properties` is JSON. The summary by owner is left out: it follows from the rows. Words that a spreadsheet would run
/// as a formula begin with an apostrophe.
public enum CSVReport {
  /// The names of the columns, with a line end.
  public static func appendHeader(to bytes: inout [UInt8]) {
    CSVText.append(CSVColumn.all.lazy.map { .text($0.name) }, to: &bytes)
  }

  /// Appends the rows of a decision.
  ///
  /// - Parameter unproject: turns metres of the store CRS into the permit's own coordinates; the only source of errors.
  public static func append(
    _ decision: Decision, unproject: (Finding.Position) throws -> Decision.PrintedPosition, to bytes: inout [UInt8]
  ) rethrows {
    if decision.answer.findings.isEmpty {
      let row = CSVColumn.Row(decision: decision, found: nil)
      CSVText.append(CSVColumn.all.lazy.map { $0.value(row) }, to: &bytes)
    }
    for finding in decision.answer.findings {
      let found = CSVColumn.Found(
        finding: finding, onDig: try unproject(finding.nearestOnDig), onPipe: try unproject(finding.nearestOnPipe))
      let row = CSVColumn.Row(decision: decision, found: found)
      CSVText.append(CSVColumn.all.lazy.map { $0.value(row) }, to: &bytes)
    }
  }
}
