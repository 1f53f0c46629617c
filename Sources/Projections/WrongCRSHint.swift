/// Advice for a site that lies outside a network: the declaration under which it would lie inside.
///
/// A wrong central meridian cannot be seen in one file; only the comparison shows it. For messages alone: nothing is
/// ever read under another declaration than the one given.
public enum WrongCRSHint {
  /// Degrees to either side whose zones are tried.
  private static let shifts = [-3.0, 3.0, -6.0, 6.0]

  /// A sentence without its full stop, nil where no other reading puts the whole site inside the network's extent.
  ///
  /// - Parameters:
  ///   - site: its raw coordinates, x and y as declared; those that have no place give no hint.
  ///   - system: the system they were declared in.
  ///   - network: where the network lies.
  public static func hint(
    site: [(x: Double, y: Double)], in system: CoordinateReferenceSystem, network: GeographicBox,
    using context: PROJContext
  ) throws(ProjectionError) -> String? {
    guard !site.isEmpty else { return nil }
    let locator = try GeographicLocator(system, using: context)
    let swapped = site.compactMap { locator.position(x: $0.y, y: $0.x) }
    if swapped.count == site.count, swapped.allSatisfy(network.contains) {
      return "with x and y swapped the site lies inside the network"
    }
    guard let projection = system.transverseMercator else { return nil }
    let points = site.compactMap { locator.position(x: $0.x, y: $0.y) }
    guard points.count == site.count else { return nil }
    for shift in shifts {
      // A transverse Mercator depends on the distance from its meridian alone: another zone is another longitude.
      let moved = points.map { GeographicPoint(longitude: $0.longitude + shift, latitude: $0.latitude) }
      guard moved.allSatisfy(network.contains) else { continue }
      let meridian = projection.centralMeridian + shift
      let code = try neighbour(of: system, projection, meridian, shift, context).map { " (\($0))" } ?? ""
      return "read with the central meridian \(degrees(meridian)) instead of "
        + "\(degrees(projection.centralMeridian))\(code) the site lies inside the network"
    }
    return nil
  }

  /// The code of the same grid with another meridian: codes of a family follow each other in steps of 1, 3 or 6 degrees.
  private static func neighbour(
    of system: CoordinateReferenceSystem, _ projection: TransverseMercator, _ meridian: Double, _ shift: Double,
    _ context: PROJContext
  ) throws(ProjectionError) -> String? {
    guard system.identifier.hasPrefix("EPSG:"), let code = Int32(system.identifier.dropFirst(5)) else { return nil }
    let wanted = TransverseMercator(
      centralMeridian: meridian, falseEasting: projection.falseEasting, falseNorthing: projection.falseNorthing,
      scale: projection.scale)
    for width in [3.0, 6.0, 1.0] {
      let steps = shift / width
      guard steps == steps.rounded(), case let text = "EPSG:\(Int(code) + Int(steps))",
        let other = try? CoordinateReferenceSystem.parse(text, using: context)
      else { continue }
      if other.transverseMercator == wanted, other.datum == system.datum { return other.identifier }
    }
    return nil
  }

  /// `108`, or `106.5`.
  private static func degrees(_ value: Double) -> String {
    value == value.rounded() && abs(value) < 1e6 ? String(Int(value)) : String(value)
  }
}
