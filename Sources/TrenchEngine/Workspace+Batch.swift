internal import AttributeMaps
internal import ColumnStore
internal import NetworkModel
internal import PermitPipeline

/// A run over files of permits.
public struct BatchRequest: Sendable {
  /// The network file.
  public var network: String
  /// Files of permits, in order; `-` is standard input.
  public var permits: [String]
  /// The layers to read of files that have layers; all with geometries where empty.
  public var layers: [String] = []
  /// Where decisions go: a table by the ending `.csv`, a map by `.geojson` or `.geojsonl`, else JSON lines.
  public var output: String
  /// Under which rules, in which words.
  public var question: QuestionRequest
  /// Where rejects go, as JSON lines.
  public var rejects: String?
  /// Where the summary goes, as JSON.
  public var summary: String?
  /// Whether a person at a terminal is shown how far it is.
  public var showsProgress = false

  /// Asks for decisions on files of permits.
  public init(network: String, permits: [String], output: String, question: QuestionRequest) {
    self.network = network
    self.permits = permits
    self.output = output
    self.question = question
  }
}

/// What a batch came to.
public struct BatchOutcome: Sendable {
  /// The summary for people.
  public let summary: String
  /// Permits rejected.
  public let rejected: Int
  /// What the asker should know besides.
  public let warnings: [String]
}

extension Workspace {
  /// Decides every permit of the files; the outputs appear whole or not at all.
  ///
  /// - Throws: anything wrong with the request or a file; then no output is left behind.
  public func batch(_ request: BatchRequest) throws -> BatchOutcome {
    try OutputPaths.check(
      [request.output, request.rejects, request.summary],
      against: request.permits + [request.network] + [request.question.rules, request.question.map].compactMap(\.self))
    if let other = DecisionFormat.unwrittenEnding(of: request.output) {
      throw EngineError(
        "decisions are not written as .\(other); name the output .jsonl or .ndjson (JSON lines), .csv (a table), "
          + ".geojson or .geojsonl (maps)")
    }
    let network = try Self.network(at: request.network)
    let profile = try Self.profile(for: request.question, of: network)
    let mapping = try request.question.map.map { path in try Self.soundMapping(at: path, of: .permits) }
    let desk = try PermitDesk(network, under: profile, on: request.question.terms())
    let decisions = try AtomicFile.create(request.output)
    let rejects = try request.rejects.map { path in try AtomicFile.create(path) }
    let summary = try request.summary.map { path in try AtomicFile.create(path) }
    var batch = PermitBatch(
      desk, crs: request.question.crs, layers: request.layers, format: DecisionFormat(path: request.output),
      mapping: mapping)
    var progress = ProgressLine("permits", isShown: request.showsProgress)
    let tally = try batch.run(
      request.permits, decisions: { try decisions.write($0) }, rejects: { try rejects?.write($0) },
      progress: { progress.show($0) })
    progress.finish()
    try network.requireUnchanged()
    try summary?.write(tally.json)
    // Decisions last: where they are, everything else is too.
    try rejects?.commit()
    try summary?.commit()
    try decisions.commit()
    return BatchOutcome(summary: tally.text, rejected: tally.rejectedCount, warnings: batch.warnings)
  }
}
