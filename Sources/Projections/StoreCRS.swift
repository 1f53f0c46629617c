/// The reference system a network is stored in: projected, in metres, east and north, and nearly true to scale.
public struct StoreCRS: Hashable, Sendable {
  /// Why this one.
  public enum Reason: String, Hashable, Sendable {
    /// Somebody asked for it.
    case requested = "requested"
    /// All sources are in it already.
    case shared = "shared by all sources"
    /// The zone of the middle of the extent.
    case zone = "zone of the middle of the extent"
    /// A transverse Mercator through the middle of the extent, where its zone is not true enough to scale.
    case ownMeridian = "transverse Mercator at the middle of the extent"
  }

  /// The system.
  public let system: CoordinateReferenceSystem
  /// Its largest scale error over the extent, parts per million.
  public let scaleErrorPPM: Double
  /// Why this one.
  public let reason: Reason

  /// Chooses the system to store a network in.
  ///
  /// - Parameters:
  ///   - sources: the systems of all sources, in any order; the answer does not depend on it.
  ///   - extent: where all sources together lie.
  ///   - requested: a declared system instead of `auto`; taken only where it qualifies.
  /// - Throws: `unsuitableStore`, with the measured scale error, where the requested system does not qualify, or where
  ///   no transverse Mercator holds the extent.
  public static func choose(
    sources: [CoordinateReferenceSystem], extent: GeographicBox, requested: String?, using context: PROJContext
  ) throws(ProjectionError) -> StoreCRS {
    if let requested, requested != "auto" {
      let system = try CoordinateReferenceSystem.parse(requested, using: context)
      let ppm = try measured(system, extent, context)
      if let reason = objection(system, ppm) { throw .unsuitableStore(text: system.identifier, reason: reason) }
      return StoreCRS(system: system, scaleErrorPPM: ppm, reason: .requested)
    }
    if let first = sources.first, sources.allSatisfy({ $0.identifier == first.identifier }), first.isProjected {
      let ppm = try measured(first, extent, context)
      if objection(first, ppm) == nil { return StoreCRS(system: first, scaleErrorPPM: ppm, reason: .shared) }
    }
    var smallest = Double.infinity
    for (text, reason) in [(zone(at: extent.centre), Reason.zone), (ownMeridian(at: extent.centre), .ownMeridian)] {
      guard let text else { continue }
      let system = try CoordinateReferenceSystem.parse(text, using: context)
      let ppm = try measured(system, extent, context)
      if objection(system, ppm) == nil { return StoreCRS(system: system, scaleErrorPPM: ppm, reason: reason) }
      smallest = min(smallest, ppm)
    }
    throw .unsuitableStore(
      text: "auto",
      reason: "the extent (\(extent.west) to \(extent.east) E, \(extent.south) to \(extent.north) N) is too large: "
        + "\(words(smallest)), allowed are 1,000 ppm; import it as several networks")
  }

  /// What speaks against storing in a system; nil if nothing does.
  static func objection(_ system: CoordinateReferenceSystem, _ ppm: Double) -> String? {
    guard let unit = system.metresPerUnit else {
      return "it is longitude and latitude; a network is stored in a projected system in metres"
    }
    if system.isWebMercator { return "it is Web Mercator, whose metre is none: \(words(ppm)) here" }
    if unit != 1 { return "its unit is \(unit) m; a network is stored in metres" }
    if !system.pointsEastAndNorth { return "its axes do not point east and north" }
    if ppm > ScaleError.limitPPM { return "\(words(ppm)) over the extent, allowed are 1,000 ppm" }
    return nil
  }

  private static func measured(
    _ system: CoordinateReferenceSystem, _ extent: GeographicBox, _ context: PROJContext
  ) throws(ProjectionError) -> Double {
    system.isProjected ? try ScaleError.ppm(of: system, over: extent, using: context) : .infinity
  }

  private static func words(_ ppm: Double) -> String {
    // Beyond a factor of a thousand the number says nothing, and the projection may not be defined there.
    ppm < 1e9 ? "a scale error of \(Int(ppm.rounded(.up))) ppm" : "a scale error without measure"
  }

  /// The usual zone: CGCS2000 3-degree Gauss-Kruger in China, UTM elsewhere, none beyond UTM's latitudes.
  static func zone(at centre: GeographicPoint) -> String? {
    let (longitude, latitude) = (centre.longitude, centre.latitude)
    if ChinaOutline.contains(centre) {
      // EPSG:4534 has its central meridian at 75 E, EPSG:4554 at 135 E.
      let index = min(max(Int(((longitude - 75) / 3).rounded()), 0), 20)
      return "EPSG:\(4534 + index)"
    }
    guard latitude >= -80, latitude <= 84 else { return nil }
    let zone = min(max(Int(((longitude + 180) / 6).rounded(.down)), 0), 59) + 1
    return "EPSG:\((latitude >= 0 ? 32_600 : 32_700) + zone)"
  }

  /// A transverse Mercator whose central meridian is the middle of the extent, to a tenth of a degree.
  static func ownMeridian(at centre: GeographicPoint) -> String {
    let tenths = Int((centre.longitude * 10).rounded())
    let meridian = "\(tenths < 0 ? "-" : "")\(abs(tenths) / 10).\(abs(tenths) % 10)"
    return "+proj=tmerc +lat_0=0 +lon_0=\(meridian) +k=1 +x_0=500000 +y_0=0 +datum=WGS84 +units=m +no_defs +type=crs"
  }
}
