#if canImport(Glibc)
  internal import Glibc
#endif

// The formulas use the C library's sine, cosine and arc tangent, whose last digit may differ from machine to machine:
// by some nanometres here, far below the millimetre that coordinates are stored to.
extension ChinaOffset {
  /// The offset position of a position of WGS 84; nil where none is defined.
  func applied(to point: GeographicPoint) -> GeographicPoint? {
    guard Self.moves(point) else { return nil }
    let moved = Self.bent(point)
    return self == .bd09 ? Self.turned(moved) : moved
  }

  /// The position of WGS 84 whose offset position is given; nil where there is none.
  ///
  /// By iteration to a fixed point, far below a millimetre: the offset changes by a fiftieth of a step at most, so each
  /// round is more than ten times nearer. One round alone, as programs often do it, is wrong by up to 2.5 m.
  func undone(_ point: GeographicPoint) -> GeographicPoint? {
    guard point.longitude.isFinite, point.latitude.isFinite, abs(point.latitude) <= 90, abs(point.longitude) <= 360
    else { return nil }
    var found = point
    for _ in 0..<Self.mostRounds {
      let image = self == .bd09 ? Self.turned(Self.bent(found)) : Self.bent(found)
      let (east, north) = (point.longitude - image.longitude, point.latitude - image.latitude)
      found = GeographicPoint(longitude: found.longitude + east, latitude: found.latitude + north)
      if abs(east) < Self.closeEnough, abs(north) < Self.closeEnough { return Self.moves(found) ? found : nil }
    }
    return nil
  }

  /// Degrees: a tenth of a micrometre on the ground, a hundred times what a number of degrees can tell.
  private static let closeEnough = 1e-12

  /// Seven rounds are usual.
  private static let mostRounds = 40

  /// GCJ-02: waves of up to some hundred metres over a grid that begins at 105 E, 35 N, laid on Krasovsky's ellipsoid.
  private static func bent(_ point: GeographicPoint) -> GeographicPoint {
    let (x, y) = (point.longitude - 105, point.latitude - 35)
    let shared = wave(20, 6 * x) + wave(20, 2 * x)
    let root = abs(x).squareRoot()
    let north =
      -100 + 2 * x + 3 * y + 0.2 * y * y + 0.1 * x * y + 0.2 * root
      + shared + wave(20, y) + wave(40, y / 3) + wave(160, y / 12) + wave(320, y / 30)
    let east =
      300 + x + 2 * y + 0.1 * x * x + 0.1 * x * y + 0.1 * root
      + shared + wave(20, x) + wave(40, x / 3) + wave(150, x / 12) + wave(300, x / 30)
    let semiMajor = 6_378_245.0
    let eccentricitySquared = 0.006_693_421_622_965_943_23
    let sine = sin(point.latitude * .pi / 180)
    let w = 1 - eccentricitySquared * sine * sine
    let alongMeridian = semiMajor * (1 - eccentricitySquared) / (w * w.squareRoot())
    let alongParallel = semiMajor / w.squareRoot() * cos(point.latitude * .pi / 180)
    return GeographicPoint(
      longitude: point.longitude + east * 180 / (alongParallel * .pi),
      latitude: point.latitude + north * 180 / (alongMeridian * .pi))
  }

  /// Two thirds of a sine of `amplitude` metres whose half period is one unit of `phase`.
  private static func wave(_ amplitude: Double, _ phase: Double) -> Double {
    amplitude * sin(phase * .pi) * 2 / 3
  }

  /// BD-09 of GCJ-02: radius and angle of the pair of degrees ripple, and the whole moves north-east.
  private static func turned(_ point: GeographicPoint) -> GeographicPoint {
    let (x, y) = (point.longitude, point.latitude)
    let ripple = 3_000 * Double.pi / 180
    let radius = (x * x + y * y).squareRoot() + 0.000_02 * sin(y * ripple)
    let angle = atan2(y, x) + 0.000_003 * cos(x * ripple)
    return GeographicPoint(longitude: radius * cos(angle) + 0.006_5, latitude: radius * sin(angle) + 0.006)
  }
}
