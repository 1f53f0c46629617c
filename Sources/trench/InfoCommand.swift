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

  @Flag(help: "Read every byte first, and check it against checksums, version and index.")
  var verify = false

  func run() throws {
    let info = try Workspace().info(of: network, asJSON: json, verifying: verify, showsProgress: true)
    try Workspace.writeResult(info, to: "-")
  }
}
