internal import ColumnStore
internal import ConflictRules
internal import NetworkModel

extension Workspace {
  /// The built-in profiles, a line each.
  public func ruleList() throws -> String {
    try RuleProfile.builtInNames.map { name in
      let profile = try Self.profile(named: name)
      return "\(name)\t\(profile.title) (\(profile.zones.count) zones)\n"
    }.joined()
  }

  /// The text of a profile as it stands in its file.
  public func ruleText(of name: String) throws -> String {
    if let bytes = RuleProfile.builtInBytes(name) { return String(decoding: bytes, as: UTF8.self) }
    // Read through the validator, so that what is shown can be used.
    _ = try Self.soundProfile(named: name)
    return String(decoding: try Self.readRules(name), as: UTF8.self)
  }

  /// Says that a profile is sound, and what is unverified in it.
  /// - Throws: every mistake with its line, where it is not.
  public func validateRules(_ file: String) throws -> String {
    let profile = try Self.profile(named: file)
    let unverified = profile.zones.filter(\.isUnverified)
    var text = "\(file): profile '\(profile.name)' is sound: \(profile.zones.count) zones, \(profile.version)\n"
    if !unverified.isEmpty {
      text += "unverified: " + unverified.map(\.ruleID).joined(separator: ", ") + "\n"
    }
    return text
  }

  /// The profile of a name or file.
  static func profile(named name: String) throws -> RuleProfile {
    try RuleProfile.load(name, readingFile: readRules)
  }

  /// The profile of a name or file; mistakes in it are one line, as every error but those of `rules validate`.
  static func soundProfile(named name: String) throws -> RuleProfile {
    do throws(RuleProfileError) {
      return try RuleProfile.load(name, readingFile: readRules)
    } catch {
      throw inOneLine(error, of: name)
    }
  }

  /// The profile of a question: the one it names, else the network's own. A jurisdiction is never guessed.
  static func profile(for question: QuestionRequest, of network: Network) throws -> RuleProfile {
    if let name = question.rules ?? network.defaultRules { return try soundProfile(named: name) }
    let known = RuleProfile.builtInNames.joined(separator: ", ")
    throw EngineError(
      "no rule profile is named and the network stores none; add --rules NAME (built in: \(known)) or --rules FILE")
  }

  private static func readRules(_ path: String) throws -> [UInt8] {
    try InputFile.readWhole(path, limit: 1 << 20)
  }
}
