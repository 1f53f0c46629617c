internal import FeatureFormats
internal import NetworkModel
internal import PlanarGeometry

/// The reading of the lines of an export: every line but the head becomes a pipe or a reject.
struct ExportedLines {
  /// Lines besides the head.
  private(set) var rows = 0
  /// Lines that ended in a pipe.
  private(set) var imported = 0
  /// Rejected lines that have a place.
  private(set) var rejects: [RejectedRecord] = []
  /// Rejected lines that have none, or of which a part has none.
  private(set) var unplaced = 0
  /// Rejected lines by reason.
  private(set) var reasons: [RejectReason: Int] = [:]
  /// What was put right.
  private(set) var repairs = RepairTally()

  /// Reads a source to its end.
  ///
  /// - Parameter onPipe: told each pipe; ids may come twice.
  /// - Throws: damage of the file, and a second head.
  init(
    _ input: SourceInput, _ head: ExportedHead, onPipe: (Pipe) throws -> Void,
    onReject: (RejectLine) throws -> Void, progress: (Int) -> Void
  ) throws(ImportError) {
    self = try ImportError.naming(input.path) {
      var result = ExportedLines()
      var pipes = ExportedPipeReader(importUncertainty: head.importUncertainty, extent: head.extent)
      var heads = 0
      let reader = try input.open(ReaderOptions())
      while let record = try reader.next() {
        if case .feature(let feature) = record, ExportedSource.head(in: feature) != nil {
          heads += 1
          guard heads == 1 else {
            throw ImportError(
              source: input.path,
              "row \(record.row) is the head of another exported network; give each a file, and import it alone")
          }
          continue
        }
        result.rows += 1
        if result.rows.isMultiple(of: ImportProgress.step) { progress(result.rows) }
        do {
          let pipe = try Self.pipe(record, &pipes)
          result.imported += 1
          try ImportError.ofListener { try onPipe(pipe) }
        } catch let reject as RecordReject {
          let line = result.note(record, reject, input, pipes)
          try ImportError.ofListener { try onReject(line) }
        }
      }
      result.repairs = pipes.repairs
      return result
    }
  }

  private init() {}

  private static func pipe(_ record: RawRecord, _ reader: inout ExportedPipeReader) throws(RecordReject) -> Pipe {
    switch record {
    case .reject(let raw): throw RecordReject(raw.reason, raw.detail)
    case .feature(let feature): return try reader.pipe(feature)
    }
  }

  /// Counts a line that was refused, and keeps the box of what may lie there.
  private mutating func note(
    _ record: RawRecord, _ reject: RecordReject, _ input: SourceInput, _ reader: ExportedPipeReader
  ) -> RejectLine {
    reasons[reject.reason, default: 0] += 1
    let (id, positions, properties): (String?, [RawPosition], [JSONMember]) =
      switch record {
      case .reject(let raw): (raw.id, raw.positions, raw.properties)
      case .feature(let feature):
        (ExportedPipeReader.id(of: feature), feature.geometry?.positions ?? [], feature.properties)
      }
    var points = positions.compactMap { ExportedPlace.point($0)?.point }
    // One vertex mistyped, and the pipe may run anywhere between; where none can be right, a box would lie where
    // nobody looks for it.
    if !points.contains(where: { reader.reach?.contains($0) ?? true }) { points = [] }
    // What of it has no place may lie anywhere, so it is named in every answer too.
    var mayBeElsewhere = points.count < positions.count || points.isEmpty
    if case .reject = record { mayBeElsewhere = true }
    if mayBeElsewhere { unplaced += 1 }
    if let box = GridBox(around: points) {
      rejects.append(
        RejectedRecord(
          record: id ?? "row \(record.row)",
          assetClass: AttributeReader(defaultClass: nil).assetClass(of: Properties(properties)),
          reason: reject.reason.rawValue, box: box.grown(by: reader.importUncertainty + 1)))
    }
    return RejectLine(source: input.name, row: record.row, id: id, reason: reject.reason, detail: reject.detail)
  }
}
