internal import ArgumentParser
internal import TrenchEngine

/// `trench batch`.
struct BatchCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "batch",
    abstract: "Decide a file of permits, one decision each, in order.",
    discussion: """
      Permits are GeoJSON, newline-delimited GeoJSON, CSV with WKT, or whatever else GDAL opens. Each ends as a \
      decision or as a reject with its reason; the summary counts both. Memory does not grow with the number of permits.
      """)

  @Argument(help: ArgumentHelp("A network file.", valueName: "net.trench"))
  var network: String

  @Argument(help: ArgumentHelp("A file of permits; - for standard input.", valueName: "permits"))
  var permits: [String]

  @Option(
    name: .shortAndLong,
    help: ArgumentHelp(
      "Decisions: JSON lines, or a table (.csv) or map (.geojson, .geojsonl) by its ending; - for standard output.",
      valueName: "decisions.jsonl"))
  var output: String

  @OptionGroup var layers: LayerOptions

  @OptionGroup var question: QuestionOptions

  @Option(help: ArgumentHelp("Write every rejected permit there.", valueName: "file.jsonl"))
  var rejects: String?

  @Option(help: ArgumentHelp("Write the summary there as JSON.", valueName: "file.json"))
  var summary: String?

  @Flag(help: "Make any reject exit status 2; the outputs are complete all the same.")
  var strict = false

  @Flag(name: .shortAndLong, help: "No summary and no progress.")
  var quiet = false

  func run() throws {
    var request = BatchRequest(
      network: network, permits: permits, output: output, question: question.question())
    request.layers = layers.names
    request.rejects = rejects
    request.summary = summary
    request.showsProgress = !quiet
    let outcome = try Workspace().batch(request)
    if !quiet { (outcome.warnings + [outcome.summary]).forEach(Workspace.say) }
    if strict, outcome.rejected > 0 { throw ExitCode(Ending.wrong) }
  }
}
