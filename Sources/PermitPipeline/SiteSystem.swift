internal import ConflictReports
internal import ConflictSearch
internal import FeatureFormats
internal import GEOSKernel
internal import NetworkImport
internal import NetworkModel
internal import PlanarGeometry
internal import Projections

/// One CRS that sites come in: the way into the store, the way back, and what the change of datum adds.
///
/// The way is the text kept with the network wherever there is one, word for word, so that a later check of the
/// same site gives the same bits. Belongs to the worker of its contexts.
final class SiteSystem {
  let system: CoordinateReferenceSystem
  let operation: CoordinateOperation
  let reader: FootprintReader
  private let projection: Projection

  init(
    _ declared: String, network: Network, datumAccuracy: Double?, projections: PROJContext, geometry: GEOSContext
  ) throws {
    let system = try CoordinateReferenceSystem.parse(declared, using: projections)
    let operation = try Self.operation(from: system, network, datumAccuracy, projections)
    self.system = system
    self.operation = operation
    projection = try Projection(operation, using: projections)
    reader = try FootprintReader(from: system, by: operation, projections: projections, geometry: geometry)
  }

  /// The operation kept with the network for the CRS, else the one PROJ chooses now.
  private static func operation(
    from system: CoordinateReferenceSystem, _ network: Network, _ datumAccuracy: Double?, _ context: PROJContext
  ) throws -> CoordinateOperation {
    func kept(_ source: String) -> CoordinateOperation? {
      ([network.crs.fromGeographic] + network.sources.map(\.operation)).first { $0.source == source }
        .map { CoordinateOperation($0, target: network.crs.identifier) }
    }
    if let own = kept(system.identifier) { return own }
    // Behind an offset stands longitude and latitude, whose way the network keeps.
    if let offset = system.chinaOffset, let onward = kept(CoordinateReferenceSystem.crs84.identifier) {
      return .undoing(offset, then: onward)
    }
    let store = try CoordinateReferenceSystem.parse(network.crs.identifier, using: context)
    // Between two datums there is often a way for each country: the one that is meant is that of the network.
    return try CoordinateOperation.find(
      from: system, to: store, extent: network.geographicExtent(using: context), datumAccuracy: datumAccuracy,
      using: context)
  }

  /// What an asker should know of the way into the store: grids that would have been better, and what an offset costs.
  var warnings: [String] {
    let grids = operation.missingGrids.map {
      "a better way from \(operation.source) needs the grid \($0), which is not installed"
    }
    guard let offset = system.chinaOffset else { return grids }
    let metres = ChinaOffset.addedMetres
    return grids + ["\(offset.rawValue) is good to \(metres) m, which is added to how well the site is placed"]
  }

  /// A position of the store in this CRS, with the places it is printed to.
  func printed(_ position: Finding.Position) throws -> Decision.PrintedPosition {
    guard let (x, y) = projection.inverse(x: position.x, y: position.y) else {
      throw PermitError("position (\(position.x), \(position.y)) of the network has no place in \(system.identifier)")
    }
    return (x, y, system.isGeographic ? 8 : 4)
  }
}

extension CoordinateOperation {
  /// The operation as it was kept with a network.
  init(_ stored: StoredOperation, target: String) {
    self.init(
      source: stored.source, target: target, pipeline: stored.pipeline, name: "as kept with the network",
      accuracyMetres: stored.accuracyMetres, addedMetres: stored.addedMetres,
      datumRelation: DatumRelation(rawValue: stored.datum) ?? .transformed, missingGrids: [],
      projVersion: stored.projVersion)
  }
}
