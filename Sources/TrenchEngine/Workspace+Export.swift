internal import ColumnStore
internal import NetworkImport
internal import NetworkModel

/// A network to be written as lines of GeoJSON.
public struct ExportRequest: Sendable {
  /// The network file.
  public var network: String
  /// The file to write; `-` is standard output.
  public var output: String
  /// Whether a person at a terminal is shown how far it is.
  public var showsProgress = false

  /// Asks for the lines of a network.
  public init(network: String, output: String) {
    self.network = network
    self.output = output
  }
}

/// What an export came to.
public struct ExportOutcome: Sendable {
  /// The summary for people.
  public let summary: String
  /// Pipes written.
  public let pipes: Int
}

extension Workspace {
  /// Writes a network as newline-delimited GeoJSON from which import makes the same network again; the output appears
  /// whole or not at all.
  ///
  /// - Throws: anything wrong with the request or the network; then nothing is written.
  public func exportNetwork(_ request: ExportRequest) throws -> ExportOutcome {
    try OutputPaths.check([request.output], against: [request.network])
    let network = try Self.network(at: request.network)
    let output = try AtomicFile.create(request.output)
    var progress = ProgressLine("pipes", isShown: request.showsProgress)
    try NetworkExporter.run(
      network, progress: { progress.show($0) }, sink: { (line) throws(FileError) in try output.write(line) })
    progress.finish()
    try network.requireUnchanged()
    try output.commit()
    let count = network.pipeCount
    return ExportOutcome(
      summary: "exported \(count) \(count == 1 ? "pipe" : "pipes") of '\(network.name)', version \(network.version)",
      pipes: count)
  }
}
