internal import FeatureFormats
internal import NetworkModel
internal import Projections

/// What every thread that makes pipes of one source must know.
struct RecordWork: Sendable {
  /// The place of the source among all, which its pipes carry until their uncertainty is known.
  let number: Int
  let system: CoordinateReferenceSystem
  let operation: CoordinateOperation
  let heightsAreOfCRS: Bool
  let attributes: AttributeReader
  /// What errors call the source, and what its row ids begin with; nil where rows name nothing.
  let label: String
  let layerOfRowIDs: String?
  let reader: ReaderOptions
  let stage: PipeStage
  /// Whether plain lines are read the fast way.
  let readsPlainLines: Bool
}

/// Makes pipes of records on one thread.
final class RecordWorker {
  private let work: RecordWork
  private let carrier: CoordinateCarrier
  private let lines: LineBlockReader
  private let plain: PlainPipeReader
  private var stage: PipeStage

  init(_ work: RecordWork) throws {
    self.work = work
    carrier = try CoordinateCarrier(from: work.system, by: work.operation, using: PROJContext())
    lines = try LineBlockReader(source: work.label, options: work.reader, keys: PlainProperties.names)
    plain = PlainPipeReader(carrier, importUncertainty: Int64(work.number))
    stage = work.stage
  }

  /// What becomes of a piece.
  func outcome(of piece: RecordPiece) -> RecordOutcome {
    var outcome = RecordOutcome()
    var pipes = PipeReader(
      carrier, attributes: work.attributes, heightsAreOfCRS: work.heightsAreOfCRS,
      importUncertainty: Int64(work.number))
    do {
      switch piece {
      case .lines(let block):
        try lines.read(block, takePlain: work.readsPlainLines ? { try self.takePlain($0, &outcome) } : nil) {
          try take($0, unlisted: 0, &pipes, &outcome)
        }
      case .records(let records, let unlisted):
        for (record, values) in zip(records, unlisted) { try take(record, unlisted: values, &pipes, &outcome) }
      }
    } catch let error as FormatError {
      outcome.failure = ImportError(error.description)
    } catch {
      outcome.failure = ImportError("\(error)")
    }
    outcome.batch = stage.take()
    outcome.finish(pipes, largestMove: plain.takeLargestMove())
    return outcome
  }

  private func takePlain(_ line: PlainLine, _ outcome: inout RecordOutcome) throws -> Bool {
    guard try plain.add(line, to: &stage) else { return false }
    outcome.rows += 1
    return true
  }

  private func take(
    _ record: RawRecord, unlisted: Int, _ pipes: inout PipeReader, _ outcome: inout RecordOutcome
  ) throws {
    outcome.rows += 1
    switch record {
    case .reject(let raw):
      outcome.refused.append(
        RefusedRecord(
          row: raw.row, id: raw.id, reject: RecordReject(raw.reason, raw.detail), positions: raw.positions,
          positionsMayBeMissing: true, properties: raw.properties))
    case .feature(let feature):
      let id = IdentityLedger.id(of: feature)
      let rowID = work.layerOfRowIDs.map { IdentityLedger.id(ofRow: feature.row, layer: $0) }
      let pipe: Pipe
      do throws(RecordReject) {
        pipe = try pipes.pipe(feature, id: id ?? rowID)
      } catch {
        outcome.refused.append(
          RefusedRecord(
            row: feature.row, id: id, reject: error, positions: feature.geometry?.positions ?? [],
            positionsMayBeMissing: false, properties: feature.properties))
        return
      }
      try stage.add(pipe)
      outcome.unlisted += unlisted
      if let stated = feature.statedLength {
        outcome.lengths.append((stated, NetworkStatistics.kilometres(of: pipe)))
      }
    }
  }
}
