extension CoordinateScreen {
  /// What a coordinate that cannot be right looks like: the first explanation that would put it in place.
  ///
  /// A guess for a message; nothing is ever read that way.
  func likeness(x: Double, y: Double) -> CoordinateReject {
    if fits(y, x) {
      let words = "swapped axes: x is east and y is north, whatever order \(system.name) prints"
      return CoordinateReject(code: .swappedAxes, looksLike: words)
    }
    if let offset = system.chinaOffset, abs(x) <= 360, abs(y) <= 90 {
      let words = "a place outside China, where \(offset.rawValue) is not defined"
      return CoordinateReject(code: .outsideCRS, looksLike: words)
    }
    let explanation = system.isGeographic ? metricLikeness(x, y) : zoneLikeness(x, y) ?? unitLikeness(x, y)
    return CoordinateReject(code: .outsideCRS, looksLike: explanation)
  }

  private func fits(_ x: Double, _ y: Double) -> Bool { place(x: x, y: y) != nil }

  /// Degrees were declared.
  private func metricLikeness(_ x: Double, _ y: Double) -> String? {
    max(abs(x), abs(y)) > 1_000 ? "metres or feet of a projected system taken as degrees" : nil
  }

  /// Eastings with a zone in front where none belongs, or without one where it does, in either order of axes.
  private func zoneLikeness(_ x: Double, _ y: Double) -> String? {
    let million = 1e6
    for (east, north, order) in [(x, y, ""), (y, x, " and swapped axes")] {
      let prefix = (east / million).rounded(.down)
      let bare = east - prefix * million
      if prefix >= 1, prefix < 100, fits(bare, north) {
        return "a zone-prefixed easting (zone \(Int(prefix)))\(order)"
      }
      guard let own = system.transverseMercator.map({ ($0.falseEasting / million).rounded(.down) }), own >= 1,
        own < 100, prefix != own, fits(bare + own * million, north)
      else { continue }
      return prefix == 0
        ? "an easting without its zone prefix \(Int(own))\(order)"
        : "an easting with the prefix of another zone than \(Int(own))\(order)"
    }
    return nil
  }

  /// Another unit than the one declared, in either order of axes.
  private func unitLikeness(_ x: Double, _ y: Double) -> String? {
    let unit = system.metresPerUnit ?? 1
    let own = unit == 1 ? "metres" : abs(unit - 0.3048) < 1e-3 ? "feet" : "units of \(unit) m"
    for (east, north, order) in [(x, y, ""), (y, x, " and swapped axes")] {
      if isDegrees(east, north) { return "degrees taken as \(own)\(order)" }
      for (name, metres) in [("millimetres", 0.001), ("feet", 0.3048), ("metres", 1)] where name != own {
        if fits(east * metres / unit, north * metres / unit) { return "\(name) taken as \(own)\(order)" }
      }
    }
    return nil
  }

  /// Whether the numbers, read as longitude and latitude, lie near the area the projected system is meant for.
  private func isDegrees(_ longitude: Double, _ latitude: Double) -> Bool {
    guard abs(longitude) <= 360, abs(latitude) <= 90 else { return false }
    guard let area = system.areaOfUse else { return true }
    return isNear(GeographicPoint(longitude: longitude, latitude: latitude), area)
  }
}
