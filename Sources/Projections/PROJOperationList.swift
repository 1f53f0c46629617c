internal import CPROJ

/// One way that PROJ offers between two systems, with x east and y north at both ends.
struct PROJOperation {
  let pipeline: String
  let name: String
  /// Metres; nil where PROJ states none.
  let accuracy: Double?
  /// Whether some datum shift in it is left out because nobody knows it.
  let isBallpark: Bool
  /// Whether it reads any grid.
  let usesGrids: Bool
}

/// What PROJ offers between two systems, in its own order: the largest common area first, then the best accuracy.
struct PROJOperationList {
  let source: PROJObject
  let target: PROJObject
  let extent: GeographicBox?
  /// Whether a third system may stand between the two. Between datums that are or count as one it must not: a way
  /// round would bring in shifts that these datums are said not to have, and the search takes a tenth of a second.
  let mayGoRound: Bool

  /// The ways whose grids, if any, are installed.
  func usable() -> [PROJOperation] {
    objects(PROJ_GRID_AVAILABILITY_DISCARD_OPERATION_IF_MISSING_GRID).compactMap(operation)
  }

  /// The grids that are not installed and that the first way better than `accuracy` needs; none if there is no such way.
  func gridsMissed(betterThan accuracy: Double?) -> [String] {
    for object in objects(PROJ_GRID_AVAILABILITY_IGNORED) {
      guard let better = Self.accuracy(object), better < accuracy ?? .infinity else { continue }
      let missing = Self.missingGrids(object)
      if !missing.isEmpty { return missing }
    }
    return []
  }

  private func objects(_ grids: PROJ_GRID_AVAILABILITY_USE) -> [PROJObject] {
    let context = source.context
    guard let factory = unsafe proj_create_operation_factory_context(context.raw, nil) else { return [] }
    defer { unsafe proj_operation_factory_context_destroy(factory) }
    if let extent {
      var (west, east) = Self.widened(extent.west, extent.east, within: -180...180)
      // PROJ never returns from a box that has no width on the meridian of 180 degrees, so one gets a hair of it.
      if west == 180 { west -= 1e-9 }
      if east == -180 { east += 1e-9 }
      let (south, north) = Self.widened(extent.south, extent.north, within: -90...90)
      unsafe proj_operation_factory_context_set_area_of_interest(context.raw, factory, west, south, east, north)
      // A city beside its zone is still carried into the zone: what counts is where the coordinates lie.
      unsafe proj_operation_factory_context_set_crs_extent_use(context.raw, factory, PJ_CRS_EXTENT_NONE)
    }
    unsafe proj_operation_factory_context_set_spatial_criterion(
      context.raw, factory, PROJ_SPATIAL_CRITERION_PARTIAL_INTERSECTION)
    unsafe proj_operation_factory_context_set_grid_availability_use(context.raw, factory, grids)
    if !mayGoRound {
      unsafe proj_operation_factory_context_set_allow_use_intermediate_crs(
        context.raw, factory, PROJ_INTERMEDIATE_CRS_USE_NEVER)
    }
    guard let list = unsafe proj_create_operations(context.raw, source.raw, target.raw, factory) else { return [] }
    defer { unsafe proj_list_destroy(list) }
    let count = max(0, unsafe proj_list_get_count(list))
    return (0..<count).compactMap { index in unsafe context.adopt(proj_list_get(context.raw, list, index)) }
  }

  /// An interval of degrees, a narrow one made wider by a kilometre: to PROJ a box without area lies nowhere, and it
  /// then offers the ways of every country, the most accurate first.
  private static func widened(
    _ least: Double, _ greatest: Double, within bounds: ClosedRange<Double>
  ) -> (Double, Double) {
    // Across the antimeridian the greatest is the smaller number; such a box is not narrow as it stands.
    guard (0..<0.02).contains(greatest - least) else { return (least, greatest) }
    return (max(bounds.lowerBound, least - 0.01), min(bounds.upperBound, greatest + 0.01))
  }

  private func operation(_ object: PROJObject) -> PROJOperation? {
    let context = object.context
    guard unsafe proj_coordoperation_is_instantiable(context.raw, object.raw) == 1,
      let turned = unsafe context.adopt(proj_normalize_for_visualization(context.raw, object.raw)),
      let text = unsafe PROJObject.text(proj_as_proj_string(context.raw, turned.raw, PJ_PROJ_5, nil))
    else { return nil }
    return PROJOperation(
      pipeline: text, name: object.name, accuracy: Self.accuracy(object),
      isBallpark: unsafe proj_coordoperation_has_ballpark_transformation(context.raw, object.raw) != 0,
      usesGrids: unsafe proj_coordoperation_get_grid_used_count(context.raw, object.raw) > 0)
  }

  private static func accuracy(_ object: PROJObject) -> Double? {
    let metres = unsafe proj_coordoperation_get_accuracy(object.context.raw, object.raw)
    return metres >= 0 && metres.isFinite ? metres : nil
  }

  private static func missingGrids(_ object: PROJObject) -> [String] {
    let context = object.context
    let count = max(0, unsafe proj_coordoperation_get_grid_used_count(context.raw, object.raw))
    return (0..<count).compactMap { index in
      var name: UnsafePointer<CChar>?
      var available: Int32 = 0
      guard
        unsafe proj_coordoperation_get_grid_used(
          context.raw, object.raw, index, &name, nil, nil, nil, nil, nil, &available) == 1,
        available == 0
      else { return nil }
      return unsafe PROJObject.text(name)
    }
  }
}
