internal import AttributeMaps
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

  /// Reads a source to its end.
  ///
  /// - Parameter onPipe: told each pipe; ids may come twice, and ``uncertainty`` is not in it yet.
  init(
    _ survey: SourceSurvey, by operation: CoordinateOperation, options: ImportOptions, using context: PROJContext,
    onPipe: (Pipe) throws -> Void, onReject: (RejectLine) throws -> Void, progress: (Int) -> Void
  ) throws(ImportError) {
    let path = survey.input.label
    self = try ImportError.naming(path) {
      var result = SourceImport()
      let carrier = try CoordinateCarrier(from: survey.declaration.system, by: operation, using: context)
      let attributes = AttributeReader(defaultClass: options.assetClass)
      var pipes = PipeReader(carrier, attributes: attributes, heightsAreOfCRS: survey.declaration.statesHeights)
      let reader = try survey.input.open(
        ReaderOptions(crsIsGiven: options.crs != nil), mapping: options.mapping)
      while let record = try reader.next() {
        result.rows += 1
        if result.rows.isMultiple(of: ImportProgress.step) { progress(result.rows) }
        let rowID = options.rowIDs ? IdentityLedger.id(ofRow: record.row, layer: survey.input.stem) : nil
        switch result.take(record, rowID: rowID, &pipes) {
        case .pipe(let pipe, let statedMetres):
          result.imported += 1
          result.lengths.note(pipe, statedMetres: statedMetres)
          result.unlisted += (reader as? MappedReader)?.unlistedValues ?? 0
          try ImportError.ofListener { try onPipe(pipe) }
        case .refused(let refused):
          result.note(refused, attributes, carrier)
          try ImportError.ofListener { try onReject(refused.line(source: survey.input.name)) }
        }
      }
      try result.check(survey, path)
      result.finish(pipes, addedMetres: operation.addedMetres)
      return result
    }
  }

  private init() {}

  /// A record that was refused, with what is known of it.
  private struct Refused {
    let row: Int
    let id: String?
    let reject: RecordReject
    let positions: [RawPosition]
    /// Whether positions may have been drawn that could not be read.
    let positionsMayBeMissing: Bool
    let properties: [JSONMember]

    func line(source: String) -> RejectLine {
      RejectLine(source: source, row: row, id: id, reason: reject.reason, detail: reject.detail)
    }
  }

  /// What became of a record.
  private enum Taken {
    case pipe(Pipe, statedMetres: Double?)
    case refused(Refused)
  }

  /// Takes a record in, or says why not.
  private func take(_ record: RawRecord, rowID: String?, _ reader: inout PipeReader) -> Taken {
    switch record {
    case .reject(let raw):
      return .refused(
        Refused(
          row: raw.row, id: raw.id, reject: RecordReject(raw.reason, raw.detail), positions: raw.positions,
          positionsMayBeMissing: true, properties: raw.properties))
    case .feature(let feature):
      let id = IdentityLedger.id(of: feature)
      do {
        return .pipe(try reader.pipe(feature, id: id ?? rowID), statedMetres: feature.statedLength)
      } catch {
        return .refused(
          Refused(
            row: feature.row, id: id, reject: error, positions: feature.geometry?.positions ?? [],
            positionsMayBeMissing: false, properties: feature.properties))
      }
    }
  }

  private mutating func note(_ refused: Refused, _ attributes: AttributeReader, _ carrier: CoordinateCarrier) {
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
  private mutating func finish(_ reader: PipeReader, addedMetres: Double) {
    (repairs, largestMove) = (reader.repairs, reader.largestMove)
    repairs.note(.unknownValue, times: unlisted)
    (inserted, outside) = (reader.inserted, reader.outside)
    uncertainty = Tick.roundedUp(metres: addedMetres + largestMove)
    for index in rejects.indices {
      // One tick more, for a box is drawn around whole ticks.
      rejects[index].box = rejects[index].box.grown(by: uncertainty + 1)
    }
  }
}
