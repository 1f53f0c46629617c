internal import FeatureFormats
public import NetworkModel
internal import PlanarGeometry
public import Projections

extension NetworkBuilder {
  /// Adds what one source gave.
  mutating func add(_ source: SourceImport, _ survey: SourceSurvey, _ operation: CoordinateOperation) {
    rejects += source.rejects
    unplaced += source.unplaced
    sources.append(
      SourceRecord(
        name: survey.input.name, crs: survey.declaration.system.identifier, operation: StoredOperation(operation),
        largestMove: Tick.roundedUp(metres: source.largestMove), rows: source.rows,
        rejected: source.rows - source.imported))
  }
}

extension ImportReport {
  /// Adds what became of one source.
  mutating func add(_ source: SourceImport, _ survey: SourceSurvey, _ operation: CoordinateOperation) {
    read += source.rows
    imported += source.imported
    for (reason, count) in source.reasons { rejected[reason.rawValue, default: 0] += count }
    for (repair, count) in source.repairs.counts { repaired[repair.rawValue, default: 0] += count }
    sources.append(
      Source(
        name: survey.input.name, crs: survey.declaration.system.identifier, operation: operation.name,
        stored: StoredOperation(operation), rows: source.rows, rejected: source.rows - source.imported,
        largestMoveMillimetres: source.largestMove * 1000, insertedVertices: source.inserted,
        outsideAreaOfUse: source.outside))
    if let warning = source.lengths.warning(source: survey.input.name) { warnings.append(warning) }
    if !operation.missingGrids.isEmpty {
      warnings.append(
        "'\(survey.input.name)': a better way from \(operation.source) to \(operation.target) needs grids that are not "
          + "installed: \(operation.missingGrids.joined(separator: ", "))")
    }
  }
}

extension StoredOperation {
  /// What is kept of an operation with a network.
  public init(_ operation: CoordinateOperation) {
    self.init(
      source: operation.source, pipeline: operation.pipeline, accuracyMetres: operation.accuracyMetres,
      addedMetres: operation.addedMetres, datum: operation.datumNote, projVersion: operation.projVersion)
  }
}
