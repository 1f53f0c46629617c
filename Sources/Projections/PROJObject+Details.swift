internal import CPROJ

/// One axis of a reference system.
struct PROJAxis {
  /// `east`, `north`, `west`, `south`, or another word of PROJ's.
  let direction: String
  /// Metres, or radians, in one unit of it.
  let unit: Double
}

extension PROJObject {
  /// The axes of a reference system, in the order of the authority; none where it has no coordinate system.
  var axes: [PROJAxis] {
    guard let system = unsafe context.adopt(proj_crs_get_coordinate_system(context.raw, raw)) else { return [] }
    let count = max(0, unsafe proj_cs_get_axis_count(context.raw, system.raw))
    return (0..<count).compactMap { index in
      var direction: UnsafePointer<CChar>?
      var unit = 0.0
      guard
        unsafe proj_cs_get_axis_info(
          context.raw, system.raw, index, nil, nil, &direction, &unit, nil, nil, nil) == 1
      else { return nil }
      return unsafe PROJAxis(direction: Self.text(direction) ?? "", unit: unit)
    }
  }

  /// The area a system is meant for, nil where it states none.
  var areaOfUse: GeographicBox? {
    var (west, south, east, north) = (0.0, 0.0, 0.0, 0.0)
    guard unsafe proj_get_area_of_use(context.raw, raw, &west, &south, &east, &north, nil) == 1 else { return nil }
    // PROJ writes -1000 for sides that are unknown; such a box is none.
    guard abs(west) <= 360, abs(east) <= 360 else { return nil }
    return GeographicBox(west: west, south: south, east: east, north: north)
  }

  /// The datum, or the datum ensemble, of a geographic system.
  var datum: PROJObject? {
    unsafe context.adopt(proj_crs_get_datum(context.raw, raw))
      ?? context.adopt(proj_crs_get_datum_ensemble(context.raw, raw))
  }

  /// Semi-major axis in metres and inverse flattening (0 for a sphere).
  var ellipsoid: (semiMajor: Double, inverseFlattening: Double)? {
    guard let ellipsoid = unsafe context.adopt(proj_get_ellipsoid(context.raw, raw)) else { return nil }
    var (semiMajor, inverseFlattening) = (0.0, 0.0)
    guard
      unsafe proj_ellipsoid_get_parameters(
        context.raw, ellipsoid.raw, &semiMajor, nil, nil, &inverseFlattening) == 1
    else { return nil }
    return (semiMajor, inverseFlattening)
  }

  /// Degrees from Greenwich to the prime meridian of a system.
  var primeMeridian: Double? {
    guard let meridian = unsafe context.adopt(proj_get_prime_meridian(context.raw, raw)) else { return nil }
    var (longitude, radians) = (0.0, 0.0)
    guard unsafe proj_prime_meridian_get_parameters(context.raw, meridian.raw, &longitude, &radians, nil) == 1 else {
      return nil
    }
    return longitude == 0 ? 0 : proj_todeg(longitude * radians)
  }

  /// `Earth`, or another body.
  var celestialBody: String? { unsafe Self.text(proj_get_celestial_body_name(context.raw, raw)) }

  /// Whether it is another system turned or bent: a rotated pole.
  var isDerived: Bool { unsafe proj_crs_is_derived(context.raw, raw) != 0 }

  /// The name of the method of a map projection.
  var method: String {
    var name: UnsafePointer<CChar>?
    guard unsafe proj_coordoperation_get_method_info(context.raw, raw, &name, nil, nil) == 1 else { return "" }
    return unsafe Self.text(name) ?? ""
  }

  /// A parameter of a map projection in radians, metres or as a ratio.
  func parameter(_ name: String) -> Double? {
    let index = unsafe proj_coordoperation_get_param_index(context.raw, raw, name)
    guard index >= 0 else { return nil }
    var (value, unit) = (0.0, 0.0)
    guard
      unsafe proj_coordoperation_get_param(
        context.raw, raw, index, nil, nil, nil, &value, nil, &unit, nil, nil, nil, nil) == 1
    else { return nil }
    return value * unit
  }

  /// Whether the shift to WGS 84 that a bound system carries is none at all.
  var shiftsNothing: Bool {
    guard let shift = coordinateOperation else { return false }
    var values = [Double](repeating: .nan, count: 7)
    guard unsafe proj_coordoperation_get_towgs84_values(context.raw, shift.raw, &values, 7, 0) == 1 else {
      return false
    }
    return values.allSatisfy { $0 == 0 }
  }

  /// The horizontal part: of a compound system its first, of a three-dimensional one that without height.
  ///
  /// A system bound to WGS 84 by a shift of zero is the system without it: older files carry such shifts for ETRS89.
  func horizontal() -> PROJObject? {
    var object = self
    // Compound of bound of three-dimensional: no real system nests deeper.
    for _ in 0..<6 {
      let next: PROJObject?
      switch object.type {
      case PJ_TYPE_COMPOUND_CRS:
        next = unsafe context.adopt(proj_crs_get_sub_crs(context.raw, object.raw, 0))
      case PJ_TYPE_BOUND_CRS where object.shiftsNothing:
        next = object.source
      case PJ_TYPE_GEOGRAPHIC_3D_CRS:
        next = unsafe context.adopt(proj_crs_demote_to_2D(context.raw, nil, object.raw))
      case PJ_TYPE_PROJECTED_CRS where object.axes.count > 2:
        next = unsafe context.adopt(proj_crs_demote_to_2D(context.raw, nil, object.raw))
      default:
        return object
      }
      guard let next else { return nil }
      object = next
    }
    return object
  }
}
