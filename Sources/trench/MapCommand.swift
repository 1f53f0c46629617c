internal import ArgumentParser
internal import TrenchEngine

/// `trench map`.
struct MapCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "map", abstract: "Check a map from the fields of a source to the properties of the manual.",
    subcommands: [Validate.self])

  /// `trench map validate`.
  struct Validate: ParsableCommand {
    static let configuration = CommandConfiguration(abstract: "Check a map; every mistake is named with its line.")

    @Argument(help: "A map in YAML or JSON.")
    var file: String

    @Flag(help: "It is a map of permits, for check and batch; else it is one of pipes, for import.")
    var permits = false

    func run() throws {
      try Workspace.writeResult(Workspace().validateMap(file, ofPermits: permits), to: "-")
    }
  }
}
