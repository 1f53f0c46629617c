extension CoordinateReferenceSystem {
  /// The system of an offset: longitude and latitude in degrees that are no positions before the offset is undone.
  ///
  /// Its datum is none: it is the same as no other, not even itself, so whatever is compared across it carries the
  /// uncertainty of the formulas.
  init(_ offset: ChinaOffset) {
    self.init(
      identifier: offset.rawValue, name: "\(offset.rawValue) (offset of WGS 84 on web maps in China)",
      isGeographic: true, metresPerUnit: nil, areaOfUse: ChinaOffset.area,
      datum: DatumFamily(unknown: offset.rawValue), isWebMercator: false, transverseMercator: nil,
      pointsEastAndNorth: true, isPlainDegrees: false)
  }

  /// The offset its coordinates have; nil for every other system.
  public var chinaOffset: ChinaOffset? { ChinaOffset(rawValue: identifier) }
}
