/// The datum of a reference system: its name, and whether it belongs to the set that counts as one.
///
/// The set: WGS 84 with its GPS weeks, CGCS2000, ETRS89 with its frames and national forms, NAD83(2011), GDA2020 and
/// JGD2011. Between two of these nothing is added to an uncertainty. Not in the set, although near it: WGS 84
/// (Transit), 0.7 m away; NAD83 without a year, ITRF frames, GDA94 and JGD2000, which PROJ states accuracies for.
public struct DatumFamily: Hashable, Sendable {
  /// The name of the datum.
  public let name: String
  /// Whether it belongs to the set taken as one.
  public let isTakenAsOne: Bool
  /// What two datums must share to be the same; nil where the datum is unknown, and then it is the same as none.
  let identity: String?

  /// Judges a datum.
  ///
  /// - Parameters:
  ///   - name: its name, of EPSG or of an alias.
  ///   - code: its EPSG code where it carries one.
  ///   - ellipsoid: a name alone is not believed where the ellipsoid is another.
  init(name: String, code: String?, ellipsoid: (semiMajor: Double, inverseFlattening: Double)?) {
    self.name = name
    let plain = Self.plain(name)
    let unknown = plain.isEmpty || plain.hasPrefix("unknown") || plain.hasPrefix("notspecified")
    let isModern =
      ellipsoid.map { abs($0.semiMajor - 6_378_137) < 1e-3 && abs($0.inverseFlattening - 298.257222) < 1e-3 } ?? false
    let row = Self.table.first { row in row.code == code || row.names.contains { Self.plain($0) == plain } }
    isTakenAsOne = row != nil && isModern && !unknown
    if unknown {
      identity = nil
    } else if let code {
      identity = "EPSG:\(code)"
    } else if let row, isModern {
      identity = "EPSG:\(row.code)"
    } else {
      let size = ellipsoid.map { "\($0.semiMajor),\($0.inverseFlattening)" } ?? ""
      identity = "\(plain);\(size)"
    }
  }

  /// A datum of which nothing is known, or that a file shifts by values of its own: the same as none, not even itself.
  init(unknown name: String) {
    self.name = name
    isTakenAsOne = false
    identity = nil
  }

  /// Whether anything is known of it.
  public var isKnown: Bool { identity != nil }

  /// Whether both are known and one datum.
  public func isSame(as other: DatumFamily) -> Bool {
    identity != nil && identity == other.identity
  }

  /// Letters and digits alone, lower case, without ESRI's `D_` and the word `ensemble`.
  private static func plain(_ name: String) -> String {
    var text = name.lowercased()
    if text.hasPrefix("d_") { text.removeFirst(2) }
    if text.hasSuffix("ensemble") { text.removeLast(8) }
    return text.filter { $0.isLetter || $0.isNumber }
  }

  /// EPSG datum codes and names (EPSG dataset 10.076), of ETRS89 those that EPSG ties to it by a shift of zero with
  /// an accuracy of 0.1 m or better.
  private static let table: [(code: String, names: [String])] = [
    ("6326", ["World Geodetic System 1984", "WGS 84", "WGS_1984"]),
    ("1152", ["World Geodetic System 1984 (G730)"]),
    ("1153", ["World Geodetic System 1984 (G873)"]),
    ("1154", ["World Geodetic System 1984 (G1150)"]),
    ("1155", ["World Geodetic System 1984 (G1674)"]),
    ("1156", ["World Geodetic System 1984 (G1762)"]),
    ("1309", ["World Geodetic System 1984 (G2139)"]),
    ("1043", ["China 2000", "China Geodetic Coordinate System 2000", "CGCS2000", "CGCS_2000"]),
    ("6258", ["European Terrestrial Reference System 1989", "ETRS89", "ETRS_1989", "EUREF-FIN", "EUREF_FIN"]),
    ("1178", ["European Terrestrial Reference Frame 1989"]),
    ("1179", ["European Terrestrial Reference Frame 1990"]),
    ("1180", ["European Terrestrial Reference Frame 1991"]),
    ("1181", ["European Terrestrial Reference Frame 1992"]),
    ("1182", ["European Terrestrial Reference Frame 1993"]),
    ("1183", ["European Terrestrial Reference Frame 1994"]),
    ("1184", ["European Terrestrial Reference Frame 1996"]),
    ("1185", ["European Terrestrial Reference Frame 1997"]),
    ("1186", ["European Terrestrial Reference Frame 2000"]),
    ("1204", ["European Terrestrial Reference Frame 2005"]),
    ("1206", ["European Terrestrial Reference Frame 2014"]),
    ("1305", ["ETRF2000 Poland"]),
    ("1167", ["Bulgaria Geodetic System 2005"]),
    ("6761", ["Croatian Terrestrial Reference System"]),
    ("6180", ["Estonia 1997"]),
    ("6173", ["IRENET95"]),
    ("6661", ["Latvia 1992"]),
    ("6126", ["Lithuania 1994 (ETRS89)"]),
    ("6171", ["Reseau Geodesique Francais 1993 v1", "Reseau Geodesique Francais 1993", "RGF_1993"]),
    ("1312", ["Reseau Geodesique Francais 1993 v2"]),
    ("1313", ["Reseau Geodesique Francais 1993 v2b"]),
    ("1132", ["Rete Dinamica Nazionale 2008"]),
    ("1214", ["Serbian Spatial Reference System 2000"]),
    ("6765", ["Slovenia Geodetic Datum 1996"]),
    ("6619", ["SWEREF99"]),
    ("6151", ["Swiss Terrestrial Reference System 1995"]),
    ("1116", ["NAD83 (National Spatial Reference System 2011)", "NAD83(2011)", "NAD_1983_2011"]),
    ("1168", ["Geocentric Datum of Australia 2020", "GDA2020"]),
    ("1128", ["Japanese Geodetic Datum 2011", "JGD2011", "JGD_2011"]),
  ]
}
