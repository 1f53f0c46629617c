internal import Projections

/// Whether a declared CRS says what heights are measured from: a compound or three-dimensional one.
enum DeclaredHeights {
  /// Compares a declaration with what was read of it: systems with heights are reduced to their horizontal part, so
  /// their code changes. In doubt (WKT that names a vertical system) heights count as stated.
  static func areStated(by declared: String, readAs system: CoordinateReferenceSystem) -> Bool {
    let upper = declared.uppercased()
    for word in ["COMPOUND", "COMPD", "VERT", "VUNITS", "GEOIDGRIDS"] where upper.contains(word) { return true }
    guard upper.contains("EPSG"), system.identifier.hasPrefix("EPSG:"), !upper.contains("[") else { return false }
    return String(upper.reversed().prefix { $0.isNumber }.reversed()) != system.identifier.dropFirst(5)
  }
}
