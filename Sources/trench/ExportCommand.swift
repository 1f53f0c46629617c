internal import ArgumentParser
internal import TrenchEngine

/// `trench export`.
struct ExportCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "export",
    abstract: "Write a network as lines of GeoJSON, from which import makes the same network again.",
    discussion: """
      The first line is a feature without geometry that carries everything that is no pipe: CRS, name, date, sources, \
      coverage, rejects. Then each pipe is a feature in metres of the store CRS. Import takes such a file without \
      flags: trench import FILE.geojsonl -o NET.trench. GDAL and QGIS read the pipes; tell them the CRS \
      (ogr2ogr -a_srs EPSG:n), for they take lines to be in longitude and latitude.
      """)

  @Argument(help: ArgumentHelp("A network file.", valueName: "net.trench"))
  var network: String

  @Option(
    name: .shortAndLong, help: ArgumentHelp("The file to write; - for standard output.", valueName: "file.geojsonl"))
  var output: String

  @Flag(name: .shortAndLong, help: "No summary and no progress.")
  var quiet = false

  func run() throws {
    var request = ExportRequest(network: network, output: output)
    request.showsProgress = !quiet
    let outcome = try Workspace().exportNetwork(request)
    if !quiet { Workspace.say(outcome.summary) }
  }
}
