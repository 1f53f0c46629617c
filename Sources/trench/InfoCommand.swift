internal import ArgumentParser
internal import TrenchEngine

/// `trench info`.
struct InfoCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "info", abstract: "Say what a network file holds, where it came from and what is unknown in it.")

  @Argument(help: ArgumentHelp("A network file.", valueName: "net.trench"))
  var network: String

  @Flag(help: "One JSON value.")
  var json = false

  func run() throws {
    try Workspace.writeResult(Workspace().info(of: network, asJSON: json), to: "-")
  }
}
