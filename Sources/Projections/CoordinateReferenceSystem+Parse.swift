internal import CPROJ

extension CoordinateReferenceSystem {
  /// Reads a declared reference system.
  ///
  /// Taken are `EPSG:4546` and codes of other authorities that PROJ knows, `OGC:CRS84`, `CRS84`, the URNs and
  /// addresses of these, WKT of either generation, PROJ parameters with `+type=crs`, and `GCJ-02` and `BD-09`. Nothing
  /// is guessed: a bare number, another name or a file is refused. WKT and parameters that say exactly what a code says
  /// become that code.
  public static func parse(
    _ text: String, using context: PROJContext
  ) throws(ProjectionError) -> CoordinateReferenceSystem {
    let form = try CRSText(text)
    if case .offset(let offset) = form { return CoordinateReferenceSystem(offset) }
    return form == .code(authority: "OGC", code: "CRS84") ? crs84 : try ask(form, text: text, using: context)
  }

  /// What PROJ makes of a declaration.
  static func ask(
    _ form: CRSText, text: String, using context: PROJContext
  ) throws(ProjectionError) -> CoordinateReferenceSystem {
    let declared = try object(form, text: text, using: context)
    guard let object = declared.horizontal() else {
      throw .unsupported(text: text, reason: context.takeComplaint("it has no horizontal part"))
    }
    return try describe(object, identifier: identifier(of: object, form: form), text: text)
  }

  /// PROJ's object of this system.
  func object(using context: PROJContext) throws(ProjectionError) -> PROJObject {
    let declared = try Self.object(CRSText(identifier), text: identifier, using: context)
    guard let object = declared.horizontal() else {
      throw .unsupported(text: identifier, reason: context.takeComplaint("it has no horizontal part"))
    }
    return object
  }

  private static func object(
    _ form: CRSText, text: String, using context: PROJContext
  ) throws(ProjectionError) -> PROJObject {
    context.forgetComplaints()
    let object: PROJObject?
    switch form {
    case .code(let authority, let code):
      object = unsafe context.adopt(
        proj_create_from_database(context.raw, authority, code, PJ_CATEGORY_CRS, 0, nil))
    case .wkt(let wkt):
      object = unsafe context.adopt(proj_create_from_wkt(context.raw, wkt, nil, nil, nil))
    case .parameters(let parameters):
      object = unsafe context.adopt(proj_create(context.raw, parameters))
    case .offset:
      throw .unsupported(text: text, reason: "PROJ does not know it; it is undone before PROJ is asked")
    }
    if let object { return object }
    guard unsafe proj_context_get_database_path(context.raw) != nil else {
      throw .library(reason: "its database proj.db is not found; install the package proj-data or set PROJ_DATA")
    }
    throw .unreadable(text: text, reason: context.takeComplaint("PROJ does not know it"))
  }

  private static func describe(
    _ object: PROJObject, identifier: String, text: String
  ) throws(ProjectionError) -> CoordinateReferenceSystem {
    func refusal(_ reason: String) -> ProjectionError { .unsupported(text: text, reason: reason) }
    let isBound = object.type == PJ_TYPE_BOUND_CRS
    guard let plain = isBound ? object.source?.horizontal() : object, let base = plain.geodetic else {
      throw refusal("it is neither geographic nor projected")
    }
    let isGeographic = plain.type == PJ_TYPE_GEOGRAPHIC_2D_CRS
    guard isGeographic || plain.type == PJ_TYPE_PROJECTED_CRS else {
      throw refusal(
        plain.type == PJ_TYPE_GEOCENTRIC_CRS
          ? "it is geocentric; convert to longitude and latitude first" : "it is neither geographic nor projected")
    }
    if isGeographic && plain.isDerived {
      throw refusal("it is a rotated or otherwise derived system; convert to its base first")
    }
    if let body = base.celestialBody, body != "Earth" { throw refusal("it lies on \(body)") }
    let axes = plain.axes
    guard axes.count >= 2, axes[0].unit == axes[1].unit, axes[0].unit > 0, axes[0].unit.isFinite else {
      throw refusal("its two axes have no common unit")
    }
    let directions = Set(axes.prefix(2).map(\.direction))
    let conversion = isGeographic ? nil : plain.coordinateOperation
    let meridian = base.primeMeridian ?? 0
    let isDegree = abs(axes[0].unit - .pi / 180) < 1e-12
    return CoordinateReferenceSystem(
      identifier: identifier, name: plain.name, isGeographic: isGeographic,
      metresPerUnit: isGeographic ? nil : axes[0].unit, areaOfUse: plain.areaOfUse,
      datum: isBound ? DatumFamily(unknown: base.datum?.name ?? "unknown") : datum(of: base),
      isWebMercator: conversion.map { isWebMercator($0, base) } ?? false,
      transverseMercator: conversion.flatMap { transverseMercator($0, primeMeridian: meridian) },
      pointsEastAndNorth: directions == ["east", "north"],
      isPlainDegrees: isGeographic && isDegree && meridian == 0 && directions == ["east", "north"] && !isBound)
  }

