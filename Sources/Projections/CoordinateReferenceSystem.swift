/// What a transverse Mercator projection is made with.
public struct TransverseMercator: Hashable, Sendable {
  /// Degrees east of Greenwich.
  public let centralMeridian: Double
  /// Metres; a million or more means eastings that carry their zone in front.
  public let falseEasting: Double
  /// Metres.
  public let falseNorthing: Double
  /// Scale on the central meridian.
  public let scale: Double
}

/// A coordinate reference system as pipes and permits are given in it: its horizontal part, x east and y north.
///
/// Whatever order of axes the authority prints, coordinates on our side are x = east (longitude) and y = north
/// (latitude): GeoJSON, WKT and GeoPackage all hold them so. The few systems whose axes point west and south keep
/// their signs: x is then their westing, y their southing. Heights of compound and three-dimensional systems are no
/// part of it.
public struct CoordinateReferenceSystem: Hashable, Sendable {
  /// Its canonical text, which `parse` reads back to an equal value: `EPSG:4546`, `OGC:CRS84`, or the whole definition
  /// where no code says the same.
  public let identifier: String
  /// Its name for people.
  public let name: String
  /// Whether its coordinates are longitude and latitude.
  public let isGeographic: Bool
  /// Metres in one unit of its axes; nil where it is not projected.
  public let metresPerUnit: Double?
  /// The area it is meant for, nil where it states none.
  public let areaOfUse: GeographicBox?
  /// Its datum.
  public let datum: DatumFamily
  /// Whether it is the Mercator of web maps, whose metre is none.
  public let isWebMercator: Bool
  /// The parameters of a transverse Mercator, nil for every other projection.
  public let transverseMercator: TransverseMercator?
  /// Whether its axes point east and north; some of southern Africa point west and south.
  public let pointsEastAndNorth: Bool
  /// Whether it is longitude and latitude in degrees from Greenwich: coordinates are positions as they stand.
  let isPlainDegrees: Bool

  /// Whether it is a map projection.
  public var isProjected: Bool { !isGeographic }

  /// Degrees east of Greenwich, for transverse Mercator projections.
  public var centralMeridian: Double? { transverseMercator?.centralMeridian }
}
