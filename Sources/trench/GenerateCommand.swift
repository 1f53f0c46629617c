internal import ArgumentParser
internal import TrenchEngine

/// `trench generate`.
struct GenerateCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "generate",
    abstract: "Make a synthetic city: pipes, permits, and what must be found.",
    discussion: """
      Writes network.geojsonl, permits.geojsonl and truth.jsonl into a directory: pipes to import, permits for batch, \
      and for each planted permit the verdict and every pipe in its way. The same scenario, seed and length give the \
      same bytes on every machine; a longer city begins with all pipes of a shorter one.
      """)

  @Option(help: ArgumentHelp("Kilometres of pipe; 62500 is a city of millions.", valueName: "km"))
  var km: Double

  @Option(help: "Decides what is drawn by lot; else the scenario's own.")
  var seed: UInt64?

  @Option(help: "How many permits; else 1.6 for each kilometre.")
  var permits: Int?

  @Option(help: "Which kind of city: city, skew or country-line.")
  var scenario: String?

  @Option(name: .shortAndLong, help: ArgumentHelp("The directory to write into.", valueName: "dir"))
  var output: String?

  @Option(help: ArgumentHelp("Build a network file too, or alone, without text between.", valueName: "net.trench"))
  var network: String?

  @Option(
    help: ArgumentHelp(
      "Memory to sort the network in, as 512M or 2G; beyond it, temporary files beside it (1G).", valueName: "size"))
  var memory: String?

  @Flag(name: .shortAndLong, help: "No summary and no progress.")
  var quiet = false

  func run() throws {
    var request = GenerateRequest(kilometres: km)
    request.seed = seed
    request.permits = permits
    request.scenario = scenario
    request.directory = output
    request.network = network
    if let memory { request.memory = try TypedNumbers.bytes(memory) }
    request.showsProgress = !quiet
    let outcome = try Workspace().generate(request)
    if !quiet { Workspace.say(outcome.summary) }
  }
}
