internal import AttributeMaps
internal import ColumnStore
internal import GEOSKernel
internal import NetworkImport
internal import NetworkModel
internal import Projections

/// Sources to be made one network.
public struct ImportRequest: Sendable {
  /// The files, databases or folders; `-` is standard input.
  public var sources: [String]
  /// The network file to write.
  public var output: String
  /// A file that says what the sources' own fields mean; nil where their properties are canonical.
  public var map: String?
  /// The layers to read of sources that have layers; all with geometries where empty.
  public var layers: [String] = []
  /// Class of records that name none.
  public var assetClass: String?
  /// CRS of sources that name none.
  public var crs: String?
  /// Whether `crs` holds even where a source names another.
  public var crsOverride = false
  /// `auto`, or the CRS to store in.
  public var storeCRS = "auto"
  /// Accuracy in metres of a datum shift whose accuracy PROJ does not know.
  public var datumAccuracy: Double?
  /// Whether records without an id are named by file and row.
  public var rowIDs = false
  /// Where rejects go, as JSON lines.
  public var rejects: String?
  /// Where the summary goes, as JSON.
  public var report: String?
  /// Whether more than half of the records may be rejected.
  public var allowRejects = false
  /// Name of the network; else that of the output file.
  public var name: String?
  /// Date of the data, `YYYY-MM-DD`.
  public var asOf: String?
  /// Polygons of declared coverage.
  public var coverage: String?
  /// Rule profile to be used where none is named.
  public var rules: String?
  /// Bytes of memory to sort in; beyond that, temporary files beside the output.
  public var memory = 1 << 30
  /// Whether a person at a terminal is shown how far it is.
  public var showsProgress = false

  /// Asks for a network of some sources.
  public init(sources: [String], output: String) {
    self.sources = sources
    self.output = output
  }
}

/// What an import came to.
public struct ImportOutcome: Sendable {
  /// The summary for people.
  public let summary: String
  /// Records rejected.
  public let rejected: Int
}

extension Workspace {
  /// Imports sources into a network file; the outputs appear whole or not at all.
  ///
  /// - Throws: anything wrong with the request or a source; then nothing is written.
  public func importNetwork(_ request: ImportRequest) throws -> ImportOutcome {
    let options = try Self.options(of: request)
    try OutputPaths.check(
      [request.output, request.rejects, request.report],
      against: request.sources + [request.coverage, request.rules, request.map].compactMap(\.self))
    let output = try AtomicFile.create(request.output)
    let rejects = try request.rejects.map { path in try AtomicFile.create(path) }
    let report = try request.report.map { path in try AtomicFile.create(path) }
    var progress = ProgressLine("records", isShown: request.showsProgress)
    let summary = try NetworkImporter.run(
      sources: request.sources, options: options, space: BuildSpace(limit: request.memory, besides: request.output),
      projections: PROJContext(), geometry: GEOSContext(),
      onReject: { try rejects?.write($0.json + [UInt8(ascii: "\n")]) }, progress: { progress.show($0.records) },
      sink: { (bytes) throws(FileError) in try output.write(bytes) })
    progress.finish()
    try report?.write(summary.json)
    try rejects?.commit()
    try report?.commit()
    try output.commit()
    return ImportOutcome(
      summary: summary.lines.joined(separator: "\n"), rejected: summary.rejectedRecords)
  }

  private static func options(of request: ImportRequest) throws -> ImportOptions {
    var options = ImportOptions()
    if let name = request.assetClass {
      guard let assetClass = AssetClass(rawValue: name) else {
        let known = AssetClass.allCases.map(\.rawValue).joined(separator: ", ")
        throw EngineError("--class '\(name)' is no class; the classes are \(known)")
      }
      options.assetClass = assetClass
    }
    if let date = request.asOf {
      guard let day = CalendarDay(date) else {
        throw EngineError("--as-of '\(date)' is no day; write it as YYYY-MM-DD")
      }
      options.asOf = day
    }
    // A profile that cannot be used is found now and not at the first check.
    if let rules = request.rules { _ = try soundProfile(named: rules) }
    options.rules = request.rules
    guard request.memory >= BuildSpace.least else {
      throw EngineError("--memory is \(request.memory) bytes; it must be at least \(BuildSpace.least >> 20)M")
    }
    options.mapping = try request.map.map { path in try soundMapping(at: path, of: .pipes) }
    options.layers = request.layers
    options.crs = request.crs
    options.crsOverride = request.crsOverride
    options.storeCRS = request.storeCRS
    options.datumAccuracy = request.datumAccuracy
    options.rowIDs = request.rowIDs
    options.allowRejects = request.allowRejects
    options.coverage = request.coverage
    options.name = request.name
    options.defaultName = stem(of: request.output)
    return options
  }

  /// The name of a file without its folder and ending.
  private static func stem(of path: String) -> String {
    let name = path.split(separator: "/").last.map(String.init) ?? path
    guard let point = name.lastIndex(of: "."), point > name.startIndex else { return name }
    return String(name[..<point])
  }
}
