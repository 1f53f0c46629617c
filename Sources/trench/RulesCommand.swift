internal import ArgumentParser
internal import TrenchEngine

/// `trench rules`.
struct RulesCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "rules", abstract: "List, show and validate rule profiles.",
    subcommands: [List.self, Show.self, Validate.self])

  /// `trench rules list`.
  struct List: ParsableCommand {
    static let configuration = CommandConfiguration(abstract: "List the profiles built into the program.")

    func run() throws { try Workspace.writeResult(Workspace().ruleList(), to: "-") }
  }

  /// `trench rules show`.
  struct Show: ParsableCommand {
    static let configuration = CommandConfiguration(abstract: "Show the text of a profile, ready to be changed.")

    @Argument(help: "Name of a built-in profile, or a file.")
    var name: String

    func run() throws { try Workspace.writeResult(Workspace().ruleText(of: name), to: "-") }
  }

  /// `trench rules validate`.
  struct Validate: ParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "Check a profile; every mistake is named with its line.")

    @Argument(help: "A profile in YAML or JSON.")
    var file: String

    func run() throws { try Workspace.writeResult(Workspace().validateRules(file), to: "-") }
  }
}
