internal import ArgumentParser
internal import TrenchEngine

/// The program. What was typed becomes a plain request, and one verb of the workspace does the work.
@main
struct Trench: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "trench",
    abstract: "May we dig here, and if not, what exactly is in the way?",
    discussion: """
      Import the pipes of a city once, then check a dig site or a whole file of permits against them.

        trench import pipes.geojson -o city.trench --as-of 2026-01-28
        trench check city.trench --site dig.geojson --rules cn
        trench batch city.trench permits.geojsonl -o decisions.jsonl --rules cn

      Exit status:
        0  done, and for check: clear
        1  check found a conflict
        2  anything wrong with the command, a file or the data
        3  check could not judge

      Records only: whatever the answer, locate on site before digging.
      """,
    version: "trench \(Workspace.version) (PROJ \(Workspace.projVersion), GEOS \(Workspace.geosVersion))",
    subcommands: [
      ImportCommand.self, InfoCommand.self, ExportCommand.self, CheckCommand.self, BatchCommand.self, RulesCommand.self,
      MapCommand.self, GenerateCommand.self, BenchCommand.self,
    ])

  static func main() {
    Workspace.prepareProcess()
    do {
      var command = try parseAsRoot()
      try command.run()
    } catch {
      Ending.of(error, in: Trench.self).leave()
    }
  }
}
