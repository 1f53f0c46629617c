internal import Projections

/// Where some positions lie in longitude and latitude, across the antimeridian if that is the shorter way round.
struct SourceExtent: Equatable {
  private var plain: (west: Double, east: Double)
  /// The same with western longitudes counted from 180 to 360.
  private var turned: (west: Double, east: Double)
  private var south: Double
  private var north: Double

  init(_ point: GeographicPoint) {
    let turnedLongitude = Self.turned(point.longitude)
    plain = (point.longitude, point.longitude)
    turned = (turnedLongitude, turnedLongitude)
    (south, north) = (point.latitude, point.latitude)
  }

  mutating func include(_ point: GeographicPoint) { include(SourceExtent(point)) }

  mutating func include(_ other: SourceExtent) {
    plain = (min(plain.west, other.plain.west), max(plain.east, other.plain.east))
    turned = (min(turned.west, other.turned.west), max(turned.east, other.turned.east))
    south = min(south, other.south)
    north = max(north, other.north)
  }

  /// The box; the order in which positions were included does not change it.
  var box: GeographicBox? {
    let goesRound = turned.east - turned.west < plain.east - plain.west
    let (west, east) = goesRound ? turned : plain
    return GeographicBox(west: west, south: south, east: east, north: north)
  }

  /// Whether two extents share a position.
  func intersects(_ other: SourceExtent) -> Bool {
    let meets =
      plain.west <= other.plain.east && other.plain.west <= plain.east
      || turned.west <= other.turned.east && other.turned.west <= turned.east
    return meets && south <= other.north && other.south <= north
  }

  static func == (left: SourceExtent, right: SourceExtent) -> Bool {
    left.plain == right.plain && left.turned == right.turned && left.south == right.south && left.north == right.north
  }

  private static func turned(_ longitude: Double) -> Double { longitude < 0 ? longitude + 360 : longitude }
}

/// The smallest box around raw coordinates, x and y as declared.
struct RawExtent: Equatable {
  private(set) var x: ClosedRange<Double>
  private(set) var y: ClosedRange<Double>
  /// The same with negative x counted a full turn on: for degrees across the antimeridian.
  private var turnedX: ClosedRange<Double>

  /// Positions a side at which a box is looked at when it is carried to longitude and latitude.
  private static let steps = 9

  init(x: Double, y: Double) {
    self.x = x...x
    self.y = y...y
    let turned = x < 0 ? x + 360 : x
    turnedX = turned...turned
  }

  mutating func include(_ other: RawExtent) {
    x = min(x.lowerBound, other.x.lowerBound)...max(x.upperBound, other.x.upperBound)
    y = min(y.lowerBound, other.y.lowerBound)...max(y.upperBound, other.y.upperBound)
    turnedX =
      min(turnedX.lowerBound, other.turnedX.lowerBound)...max(turnedX.upperBound, other.turnedX.upperBound)
  }

  /// The middle of the box.
  var centre: (x: Double, y: Double) {
    (x.lowerBound / 2 + x.upperBound / 2, y.lowerBound / 2 + y.upperBound / 2)
  }

  /// Where the box lies; nil where none of it has a place.
  func extent(in system: CoordinateReferenceSystem, _ locator: GeographicLocator) -> SourceExtent? {
    let goesRound =
      system.isGeographic && turnedX.upperBound - turnedX.lowerBound < x.upperBound - x.lowerBound
    let range = goesRound ? turnedX : x
    var extent: SourceExtent?
    for row in 0..<Self.steps {
      for column in 0..<Self.steps {
        guard let point = locator.position(x: Self.step(column, of: range), y: Self.step(row, of: y)) else { continue }
        if extent == nil { extent = SourceExtent(point) } else { extent?.include(point) }
      }
    }
    return extent
  }

  private static func step(_ index: Int, of range: ClosedRange<Double>) -> Double {
    let share = Double(index) / Double(steps - 1)
    return range.lowerBound * (1 - share) + range.upperBound * share
  }
}
