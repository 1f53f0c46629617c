internal import ArgumentParser
internal import TrenchEngine

/// How the program ends: what it says last, where, and its exit status.
struct Ending {
  let status: Int32
  let message: String
  let isResult: Bool

  /// Exit status of anything wrong with the command, a file or the data.
  static let wrong: Int32 = 2

  /// Help, versions and completion scripts are results; a verdict is a status without words; everything else is
  /// one line about what is wrong and where to look. A usage error is 2 as any other, not the 64 of the library.
  static func of(_ error: any Error, in root: any ParsableCommand.Type) -> Ending {
    if let verdict = error as? ExitCode { return Ending(status: verdict.rawValue, message: "", isResult: false) }
    let status = root.exitCode(for: error)
    if status == .success {
      return Ending(status: 0, message: root.fullMessage(for: error), isResult: true)
    }
    if status == .validationFailure {
      let problem = root.message(for: error).split(whereSeparator: \.isNewline).joined(separator: " ")
      return Ending(status: wrong, message: "trench: \(problem) (see: \(help()))", isResult: false)
    }
    return Ending(status: wrong, message: "trench: \(Workspace.words(for: error))", isResult: false)
  }

  /// The help page of the command that was typed.
  private static func help() -> String {
    let commands = Trench.configuration.subcommands.compactMap { $0.configuration.commandName }
    let typed = CommandLine.arguments.dropFirst().first { commands.contains($0) }
    return typed.map { "trench \($0) --help" } ?? "trench --help"
  }

  func leave() -> Never {
    if !message.isEmpty {
      if isResult {
        do {
          try Workspace.writeResult(message + "\n", to: "-")
        } catch {
          Workspace.say("trench: \(Workspace.words(for: error))")
          Workspace.leave(with: Self.wrong)
        }
      } else {
        Workspace.say(message)
      }
    }
    Workspace.leave(with: status)
  }
}
