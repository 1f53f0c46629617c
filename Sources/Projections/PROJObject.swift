internal import CPROJ

/// An owned object of PROJ: a reference system, a datum, an operation. Keeps its context alive.
@safe final class PROJObject {
  let raw: OpaquePointer
  let context: PROJContext

  /// Takes over an object that PROJ returned and nobody else frees.
  init(raw: OpaquePointer, context: PROJContext) {
    unsafe self.raw = raw
    self.context = context
  }

  deinit { unsafe proj_destroy(raw) }

  /// What kind of thing it is.
  var type: PJ_TYPE { unsafe proj_get_type(raw) }

  /// Its name as PROJ knows it.
  var name: String { unsafe Self.text(proj_get_name(raw)) ?? "" }

  /// The authority and code it carries, nil where it carries none.
  var authorityCode: (authority: String, code: String)? {
    guard let authority = unsafe Self.text(proj_get_id_auth_name(raw, 0)),
      let code = unsafe Self.text(proj_get_id_code(raw, 0)), !authority.isEmpty, !code.isEmpty
    else { return nil }
    return (authority, code)
  }

  /// The reference system below: of a bound one, of a projected one, or the source of an operation.
  var source: PROJObject? { unsafe context.adopt(proj_get_source_crs(context.raw, raw)) }

  /// The geographic system a reference system builds on, itself where it is one.
  var geodetic: PROJObject? { unsafe context.adopt(proj_crs_get_geodetic_crs(context.raw, raw)) }

  /// The map projection of a projected system, or the shift of a bound one.
  var coordinateOperation: PROJObject? { unsafe context.adopt(proj_crs_get_coordoperation(context.raw, raw)) }

  /// A copy of a C string of PROJ, nil for none.
  static func text(_ pointer: UnsafePointer<CChar>?) -> String? {
    guard let pointer = unsafe pointer else { return nil }
    return unsafe String(cString: pointer)
  }

  /// The text that PROJ gives for a whole system, as WKT of 2019 in one line.
  var wkt: String? {
    let options: [String] = ["MULTILINE=NO"]
    return unsafe options[0].withCString { option in
      var list: [UnsafePointer<CChar>?] = unsafe [option, nil]
      return unsafe Self.text(proj_as_wkt(context.raw, raw, PJ_WKT2_2019, &list))
    }
  }
}
