internal import ArgumentParser
internal import TrenchEngine

/// `trench check`.
struct CheckCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "check",
    abstract: "Check one dig site against a network.",
    discussion: """
      The site is a GeoJSON file, WKT, a point with a radius, or a line with a width. Coordinates are x,y: \
      longitude first. Exit status: 0 clear, 1 conflict, 3 could not judge, 2 anything wrong.

        trench check city.trench --site dig.geojson --rules cn
        trench check city.trench --rules cn --crs OGC:CRS84 --depth 2 \\
          --point 106.577,29.557 --radius 1.5
      """)

  enum Format: String, ExpressibleByArgument, CaseIterable {
    case text, json, geojson

    var answer: AnswerFormat {
      switch self {
      case .text: .text
      case .json: .json
      case .geojson: .geojson
      }
    }
  }

  @Argument(help: ArgumentHelp("A network file.", valueName: "net.trench"))
  var network: String

  @Option(
    help: ArgumentHelp(
      "GeoJSON geometry, Feature, or FeatureCollection of one; - for standard input; or what GDAL opens.",
      valueName: "file"))
  var site: String?

  @OptionGroup var layers: LayerOptions

  @Option(help: "The site as WKT; needs --crs.")
  var wkt: String?

  @Option(parsing: .unconditional, help: ArgumentHelp("A point; needs --radius and --crs.", valueName: "x,y"))
  var point: String?

  @Option(parsing: .unconditional, help: ArgumentHelp("A line; needs --width and --crs.", valueName: "x,y x,y ..."))
  var line: String?

  @Option(parsing: .unconditional, help: "Radius of a point, in metres.")
  var radius: Double?

  @Option(parsing: .unconditional, help: "Width of a line, in metres.")
  var width: Double?

  @Option(parsing: .unconditional, help: "Depth of the excavation, in metres; unknown means unlimited.")
  var depth: Double?

  @Option(help: ArgumentHelp("Roof and floor of a trenchless bore, in metres.", valueName: "top,bottom"))
  var bore: String?

  @Option(parsing: .unconditional, help: "How far the site may lie from where it is drawn, in metres.")
  var placement: Double?

  @OptionGroup var question: QuestionOptions

  @Option(help: "text, json, or geojson for maps.")
  var format = Format.text

  @Option(name: .shortAndLong, help: "Write the answer there instead of to standard output.")
  var output = "-"

  @Option(help: ArgumentHelp("Say why this pipe is or is not a finding, with every number.", valueName: "pipe"))
  var explain: String?

  @Flag(name: .shortAndLong, help: "No warnings.")
  var quiet = false

  func run() throws {
    var request = CheckRequest(network: network, site: try siteInput(), question: question.question())
    request.question.radius = radius
    request.question.width = width
    request.question.depth = depth
    request.question.placement = placement
    if let bore { request.question.bore = try TypedNumbers.bore(bore) }
    request.layers = layers.names
    request.explain = explain
    request.output = output
    request.format = format.answer
    request.useColour = output == "-" && Workspace.wantsColour
    let outcome = try Workspace().check(request)
    if !quiet { outcome.warnings.forEach(Workspace.say) }
    try Workspace.writeResult(outcome.text, to: output)
    if outcome.status != 0 { throw ExitCode(outcome.status) }
  }

  private func siteInput() throws -> SiteInput {
    let given = [site, wkt, point, line].compactMap { $0 }
    guard given.count == 1 else {
      throw ValidationError("Name the site once: --site FILE, --wkt WKT, --point X,Y or --line \"X,Y X,Y\".")
    }
    if let site { return .file(site) }
    if let wkt { return .wkt(wkt) }
    if let point { return .point(try TypedNumbers.pair(point, of: "--point")) }
    return .line(try TypedNumbers.pairs(line ?? "", of: "--line"))
  }
}
