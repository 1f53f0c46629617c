extension CoordinateOperation {
  /// Asks PROJ for the way from one system to another; the same question gets the same answer.
  ///
  /// From an offset system the offset is undone, and the way goes on from longitude and latitude of WGS 84; to one
  /// there is none, for nothing is stored there. PROJ's first choice is taken whose grids are installed (none is ever downloaded) and that leaves no unknown datum
  /// shift out. Between datums that are one, or count as one, a shift left out is a shift of nothing.
  ///
  /// - Parameters:
  ///   - extent: where the coordinates lie, if known; it decides which of several local operations is meant.
  ///   - datumAccuracy: metres, zero or more, that somebody states for an operation of unknown accuracy; not used
  ///     where PROJ states one.
  /// - Throws: `unknownAccuracy` between other datums where nobody states an accuracy; `noOperation`.
  public static func find(
    from source: CoordinateReferenceSystem, to target: CoordinateReferenceSystem, extent: GeographicBox?,
    datumAccuracy: Double? = nil, using context: PROJContext
  ) throws(ProjectionError) -> CoordinateOperation {
    guard target.chinaOffset == nil else {
      throw .noOperation(
        source: source.identifier, target: target.identifier, reason: "coordinates are read with that offset alone")
    }
    if let offset = source.chinaOffset {
      return undoing(
        offset,
        then: try find(from: .crs84, to: target, extent: extent, datumAccuracy: datumAccuracy, using: context))
    }
    if source.identifier == target.identifier { return unchanged(source) }
    let relation = relation(source.datum, target.datum)
    let list = PROJOperationList(
      source: try source.object(using: context), target: try target.object(using: context), extent: extent,
      mayGoRound: relation == .transformed)
    context.forgetComplaints()
    let offered = list.usable()
    let stated = try checked(datumAccuracy)
    let chosen: PROJOperation
    let added: Double
    if relation == .transformed {
      (chosen, added) = try shift(offered, stated, from: source, to: target)
    } else {
      guard let first = offered.first else { throw none(source, target, context) }
      (chosen, added) = (first, 0)
    }
    return CoordinateOperation(
      source: source.identifier, target: target.identifier, pipeline: chosen.pipeline, name: chosen.name,
      accuracyMetres: accuracy(of: chosen, relation, source, target), addedMetres: added,
      datumRelation: relation,
      missingGrids: relation == .transformed ? list.gridsMissed(betterThan: chosen.accuracy) : [],
      projVersion: PROJContext.version)
  }

  /// The first operation between two datums whose accuracy is known; with a stated one, the first there is.
  ///
  /// What PROJ says of a datum that is not known is not believed: to PROJ, two unknown datums on one ellipsoid are the
  /// same, to 0 m.
  private static func shift(
    _ offered: [PROJOperation], _ stated: Double?, from source: CoordinateReferenceSystem,
    to target: CoordinateReferenceSystem
  ) throws(ProjectionError) -> (PROJOperation, added: Double) {
    let isKnown = source.datum.isKnown && target.datum.isKnown
    for operation in offered where !operation.isBallpark {
      if let accuracy = (isKnown ? operation.accuracy : nil) ?? stated { return (operation, accuracy) }
    }
    let datums = "\(source.datum.name) and \(target.datum.name)"
    guard let rough = offered.first else {
      throw .noOperation(source: source.identifier, target: target.identifier, reason: "PROJ knows none (\(datums))")
    }
    guard let stated else {
      throw .unknownAccuracy(source: source.identifier, target: target.identifier, datums: datums)
    }
    return (rough, stated)
  }

  /// The accuracy to show: a map projection alone is exact, and of an unknown datum nobody knows any.
  private static func accuracy(
    of operation: PROJOperation, _ relation: DatumRelation, _ source: CoordinateReferenceSystem,
    _ target: CoordinateReferenceSystem
  ) -> Double? {
    if relation == .same { return operation.accuracy ?? 0 }
    return source.datum.isKnown && target.datum.isKnown ? operation.accuracy : nil
  }

  private static func relation(_ source: DatumFamily, _ target: DatumFamily) -> DatumRelation {
    if source.isSame(as: target) { return .same }
    return source.isTakenAsOne && target.isTakenAsOne ? .takenAsOne : .transformed
  }

  private static func checked(_ accuracy: Double?) throws(ProjectionError) -> Double? {
    guard let accuracy else { return nil }
    guard accuracy >= 0, accuracy.isFinite else {
      throw .unsupported(text: "--datum-accuracy \(accuracy)", reason: "an accuracy is zero metres or more")
    }
    return accuracy
  }

  private static func unchanged(_ system: CoordinateReferenceSystem) -> CoordinateOperation {
    CoordinateOperation(
      source: system.identifier, target: system.identifier, pipeline: identity, name: "none", accuracyMetres: 0,
      addedMetres: 0, datumRelation: .same, missingGrids: [], projVersion: PROJContext.version)
  }

  private static func none(
    _ source: CoordinateReferenceSystem, _ target: CoordinateReferenceSystem, _ context: PROJContext
  ) -> ProjectionError {
    .noOperation(
      source: source.identifier, target: target.identifier, reason: context.takeComplaint("PROJ knows none"))
  }
}
