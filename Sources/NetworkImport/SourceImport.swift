internal import ColumnStore
internal import FeatureFormats
internal import NetworkModel
internal import PlanarGeometry
internal import Projections

/// The second reading of a source: every record becomes a pipe or a reject.
struct SourceImport {
  /// Codes that say something against the CRS that was declared.
  private static let ofCoordinates: Set<RejectReason> = [.nonFinite, .outsideCRS, .swappedAxes]

  /// Records that ended in a pipe.
  private(set) var imported = 0
  /// What import itself may have moved each pipe by: known when all of the source was read.
  private(set) var uncertainty: Int64 = 0
  /// Rejected records that have a place.
  private(set) var rejects: [RejectedRecord] = []
  /// Rejected records that have none, or of which a part has none.
  private(set) var unplaced = 0
  /// Rejected records by reason.
  private(set) var reasons: [RejectReason: Int] = [:]
  /// What was put right.
  private(set) var repairs = RepairTally()
  /// Values of imported records that a map does not list.
  private var unlisted = 0
  /// Records.
  private(set) var rows = 0
  /// Farthest move of a vertex to whole millimetres, in metres.
  private(set) var largestMove = 0.0
  /// Vertices inserted to keep edges straight.
  private(set) var inserted = 0
  /// Records a little outside the area of use.
  private(set) var outside = 0
  /// Pipes' lengths as the source says them, and as they are.
  private(set) var lengths = LengthComparison()

  /// Reads a source to its end, on as many threads as the options say.
  ///
  /// - Parameters:
  ///   - number: the place of the source among all.
  ///   - stage: makes records of pipes.
  ///   - onPipes: told the pipes, in order, each with `number` in place of its import uncertainty; ids may come twice.
  init(
    _ survey: SourceSurvey, number: Int, by operation: CoordinateOperation, options: ImportOptions,
    using context: PROJContext, stage: PipeStage, onPipes: (PipeBatch) throws -> Void,
    onReject: (RejectLine) throws -> Void, progress: (Int) -> Void
  ) throws(ImportError) {
    let path = survey.input.label
    self = try ImportError.naming(path) {
      var result = SourceImport()
      let work = RecordWork(
        number: number, system: survey.declaration.system, operation: operation,
        heightsAreOfCRS: survey.declaration.statesHeights,
        attributes: AttributeReader(defaultClass: options.assetClass), label: path,
        layerOfRowIDs: options.rowIDs ? survey.input.stem : nil,
        reader: ReaderOptions(crsIsGiven: options.crs != nil), stage: stage,
        readsPlainLines: options.readsPlainLines)
      let carrier = try CoordinateCarrier(from: work.system, by: operation, using: context)
      let pieces = try RecordPieces(survey, options)
      try OrderedWork.run(
        threads: options.threads, next: pieces.next, worker: { try RecordWorker(work) },
        work: { (worker: RecordWorker, piece: RecordPiece) in worker.outcome(of: piece) },
        take: { (outcome: RecordOutcome) throws -> Void in
          let before = result.rows
          result.add(outcome)
          for refused in outcome.refused {
            result.note(refused, work.attributes, carrier)
            try ImportError.ofListener { try onReject(refused.line(source: survey.input.name)) }
          }
          try ImportError.ofListener { try onPipes(outcome.batch) }
          for step in before / ImportProgress.step..<result.rows / ImportProgress.step {
            progress((step + 1) * ImportProgress.step)
          }
          if let failure = outcome.failure { throw failure }
        })
      try result.check(survey, path)
      result.finish(addedMetres: operation.addedMetres)
      return result
    }
  }

  private init() {}

  private mutating func add(_ outcome: RecordOutcome) {
    rows += outcome.rows
    imported += outcome.batch.count
    unlisted += outcome.unlisted
    for (repair, count) in outcome.repairs.counts { repairs.note(repair, times: count) }
    inserted += outcome.inserted
    outside += outcome.outside
    largestMove = max(largestMove, outcome.largestMove)
    for length in outcome.lengths {
      lengths.note(drawnKilometres: length.kilometres, statedMetres: length.statedMetres)
    }
  }

  private mutating func note(_ refused: RefusedRecord, _ attributes: AttributeReader, _ carrier: CoordinateCarrier) {
    reasons[refused.reject.reason, default: 0] += 1
    guard let (box, isPartial) = carrier.box(of: refused.positions) else {
      unplaced += 1
      return
    }
    // What of it has no place may lie anywhere, so it is named in every answer too.
    if isPartial || refused.positionsMayBeMissing { unplaced += 1 }
    rejects.append(
      RejectedRecord(
        record: refused.id ?? "row \(refused.row)",
        assetClass: attributes.assetClass(of: Properties(refused.properties)),
        reason: refused.reject.reason.rawValue, box: box))
  }

  private func check(_ survey: SourceSurvey, _ path: String) throws(ImportError) {
    guard rows == survey.records else {
      throw ImportError(
        source: path, "it had \(survey.records) records at first and \(rows) when read again; wait until it is complete"
      )
    }
    let wrong = reasons.reduce(0) { $0 + (Self.ofCoordinates.contains($1.key) ? $1.value : 0) }
    if 2 * wrong > rows {
      throw ImportError(
        source: path,
        "\(wrong) of \(rows) records have coordinates that cannot be right in \(survey.declaration.text); "
          + "declare the CRS they are in (--crs, --crs-override)")
    }
  }

  /// What only the whole source decides: how far it was moved.
  private mutating func finish(addedMetres: Double) {
    repairs.note(.unknownValue, times: unlisted)
    uncertainty = Tick.roundedUp(metres: addedMetres + largestMove)
    for index in rejects.indices {
      // One tick more, for a box is drawn around whole ticks.
      rejects[index].box = rejects[index].box.grown(by: uncertainty + 1)
    }
  }
}
