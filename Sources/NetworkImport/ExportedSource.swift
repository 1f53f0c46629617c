internal import ColumnStore
internal import FeatureFormats
internal import GEOSKernel
internal import NetworkModel
internal import PlanarGeometry

/// A source that is an exported network: it becomes the network it was, with what was edited in its lines since.
///
/// Positions are those of the store already and are neither projected nor moved; the CRS, operations, sources,
/// coverage and rejects are those of its head, and PROJ is not asked again.
struct ExportedSource {
  let input: SourceInput
  /// The member `trench` of its head.
  let head: JSONTree

  /// The member that makes a feature the head of an export; nil for every other feature.
  static func head(in feature: RawFeature) -> JSONTree? {
    feature.geometry == nil ? feature.foreign[key: ExportedHead.member] : nil
  }

  /// Imports it and writes the network, as `NetworkImporter.run` does.
  ///
  /// - Throws: options that say what the head says already, a damaged head, fewer lines than the head counts.
  func imported(
    _ options: ImportOptions, space: BuildSpace, geometry: GEOSContext, onReject: (RejectLine) throws -> Void,
    progress: (ImportProgress) -> Void, sink: @escaping ColumnFileWriter.Sink
  ) throws(ImportError) -> ImportReport {
    let path = input.path
    try refuse(options)
    let head = try ExportedHead(self.head, source: path, geometry: geometry)
    let ledger = IdentityLedger(space)
    var firstReject: RejectLine?
    let lines = try ExportedLines(
      input, head, onPipe: { try ledger.add($0, source: 0) },
      onReject: { line in
        firstReject = firstReject ?? line
        try onReject(line)
      }, progress: { progress(ImportProgress(pass: 2, source: path, records: $0)) })
    guard lines.rows >= head.pipes else {
      throw ImportError(
        source: path,
        "it has \(lines.rows) pipes where its head counts \(head.pipes): it is not complete; where pipes were taken out "
          + "on purpose, write their number as 'pipes' into its head")
    }
    var report = report(of: lines, head)
    if lines.rows > 0 { try NetworkImporter.check(report, options, firstReject) }
    var builder = NetworkBuilder(name: options.name ?? head.name, crs: head.crs, space: space)
    builder.asOf = options.asOf?.description ?? head.asOf
    builder.defaultRules = options.rules ?? head.rules
    builder.coverage = head.coverage
    builder.sources = head.sources
    builder.rejects = head.rejects + lines.rejects
    builder.unplaced = head.unplaced + lines.unplaced
    do {
      let repaired = try ledger.forEachDistinct(sources: [path]) { pipe, _ in try builder.add(pipe) }
      if repaired > 0 { report.repaired[ImportRepair.duplicateID.rawValue, default: 0] += repaired }
      let summary = try builder.write(sink)
      report.describe(summary)
      if summary.version != head.version {
        report.warnings.append(
          "'\(input.name)' was edited since it was exported as \(head.version); the network is \(summary.version)")
      }
    } catch let error as ImportError {
      throw error
    } catch {
      throw ImportError("\(error)")
    }
    return report
  }

  /// What the head says, nothing else may say again: the positions would not follow.
  private func refuse(_ options: ImportOptions) throws(ImportError) {
    let said = [
      ("--class", options.assetClass != nil), ("--crs", options.crs != nil),
      ("--crs-override", options.crsOverride), ("--store-crs", options.storeCRS != "auto"),
      ("--datum-accuracy", options.datumAccuracy != nil), ("--row-ids", options.rowIDs),
      ("--coverage", options.coverage != nil), ("--map", options.mapping != nil),
    ].filter(\.1).map(\.0)
    guard said.isEmpty else {
      throw ImportError(
        source: input.path,
        "it is an exported network, which says this itself: leave away \(said.joined(separator: ", "))")
    }
  }

  private func report(of lines: ExportedLines, _ head: ExportedHead) -> ImportReport {
    var report = ImportReport()
    report.storeCRSNote = "as exported"
    report.read = lines.rows
    report.imported = lines.imported
    for (reason, count) in lines.reasons { report.rejected[reason.rawValue, default: 0] += count }
    for (repair, count) in lines.repairs.counts { report.repaired[repair.rawValue, default: 0] += count }
    let nothing = StoredOperation(
      source: head.crs.identifier, pipeline: "+proj=noop", accuracyMetres: 0, addedMetres: 0, datum: "same",
      projVersion: head.crs.fromGeographic.projVersion)
    report.sources = [
      ImportReport.Source(
        name: input.name, crs: head.crs.identifier, operation: "none: an exported network is in its store CRS already",
        stored: nothing, rows: lines.rows, rejected: lines.rows - lines.imported, largestMoveMillimetres: 0,
        insertedVertices: 0, outsideAreaOfUse: 0)
    ]
    return report
  }
}
