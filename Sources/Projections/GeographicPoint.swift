/// A position on the earth in degrees. Never metres: those have types of their own.
public struct GeographicPoint: Hashable, Sendable {
  /// Degrees east of Greenwich.
  public var longitude: Double
  /// Degrees north of the equator.
  public var latitude: Double

  /// Makes a position from degrees, longitude first.
  public init(longitude: Double, latitude: Double) {
    self.longitude = longitude
    self.latitude = latitude
  }
}

/// Degrees of longitude that went round the earth, brought back.
enum Longitude {
  /// The same meridian in [-180, 180]; NaN stays NaN, and so does what is no number.
  static func wrapped(_ degrees: Double) -> Double {
    if degrees >= -180 && degrees <= 180 { return degrees }
    guard degrees.isFinite else { return .nan }
    return degrees.remainder(dividingBy: 360)
  }
}
