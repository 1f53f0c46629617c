internal import AttributeMaps
internal import ConflictReports
internal import ConflictSearch
internal import FeatureFormats
internal import NetworkImport
internal import NetworkModel
internal import PermitPipeline

extension Workspace {
  /// Checks one dig.
  ///
  /// - Throws: anything wrong with the request, a file or the site, in one line.
  public func check(_ request: CheckRequest) throws -> CheckOutcome {
    try OutputPaths.check([request.output], against: request.inputs)
    let network = try Self.network(at: request.network)
    let profile = try Self.profile(for: request.question, of: network)
    let desk = try PermitDesk(network, under: profile, on: request.question.terms())
    let site = try Self.site(of: request)
    switch try desk.prepare(site.record, of: site.source, in: site.crs, isInMetres: site.isInMetres) {
    case .rejected(let reject):
      let name = reject.id.map { ", id \($0)" } ?? ""
      throw EngineError("\(site.source)\(name): the site is rejected, \(reject.reason.rawValue): \(reject.detail)")
    case .permit(let permit):
      if let id = request.explain { return try Self.explain(id, permit, desk, request) }
      let decided = try desk.decide(permit)
      // What was mapped may have been written over since it was checked: then there is no answer.
      try network.requireUnchanged()
      return CheckOutcome(
        text: try Self.text(of: decided, request),
        status: Self.status(of: decided.decision.answer.verdict), warnings: decided.warnings)
    }
  }

  private static func text(of decided: DecidedPermit, _ request: CheckRequest) throws -> String {
    switch request.format {
    case .text: try decided.text(useColour: request.useColour)
    case .json: try decided.line()
    case .geojson: try decided.featureCollection()
    }
  }

  /// 0 clear, 1 conflict, 3 could not judge.
  private static func status(of verdict: Answer.Verdict) -> Int32 {
    switch verdict {
    case .clear: 0
    case .notify, .restricted, .strike: 1
    case .undetermined: 3
    }
  }

  private static func explain(
    _ id: String, _ permit: ReadPermit, _ desk: PermitDesk, _ request: CheckRequest
  ) throws -> CheckOutcome {
    guard request.format == .text else {
      throw EngineError("--explain is written as text; leave --format \(request.format.rawValue) away")
    }
    guard let text = try desk.explanation(ofPipe: id, for: permit) else {
      throw EngineError("the network '\(request.network)' holds no pipe '\(id)'")
    }
    return CheckOutcome(
      text: text, status: status(of: try desk.decide(permit).decision.answer.verdict), warnings: [])
  }

  /// The one record that a site is, with what its source says of it.
  private struct Site {
    var record: RawRecord
    var source: String
    var crs: String?
    var isInMetres = false
  }

  /// The site of a request.
  private static func site(of request: CheckRequest) throws -> Site {
    if request.question.map != nil, !request.hasFile {
      throw EngineError("--map says what the fields of a file mean, and the site is none; leave it away")
    }
    switch request.site {
    case .file(let path):
      return try only(in: path, request)
    case .wkt(let text):
      let parsed = try WKTReader.parse(text)
      return Site(record: drawn(parsed.geometry, crs: parsed.declaredCRS), source: "--wkt")
    case .point(let position):
      return Site(record: drawn(.point(RawPosition(x: position.x, y: position.y)), crs: nil), source: "--point")
    case .line(let positions):
      return Site(
        record: drawn(.lineString(positions.map { RawPosition(x: $0.x, y: $0.y) }), crs: nil), source: "--line")
    }
  }

  /// The one record of a file, of whichever of its layers.
  private static func only(in path: String, _ request: CheckRequest) throws -> Site {
    let mapping = try request.question.map.map { path in try soundMapping(at: path, of: .permits) }
    let name = SourceName.masked(path)
    var found: Site?
    try PermitFiles([path], layers: request.layers, crs: request.question.crs, mapping: mapping).forEach { source in
      while let record = try source.next() {
        guard found == nil else {
          throw EngineError("'\(name)' holds more than one site; check takes one, batch takes a file of them")
        }
        found = Site(record: record, source: source.name, isInMetres: source.isScaledToMetres)
      }
      // Standard input may name its CRS behind its record.
      if found?.source == source.name { found?.crs = source.crs }
    }
    guard let found else { throw EngineError("'\(name)' holds no site") }
    return found
  }

  private static func drawn(_ geometry: RawGeometry, crs: String?) -> RawRecord {
    .feature(RawFeature(row: 1, byteOffset: 0, id: nil, properties: [], geometry: geometry, declaredCRS: crs))
  }
}
