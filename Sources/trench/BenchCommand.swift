internal import ArgumentParser
internal import TrenchEngine

/// `trench bench`.
struct BenchCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "bench",
    abstract: "Measure on this machine what a network costs, beside GEOS.",
    discussion: """
      Makes a synthetic city, measures, and prints a table: how long building, opening, single checks and all permits \
      take in Trench, and in GEOS's own tree with prepared distances, which is asked the same pairs. Every row has a \
      hash of its work; where engines differ the row says so, and the exit status is 2. Timings of busy machines mean \
      little: compare within a run. Suites: build, open, query and batch, which are the usual ones, and scale.

        trench bench
        trench bench query batch --km 6250 --permits 20000
        trench bench scale --json scale.json
      """)

  @Argument(
    help: ArgumentHelp(
      "build (text to file, index), open (a process to its first answer), query (single checks), batch (all permits), "
        + "scale (cost against size).", valueName: "suite"))
  var suites: [String] = []

  @Option(help: ArgumentHelp("Kilometres of pipe.", valueName: "km"))
  var km = 62_500.0

  @Option(help: "How many permits.")
  var permits = 100_000

  @Option(help: "Decides what is drawn by lot; else the city's own.")
  var seed: UInt64?

  @Option(help: "Rule profile of every check: a built-in name (see: trench rules list) or a file.")
  var rules = "us-cga"

  @Flag(help: "Let scale go up to a country of 4,000,000 km, which takes half an hour and 60 GB of disk.")
  var full = false

  @Option(help: ArgumentHelp("Write every figure there as JSON.", valueName: "file.json"))
  var json: String?

  @Option(help: ArgumentHelp("Keep the city in this folder, and take it from there the next time.", valueName: "dir"))
  var keep: String?

  @Option(help: ArgumentHelp("Write the question of the batch there, for other engines.", valueName: "dir"))
  var question: String?

  @Option(
    help: ArgumentHelp("Show what other engines said on this machine; see benchmarks/rivals.", valueName: "file.jsonl"))
  var rivals: String?

  @Flag(name: .shortAndLong, help: "No progress.")
  var quiet = false

  func run() throws {
    var request = BenchRequest()
    request.suites = suites
    request.kilometres = km
    request.permits = permits
    request.seed = seed
    request.rules = rules
    request.isFull = full
    request.json = json
    request.keep = keep
    request.question = question
    request.rivals = rivals
    request.showsProgress = !quiet
    let outcome = try Workspace().bench(request)
    try Workspace.writeResult(outcome.table, to: "-")
    if !outcome.enginesAgree { throw EngineError("engines did not come to the same pairs; see the table") }
  }
}
