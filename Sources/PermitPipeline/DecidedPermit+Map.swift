internal import ConflictReports
internal import ConflictSearch
internal import PlanarGeometry

extension DecidedPermit {
  /// The decision as one FeatureCollection of GeoJSON, with its line end.
  public func featureCollection() throws -> String {
    var writer = DecisionWriter(.geoJSON)
    var bytes = writer.opening
    try writer.append(self, to: &bytes)
    bytes += writer.closing
    return String(decoding: bytes, as: UTF8.self)
  }

  /// Gives the Features of the decision one by one.
  ///
  /// Positions are longitude and latitude of WGS 84 whatever CRS the permit came in, as RFC 7946 has them: one file may
  /// hold permits in several, and programs that draw maps know no other. They come back through the operation that the
  /// network keeps for longitude and latitude.
  func forEachFeature(_ emit: ([UInt8]) throws -> Void) throws {
    let degrees = try map.degrees
    let start = try decision.dig.footprint.positions.first.map { point in
      try degrees.printed(Finding.Position(x: Tick.metres(point.x), y: Tick.metres(point.y))).x
    }
    try GeoJSONReport.features(
      of: decision, course: { finding in try map.course(of: finding, near: decision.dig) },
      unproject: { position in
        var printed = try degrees.printed(position)
        // A dig on the antimeridian stays in one piece: its longitudes go on beyond 180.
        if let start, abs(printed.x - start) > 180 { printed.x += printed.x < start ? 360 : -360 }
        return printed
      }, emit: emit)
  }
}