  private static func datum(of base: PROJObject) -> DatumFamily {
    guard let datum = base.datum else { return DatumFamily(unknown: "unknown") }
    let id = datum.authorityCode
    return DatumFamily(name: datum.name, code: id?.authority == "EPSG" ? id?.code : nil, ellipsoid: base.ellipsoid)
  }

  /// By its method, or as the Mercator on a sphere that older texts write for it.
  private static func isWebMercator(_ conversion: PROJObject, _ base: PROJObject) -> Bool {
    let method = conversion.method
    if method.hasPrefix("Popular Visualisation") || method == "Mercator Auxiliary Sphere" { return true }
    return method.hasPrefix("Mercator") && (base.ellipsoid?.inverseFlattening ?? 0) == 0
  }

  private static func transverseMercator(_ conversion: PROJObject, primeMeridian: Double) -> TransverseMercator? {
    guard conversion.method == "Transverse Mercator" || conversion.method == "Gauss-Kruger",
      let meridian = conversion.parameter("Longitude of natural origin"),
      let easting = conversion.parameter("False easting"),
      let northing = conversion.parameter("False northing"),
      let scale = conversion.parameter("Scale factor at natural origin")
    else { return nil }
    // 105 degrees went through radians; a central meridian is a round number of millionths of a degree.
    let degrees = proj_todeg(meridian) + primeMeridian
    return TransverseMercator(
      centralMeridian: (degrees * 1e6).rounded() / 1e6, falseEasting: easting, falseNorthing: northing, scale: scale)
  }

  /// The code that says the same as the text, else the text.
  private static func identifier(of object: PROJObject, form: CRSText) -> String {
    let context = object.context
    if case .code(let authority, let code) = form {
      // Of a compound or three-dimensional system the part that is left has a code of its own, or none.
      if let id = object.authorityCode { return "\(id.authority):\(id.code)" }
      return codeByMeaning(of: object) ?? (object.type == PJ_TYPE_BOUND_CRS ? "\(authority):\(code)" : object.wkt)
        ?? "\(authority):\(code)"
    }
    defer { context.forgetComplaints() }
    if object.type != PJ_TYPE_BOUND_CRS {
      if let id = object.authorityCode, says(id, object) { return "\(id.authority):\(id.code)" }
      if let code = codeByMeaning(of: object) { return code }
    }
    switch form {
    case .parameters(let text): return text
    case .wkt(let text): return text
    case .code(let authority, let code): return "\(authority):\(code)"
    case .offset(let offset): return offset.rawValue
    }
  }

  /// The EPSG code of a system that carries none, where PROJ is sure of it.
  private static func codeByMeaning(of object: PROJObject) -> String? {
    let context = object.context
    var confidences: UnsafeMutablePointer<Int32>?
    guard let list = unsafe proj_identify(context.raw, object.raw, "EPSG", nil, &confidences) else { return nil }
    defer {
      unsafe proj_list_destroy(list)
      unsafe proj_int_list_destroy(confidences)
    }
    guard unsafe proj_list_get_count(list) > 0, let first = unsafe confidences?.pointee, first == 100,
      let found = unsafe context.adopt(proj_list_get(context.raw, list, 0)), let id = found.authorityCode,
      says(id, object)
    else { return nil }
    return "\(id.authority):\(id.code)"
  }

  /// Whether the system of a code is the one given, up to the order in which its axes are printed.
  private static func says(_ id: (authority: String, code: String), _ object: PROJObject) -> Bool {
    let context = object.context
    guard
      let known = unsafe context.adopt(
        proj_create_from_database(context.raw, id.authority, id.code, PJ_CATEGORY_CRS, 0, nil)),
      let horizontal = known.horizontal()
    else { return false }
    return unsafe proj_is_equivalent_to_with_ctx(
      context.raw, object.raw, horizontal.raw, PJ_COMP_EQUIVALENT_EXCEPT_AXIS_ORDER_GEOGCRS) == 1
  }
}
