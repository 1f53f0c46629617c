/// A box in degrees of longitude and latitude; `west` greater than `east` means that it crosses the antimeridian.
public struct GeographicBox: Hashable, Sendable {
  /// Its western meridian, in [-180, 180].
  public let west: Double
  /// Its southern parallel, in [-90, 90].
  public let south: Double
  /// Its eastern meridian, in [-180, 180].
  public let east: Double
  /// Its northern parallel, in [-90, 90].
  public let north: Double

  /// Makes a box; nil where a side is no number, a latitude is beyond a pole, or `south` is above `north`.
  ///
  /// Longitudes are wrapped into [-180, 180]; sides that lie 360 degrees or more apart give the whole circle.
  public init?(west: Double, south: Double, east: Double, north: Double) {
    guard west.isFinite, east.isFinite, south >= -90, north <= 90, south <= north else { return nil }
    if east - west >= 360 {
      (self.west, self.east) = (-180, 180)
    } else {
      (self.west, self.east) = (Longitude.wrapped(west), Longitude.wrapped(east))
    }
    (self.south, self.north) = (south, north)
  }

  /// The smallest box around some positions that does not cross the antimeridian.
  ///
  /// Nil where there are none, or one of them is no position. Longitudes count as they are given: positions at 179
  /// and 181 lie two degrees apart, at 179 and -179 nearly a circle.
  public init?(around points: some Sequence<GeographicPoint>) {
    var bounds: (west: Double, south: Double, east: Double, north: Double)?
    for point in points {
      guard point.longitude.isFinite, point.latitude.isFinite else { return nil }
      let old = bounds ?? (point.longitude, point.latitude, point.longitude, point.latitude)
      bounds = (
        min(old.west, point.longitude), min(old.south, point.latitude), max(old.east, point.longitude),
        max(old.north, point.latitude)
      )
    }
    guard let bounds else { return nil }
    self.init(west: bounds.west, south: bounds.south, east: bounds.east, north: bounds.north)
  }

  /// Degrees of longitude from west to east, 0 to 360.
  public var width: Double { west <= east ? east - west : east - west + 360 }

  /// Its middle, longitude in [-180, 180].
  public var centre: GeographicPoint {
    GeographicPoint(longitude: Longitude.wrapped(west + width / 2), latitude: (south + north) / 2)
  }

  /// Whether a position lies in the closed box; its longitude may have gone round the earth.
  public func contains(_ point: GeographicPoint) -> Bool {
    guard point.latitude >= south, point.latitude <= north else { return false }
    let longitude = Longitude.wrapped(point.longitude)
    if west <= east {
      // The meridian of 180 degrees has two names.
      return longitude >= west && longitude <= east || abs(longitude) == 180 && (east == 180 || west == -180)
    }
    return longitude >= west || longitude <= east
  }

  /// The position of the box that is nearest to a position, measured in degrees along meridians and parallels.
  func nearest(to point: GeographicPoint) -> GeographicPoint {
    let latitude = min(max(point.latitude, south), north)
    if contains(GeographicPoint(longitude: point.longitude, latitude: latitude)) {
      return GeographicPoint(longitude: point.longitude, latitude: latitude)
    }
    let toWest = abs(Longitude.wrapped(point.longitude - west))
    let toEast = abs(Longitude.wrapped(point.longitude - east))
    return GeographicPoint(longitude: toWest <= toEast ? west : east, latitude: latitude)
  }

  /// Positions on an even grid of `steps` by `steps` from corner to corner, row by row from the south.
  func grid(steps: Int) -> [GeographicPoint] {
    precondition(steps >= 2, "a grid over a box has its corners at least")
    let last = Double(steps - 1)
    return (0..<steps).flatMap { row in
      (0..<steps).map { column in
        GeographicPoint(
          longitude: west + width * (Double(column) / last), latitude: south + (north - south) * (Double(row) / last))
      }
    }
  }
}
