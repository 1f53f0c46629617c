internal import AttributeMaps
public import ColumnStore
internal import FeatureFormats
public import GEOSKernel
public import NetworkModel
public import Projections

/// Makes a network of sources: the one trip from records to pipes.
///
/// Every source is read twice, first for its CRS and extent (the store CRS is chosen from all of them, so their order
/// never matters), then for its pipes. Every record ends in a pipe or a reject, and the report counts both.
///
/// A network that ``NetworkExporter`` wrote is a source by itself: it becomes the network it was.
public enum NetworkImporter {
  /// Imports into memory.
  ///
  /// - Throws: as ``run(sources:options:space:projections:geometry:onReject:progress:sink:)``.
  public static func network(
    sources paths: [String], options: ImportOptions, projections: PROJContext, geometry: GEOSContext,
    onReject: (RejectLine) throws -> Void
  ) throws(ImportError) -> (network: Network, report: ImportReport) {
    let bytes = ByteCollector()
    let report = try run(
      sources: paths, options: options, space: BuildSpace(), projections: projections, geometry: geometry,
      onReject: onReject, sink: { (piece) throws(FileError) in bytes.append(piece) })
    return try ImportError.naming("memory") { (try NetworkFile.network(from: bytes.bytes, name: "memory"), report) }
  }

  /// Imports, and writes the network from front to end.
  ///
  /// - Parameters:
  ///   - paths: the files; `-` is standard input, which is kept in memory, up to 1 GiB, because it is read twice.
  ///   - space: how much memory may be used for sorting, and where temporary files go beyond that.
  ///   - onReject: told of every rejected record as it is found; what it throws ends the import. An import that ends
  ///     in an error may have told of rejects: throw them away with it.
  ///   - progress: told every thousand records.
  ///   - sink: takes the bytes of the network file, piece by piece; not before every record was read.
  /// - Throws: one line that says what, where and what to do; nothing may be written then.
  public static func run(
    sources paths: [String], options: ImportOptions, space: BuildSpace, projections: PROJContext,
    geometry: GEOSContext, onReject: (RejectLine) throws -> Void, progress: (ImportProgress) -> Void = { _ in },
    sink: @escaping ColumnFileWriter.Sink
  ) throws(ImportError) -> ImportReport {
    let surveys: [SourceSurvey]
    let leftOut: [String]
    switch try surveyed(paths, options, projections, progress) {
    case .records(let found, let others):
      (surveys, leftOut) = (found, others.flatMap(\.leftOut))
      try checkLayers(options, surveys.map(\.input.stem) + others.flatMap(\.names))
    case .exported(let exported):
      return try exported.imported(
        options, space: space, geometry: geometry, onReject: onReject, progress: progress, sink: sink)
    }
    var (builder, report, store) = try started(surveys, options, space, projections, geometry)
    report.warnings = leftOut + surveys.flatMap(\.warnings) + report.warnings
    var identities = IdentityCheck(space)
    var uncertainties: [Int64] = []
    var firstReject: RejectLine?
    for (number, survey) in surveys.enumerated() {
      let path = survey.input.label
      let operation = try ImportError.naming(path) {
        try CoordinateOperation.find(
          from: survey.declaration.system, to: store.system, extent: survey.extent?.box,
          datumAccuracy: options.datumAccuracy, using: projections)
      }
      let source = try SourceImport(
        survey, number: number, by: operation, options: options, using: projections, stage: builder.stage,
        onPipes: { batch in
          identities.add(batch)
          try builder.add(batch)
        },
        onReject: { line in
          firstReject = firstReject ?? line
          try onReject(line)
        },
        progress: { progress(ImportProgress(pass: 2, source: path, records: $0)) })
      uncertainties.append(source.uncertainty)
      builder.add(source, survey, operation)
      report.add(source, survey, operation)
    }
    try check(report, options, firstReject)
    do {
      builder.sourceUncertainties = uncertainties
      var repaired = 0
      if identities.mayRepeat() {
        repaired = try makeDistinct(&builder, space, sources: surveys.map(\.input.label))
      }
      if repaired > 0 { report.repaired[ImportRepair.duplicateID.rawValue, default: 0] += repaired }
      report.describe(try builder.write(sink))
    } catch let error as ImportError {
      throw error
    } catch {
      throw ImportError("\(error)")
    }
    return report
  }

  /// Sorts the pipes by id, merges those that are the same and gives the others ids of their own.
  ///
  /// - Returns: how many records were merged or renamed.
  private static func makeDistinct(
    _ builder: inout NetworkBuilder, _ space: BuildSpace, sources: [String]
  ) throws -> Int {
    let ledger = IdentityLedger(space)
    try builder.drain { pipe in
      var pipe = pipe
      let source = Int(pipe.importUncertainty)
      pipe.importUncertainty = 0
      try ledger.add(pipe, source: source)
    }
    return try ledger.forEachDistinct(sources: sources) { pipe, source in
      var pipe = pipe
      pipe.importUncertainty = Int64(source)
      try builder.add(pipe)
    }
  }

