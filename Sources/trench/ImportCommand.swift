internal import ArgumentParser
internal import TrenchEngine

/// `trench import`.
struct ImportCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "import",
    abstract: "Turn layers of pipes into a network file.",
    discussion: """
      Reads GeoJSON (.geojson, .json), newline-delimited GeoJSON (.geojsonl, .ndjson, .geojsons), CSV with WKT \
      (.csv) and EPANET input files (.inp); - is standard input. Whatever else GDAL opens is read through the GDAL \
      library, if it is installed: .gpkg, .shp, .fgb, .gml, .gdb, PG:dbname=..., each layer as a source of its own. \
      Properties are those of the manual: id, class, diameter, depth, quality... or --map says which fields they are. \
      Every record ends as a pipe or as a reject with its reason, and the summary counts both. \
      What trench export wrote becomes the network it was; it is imported alone.
      """)

  @Argument(help: ArgumentHelp("A file, folder or database of pipes; several become one network.", valueName: "source"))
  var sources: [String]

  @Option(name: .shortAndLong, help: ArgumentHelp("The network file to write.", valueName: "net.trench"))
  var output: String

  @Option(help: ArgumentHelp("What the sources' own fields mean, in YAML; see data/mappings.", valueName: "map.yaml"))
  var map: String?

  @OptionGroup var layers: LayerOptions

  @Option(name: .customLong("class"), help: "Class of records that name none: gas, water, drainage, power...")
  var assetClass: String?

  @Option(help: "CRS of sources that name none, such as EPSG:4546.")
  var crs: String?

  @Flag(help: "Read sources in --crs even where they name another: for files known to lie.")
  var crsOverride = false

  @Option(help: "CRS to store in: auto, or EPSG:n of a projected CRS in metres.")
  var storeCrs = "auto"

  @Option(parsing: .unconditional, help: "Accuracy, in metres, of a datum shift whose accuracy PROJ does not know.")
  var datumAccuracy: Double?

  @Flag(help: "Name records by file and row, for sources without ids.")
  var rowIds = false

  @Option(help: ArgumentHelp("Write every rejected record there.", valueName: "file.jsonl"))
  var rejects: String?

  @Option(help: ArgumentHelp("Write the summary there as JSON.", valueName: "file.json"))
  var report: String?

  @Flag(help: "Make any reject exit status 2; the outputs are complete all the same.")
  var strict = false

  @Flag(help: "Go on where more than half of a source's records are rejected.")
  var allowRejects = false

  @Option(help: "Name of the network; else that of the output file, or of the exported network.")
  var name: String?

  @Option(help: "Date of the data, YYYY-MM-DD.")
  var asOf: String?

  @Option(help: "Polygons inside which the data is complete (GeoJSON).")
  var coverage: String?

  @Option(help: "Rule profile that check and batch use where none is named.")
  var rules: String?

  @Option(
    help: ArgumentHelp(
      "Memory to sort in, as 512M or 2G; beyond it, temporary files beside the output (1G).", valueName: "size"))
  var memory: String?

  @Flag(name: .shortAndLong, help: "No summary and no progress.")
  var quiet = false

  func run() throws {
    var request = ImportRequest(sources: sources, output: output)
    request.map = map
    request.layers = layers.names
    request.assetClass = assetClass
    request.crs = crs
    request.crsOverride = crsOverride
    request.storeCRS = storeCrs
    request.datumAccuracy = datumAccuracy
    request.rowIDs = rowIds
    request.rejects = rejects
    request.report = report
    request.allowRejects = allowRejects
    request.name = name
    request.asOf = asOf
    request.coverage = coverage
    request.rules = rules
    if let memory { request.memory = try TypedNumbers.bytes(memory) }
    request.showsProgress = !quiet
    let outcome = try Workspace().importNetwork(request)
    if !quiet { Workspace.say(outcome.summary) }
    if strict, outcome.rejected > 0 { throw ExitCode(Ending.wrong) }
  }
}
