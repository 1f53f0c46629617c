internal import AttributeMaps
internal import ConflictReports
internal import ConflictRules

extension Workspace {
  /// What an error says to the person at the terminal: one line, whatever the words of a file in it hold.
  ///
  /// Only the mistakes of a rule profile or map that was to be validated take a line each.
  public static func words(for error: any Error) -> String {
    if let mistakes = error as? MappingError {
      return mistakes.lines.map { DisplayText.plain($0) }.joined(separator: "\n")
    }
    guard let mistakes = error as? RuleProfileError else { return DisplayText.plain("\(error)") }
    return mistakes.problems.map { DisplayText.plain("\($0)") }.joined(separator: "\n")
  }

  /// The first of several mistakes of a profile, and where all of them are said.
  static func inOneLine(_ error: RuleProfileError, of profile: String) -> EngineError {
    let first = "\(error.problems[0])"
    let others = error.problems.count - 1
    return EngineError(others == 0 ? first : "\(first) (and \(others) more; see: trench rules validate \(profile))")
  }
}