  /// What is known before any pipe is read: the store CRS, the coverage, what the sources look like together.
  private static func started(
    _ surveys: [SourceSurvey], _ options: ImportOptions, _ space: BuildSpace, _ projections: PROJContext,
    _ geometry: GEOSContext
  ) throws(ImportError) -> (builder: NetworkBuilder, report: ImportReport, store: StoreCRS) {
    let store = try chosenStore(surveys, options, projections)
    var builder = NetworkBuilder(
      name: options.name ?? options.defaultName ?? surveys[0].input.stem,
      crs: StoredCRS(
        identifier: store.system.identifier, name: store.system.name, scaleErrorPPM: store.scaleErrorPPM,
        fromGeographic: try fromGeographic(store, surveys, options, projections)),
      space: space)
    builder.asOf = options.asOf?.description
    builder.defaultRules = options.rules
    var report = ImportReport()
    report.storeCRSNote = store.reason.rawValue
    report.map = options.mapping.map { ImportReport.Map(name: $0.name, version: $0.version) }
    if let path = options.coverage {
      let coverage = try CoverageReader(
        path, into: store.system, datumAccuracy: options.datumAccuracy, projections: projections, geometry: geometry)
      builder.coverage = coverage.areas
      report.warnings += coverage.warnings
    }
    report.warnings += try SourceComparison.warnings(surveys, using: projections)
    return (builder, report, store)
  }

  /// What the sources are together.
  private enum Sources {
    case records([SourceSurvey], of: [FeatureLayers])
    case exported(ExportedSource)
  }

  /// The sources that the paths name, layer by layer.
  private static func listed(
    _ paths: [String], _ options: ImportOptions
  ) throws(ImportError) -> (inputs: [SourceInput], layers: [FeatureLayers]) {
    guard !paths.isEmpty else { throw ImportError("no source was named; name the files to import") }
    var inputs: [SourceInput] = []
    var layers: [FeatureLayers] = []
    for (index, path) in paths.enumerated() {
      if paths[..<index].contains(path) {
        throw ImportError(source: SourceName.masked(path), "it is named twice; name it once")
      }
      let found = try ImportError.naming(path) { try SourceInput.all(in: path, layers: options.layers) }
      inputs += found.inputs
      layers.append(found.layers)
    }
    try ImportError.naming(paths[0]) { try FeatureLayers.check(options.layers, in: layers) }
    return (inputs, layers)
  }

  private static func surveyed(
    _ paths: [String], _ options: ImportOptions, _ context: PROJContext, _ progress: (ImportProgress) -> Void
  ) throws(ImportError) -> Sources {
    let (inputs, layers) = try listed(paths, options)
    var surveys: [SourceSurvey] = []
    for input in inputs {
      let found = try SourceSurvey.read(input, options, using: context) { records in
        progress(ImportProgress(pass: 1, source: input.label, records: records))
      }
      switch found {
      case .records(let survey): surveys.append(survey)
      case .exported(let exported):
        guard inputs.count == 1 else {
          throw ImportError(
            source: input.label, "an exported network is imported alone; leave the other sources away")
        }
        return .exported(exported)
      }
    }
    return .records(surveys, of: layers)
  }

  /// A layer that the map names and no source has is a slip of the pen.
  private static func checkLayers(_ options: ImportOptions, _ names: [String]) throws(ImportError) {
    do throws(MappingError) {
      try options.mapping?.checkLayers(among: names)
    } catch {
      throw ImportError(error.description)
    }
  }

  private static func jointExtent(_ surveys: [SourceSurvey]) throws(ImportError) -> GeographicBox {
    var joint: SourceExtent?
    for extent in surveys.compactMap(\.extent) {
      if joint == nil { joint = extent } else { joint?.include(extent) }
    }
    guard let box = joint?.box else {
      let records = surveys.reduce(0) { $0 + $1.records }
      let first = surveys.lazy.compactMap(\.firstReject).first.map { "; \($0)" } ?? ""
      throw ImportError("no pipe was taken in: none of the \(records) records has a place that can be right\(first)")
    }
    return box
  }

  private static func chosenStore(
    _ surveys: [SourceSurvey], _ options: ImportOptions, _ context: PROJContext
  ) throws(ImportError) -> StoreCRS {
    let extent = try jointExtent(surveys)
    do {
      return try StoreCRS.choose(
        sources: surveys.filter { $0.extent != nil }.map(\.declaration.system), extent: extent,
        requested: options.storeCRS, using: context)
    } catch {
      throw ImportError(error.description)
    }
  }

  /// The way from longitude and latitude into the store, which every later check of such a site takes.
  private static func fromGeographic(
    _ store: StoreCRS, _ surveys: [SourceSurvey], _ options: ImportOptions, _ context: PROJContext
  ) throws(ImportError) -> StoredOperation {
    let extent = try jointExtent(surveys)
    do {
      let degrees = try CoordinateReferenceSystem.parse("OGC:CRS84", using: context)
      return StoredOperation(
        try CoordinateOperation.find(
          from: degrees, to: store.system, extent: extent, datumAccuracy: options.datumAccuracy, using: context))
    } catch {
      throw ImportError(error.description)
    }
  }

  /// Throws where too little was taken in for a network.
  static func check(
    _ report: ImportReport, _ options: ImportOptions, _ firstReject: RejectLine?
  ) throws(ImportError) {
    let reasons = report.rejected.sorted { $0.key < $1.key }.map { "\($0.key) \($0.value)" }
    // Nothing is written, no list of rejects either: what to mend must be said here.
    let first = firstReject.map { "; the first is '\($0.source)', row \($0.row): \($0.detail)" } ?? ""
    let counted = reasons.isEmpty ? "there are none" : "rejected: \(reasons.joined(separator: ", "))\(first)"
    guard report.imported > 0 else {
      throw ImportError("no pipe was taken in of \(report.read) records (\(counted))")
    }
    if 2 * report.rejectedRecords > report.read, !options.allowRejects {
      throw ImportError(
        "more than half of \(report.read) records were rejected (\(counted)); "
          + "mend them, or say --allow-rejects to do without them")
    }
  }
}
