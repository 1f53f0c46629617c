internal import FeatureFormats
internal import NetworkModel

/// What became of the records of one piece.
struct RecordOutcome: Sendable {
  var rows = 0
  /// Those that became pipes.
  var batch = PipeBatch()
  /// Those that did not, in order.
  var refused: [RefusedRecord] = []
  /// Values of the pipes that a map does not list.
  var unlisted = 0
  /// What pipes are long by their source's word, in metres, and as they are, in kilometres.
  var lengths: [(statedMetres: Double, kilometres: Double)] = []
  private(set) var repairs = RepairTally()
  private(set) var inserted = 0
  private(set) var outside = 0
  private(set) var largestMove = 0.0
  /// What ended the reading behind these records.
  var failure: ImportError?

  /// Takes over what the reader of the piece has counted.
  mutating func finish(_ reader: PipeReader, largestMove ofPlainLines: Double) {
    (repairs, largestMove) = (reader.repairs, max(reader.largestMove, ofPlainLines))
    (inserted, outside) = (reader.inserted, reader.outside)
  }
}

/// A record that was refused, with what is known of it.
struct RefusedRecord: Sendable {
  let row: Int
  let id: String?
  let reject: RecordReject
  let positions: [RawPosition]
  /// Whether positions may have been drawn that could not be read.
  let positionsMayBeMissing: Bool
  let properties: [JSONMember]

  /// As it is listed.
  func line(source: String) -> RejectLine {
    RejectLine(source: source, row: row, id: id, reason: reject.reason, detail: reject.detail)
  }
}
