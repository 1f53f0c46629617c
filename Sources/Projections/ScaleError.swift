/// How much longer or shorter a metre of a map projection is than a metre on the ground.
public enum ScaleError {
  /// The largest error that a store may have over its extent, in parts per million: half a millimetre in half a metre.
  public static let limitPPM = 1_000.0

  /// Positions a side on which the error is measured: corners, edges and the inside.
  private static let steps = 9

  /// Half of the length that is measured in each direction, in degrees: some 100 m along a meridian.
  private static let half = 0.001

  /// The largest scale error of a projected system over a box, in parts per million, in the worst direction at each
  /// place; infinite where the projection is not defined on all of the box.
  ///
  /// Measured on an even grid of 9 by 9 positions with the corners, where transverse Mercator, Lambert's conic and
  /// Mercator have their extremes over a box. Inside a box they err less than on its sides, or, on a meridian or
  /// parallel of contact, by their own scale, which a grid of 9 meets to a few parts per million.
  ///
  /// - Throws: `unsupported` where the system is not projected.
  /// - Complexity: some 300 projected positions.
  public static func ppm(
    of system: CoordinateReferenceSystem, over extent: GeographicBox, using context: PROJContext
  ) throws(ProjectionError) -> Double {
    guard let unit = system.metresPerUnit else {
      throw .unsupported(text: system.identifier, reason: "a scale error belongs to projected systems")
    }
    let locator = try GeographicLocator(system, using: context)
    let ground = try Geodesic(
      semiMajor: locator.ellipsoid.semiMajor, inverseFlattening: locator.ellipsoid.inverseFlattening, using: context)
    var largest = 0.0
    for point in extent.grid(steps: steps) {
      let (x, y) = (point.longitude, point.latitude)
      guard let east = stretch(locator, ground, (x - half, y), (x + half, y)),
        let north = stretch(locator, ground, (x, y - half), (x, y + half))
      else { return .infinity }
      let (most, least) = extremes(east, north)
      guard most.isFinite, least.isFinite else { return .infinity }
      largest = max(largest, abs(most * unit - 1), abs(least * unit - 1))
    }
    return largest * 1e6
  }

  /// The image of a unit length between two positions, as a vector in the plane.
  private static func stretch(
    _ locator: GeographicLocator, _ ground: Geodesic, _ from: (Double, Double), _ to: (Double, Double)
  ) -> (x: Double, y: Double)? {
    let (first, second) = (
      GeographicPoint(longitude: from.0, latitude: from.1), GeographicPoint(longitude: to.0, latitude: to.1)
    )
    guard let start = locator.raw(first), let end = locator.raw(second) else { return nil }
    let length = ground.metres(from: first, to: second)
    return length > 0 ? ((end.x - start.x) / length, (end.y - start.y) / length) : nil
  }

  /// The largest and the smallest scale in any direction, from the scales in two: the half axes of Tissot's ellipse.
  private static func extremes(
    _ east: (x: Double, y: Double), _ north: (x: Double, y: Double)
  ) -> (most: Double, least: Double) {
    let squares = east.x * east.x + east.y * east.y + north.x * north.x + north.y * north.y
    let area = abs(east.x * north.y - east.y * north.x)
    let difference = max(0, squares * squares - 4 * area * area).squareRoot()
    let most = ((squares + difference) / 2).squareRoot()
    return (most, area / most)
  }
}
