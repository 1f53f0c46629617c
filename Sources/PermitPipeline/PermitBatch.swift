public import AttributeMaps
internal import ColumnStore
internal import ConflictReports
internal import ConflictSearch
internal import FeatureFormats
internal import NetworkImport
internal import NetworkModel

/// Decides files of permits in order: every record ends as a decision or as a reject, and the summary counts both.
///
/// Memory does not grow with the number of permits, but for eight bytes an id.
public struct PermitBatch {
  private let desk: PermitDesk
  private let crs: String?
  private let mapping: AttributeMapping?
  private let layers: [String]
  private var ofFiles: [String] = []
  private var tally = BatchTally()
  private var ids = RepeatedIDs()
  private var writer: DecisionWriter

  /// Makes a batch at a desk.
  ///
  /// - Parameters:
  ///   - layers: the layers to read of files that have layers; all with geometries where empty.
  ///   - format: how decisions are written.
  ///   - mapping: what the fields of the files mean; nil where their properties are canonical.
  public init(
    _ desk: PermitDesk, crs: String?, layers: [String] = [], format: DecisionFormat = .jsonLines,
    mapping: AttributeMapping? = nil
  ) {
    self.desk = desk
    self.crs = crs
    self.layers = layers
    self.mapping = mapping
    writer = DecisionWriter(format)
    tally.map = mapping.map { BatchTally.Map(name: $0.name, version: $0.version) }
  }

  /// What the asker should know of the files, and of the ways the sites were projected; complete after the run.
  public var warnings: [String] { ofFiles + desk.warnings }

  /// Decides every permit of the files, in order.
  ///
  /// - Parameters:
  ///   - decisions: takes the bytes of the decisions in order, a whole one a call, and what stands around them.
  ///   - rejects: takes each reject as a line of JSON.
  ///   - progress: told the number of permits after each.
  /// - Throws: damage to a file, a full disk, a CRS that is not known, or more than half of a file's records
  ///   rejected for their coordinates: then the declaration is wrong, not the rows. Nothing may be kept then.
  public mutating func run(
    _ paths: [String], decisions: ([UInt8]) throws -> Void, rejects: ([UInt8]) throws -> Void,
    progress: (Int) -> Void
  ) throws -> BatchTally {
    let began = ContinuousClock.now
    let files = try PermitFiles(paths, layers: layers, crs: crs, mapping: mapping)
    ofFiles = files.leftOut
    if !writer.opening.isEmpty { try decisions(writer.opening) }
    try files.forEach { try run($0, decisions, rejects, progress) }
    if !writer.closing.isEmpty { try decisions(writer.closing) }
    tally.seconds.wall = (ContinuousClock.now - began).inSeconds
    tally.repeatedIDs = ids.repeats
    return tally
  }

  private mutating func run(
    _ source: PermitSource, _ decisions: ([UInt8]) throws -> Void, _ rejects: ([UInt8]) throws -> Void,
    _ progress: (Int) -> Void
  ) throws {
    let desk = desk
    var misplaced = MisplacedRecords(source: source.name)
    var line: [UInt8] = []
    while let record = try tally.seconds.measure(\.read, { try source.next() }) {
      tally.read += 1
      tally.map?.unlistedValues += source.unlistedValues
      let prepared = try tally.seconds.measure(\.project) {
        try Self.naming(source.name, record.row) {
          try desk.prepare(record, of: source.name, in: source.crs, isInMetres: source.isScaledToMetres)
        }
      }
      switch prepared {
      case .permit(let permit):
        let decided = try tally.seconds.measure(\.search) {
          try Self.naming(source.name, record.row) { try desk.decide(permit) }
        }
        try tally.seconds.measure(\.write) {
          line.removeAll(keepingCapacity: true)
          try writer.append(decided, to: &line)
          try decisions(line)
        }
        tally.take(decided.decision.answer)
        if let id = decided.id { ids.take(id) }
        misplaced.takeDecided()
      case .rejected(let reject):
        try tally.seconds.measure(\.write) { try rejects(reject.json + [UInt8(ascii: "\n")]) }
        tally.rejected[reject.reason.rawValue, default: 0] += 1
        misplaced.take(reject)
      }
      progress(tally.read)
    }
    // Standard input may name its CRS behind its records, when they are decided: then it must be the one they had.
    try desk.check(source.crs, of: source.name)
    try misplaced.check(crs: source.crs)
    ofFiles += source.warnings
  }

  /// Puts the place before an error that is no record's own fault.
  private static func naming<Result>(_ source: String, _ row: Int, _ step: () throws -> Result) throws -> Result {
    do {
      return try step()
    } catch {
      throw PermitError("'\(source)', row \(row): \(error)")
    }
  }
}
