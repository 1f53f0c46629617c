/// Reads well-known text: the seven types with Z, M, ZM and EMPTY in any case, and EWKT's `SRID=n;` before it.
///
/// Measures (M) are left out. Words `nan` and `inf` are read as such, so that the record can be rejected for them.
public enum WKTReader {
  /// What a text says.
  public struct Result: Equatable, Sendable {
    /// The geometry; may be empty.
    public let geometry: RawGeometry
    /// EWKT's number of a CRS; nil where there is none or it is 0, which means unknown.
    public let srid: Int?

    /// The number as the name of a CRS: `EPSG:4326`.
    public var declaredCRS: String? { srid.map { "EPSG:\($0)" } }
  }

  /// Reads a whole text. Linear; collections may be nested 64 deep.
  public static func parse(_ text: String) throws(WKTError) -> Result {
    try parse(Array(text.utf8))
  }

  static func parse(_ bytes: [UInt8]) throws(WKTError) -> Result {
    var parser = WKTParser(bytes)
    do {
      let srid = try parser.srid()
      let geometry = try parser.geometry(depth: 0)
      try parser.end()
      return Result(geometry: geometry, srid: srid)
    } catch {
      throw WKTError(character: error.place + 1, problem: error.problem, positions: parser.positions)
    }
  }
}

/// Why a text is no well-known text, and where.
public struct WKTError: Error, Equatable, CustomStringConvertible {
  /// The 1-based byte, which is the character in plain text.
  public let character: Int
  /// What is wrong, without a final stop.
  public let problem: String
  /// The positions that were read before it.
  public let positions: [RawPosition]

  /// `WKT, character 12: a comma or ) is expected`.
  public var description: String { "WKT, character \(character): \(problem)" }
}
