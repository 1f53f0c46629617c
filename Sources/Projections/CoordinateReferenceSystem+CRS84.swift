extension CoordinateReferenceSystem {
  /// Longitude and latitude of WGS 84 in degrees, as GeoJSON has them: `OGC:CRS84`.
  ///
  /// A constant, equal to what PROJ reads of that code: most sites are given in it, and opening PROJ's database to look
  /// it up takes longer than everything else that a check of one site does.
  public static let crs84 = CoordinateReferenceSystem(
    identifier: "OGC:CRS84", name: "WGS 84 (CRS84)", isGeographic: true, metresPerUnit: nil,
    areaOfUse: GeographicBox(west: -180, south: -90, east: 180, north: 90),
    datum: DatumFamily(name: "World Geodetic System 1984 ensemble", code: "6326", ellipsoid: crs84Ellipsoid),
    isWebMercator: false, transverseMercator: nil, pointsEastAndNorth: true, isPlainDegrees: true)

  /// Semi-major axis in metres and inverse flattening of WGS 84.
  static let crs84Ellipsoid = (semiMajor: 6_378_137.0, inverseFlattening: 298.257_223_563)
}
