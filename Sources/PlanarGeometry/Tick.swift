/// The one unit of stored length: a tick is 0.1 mm.
///
/// Pipes lie on whole millimetres (multiples of ten ticks), digs on whole ticks, and sizes, depths and
/// uncertainties are whole ticks too. Differences of whole ticks are exact in a `Double` up to 900,000 km, so
/// moving a site and its pipes together changes no bit of an answer.
public enum Tick {
  /// Ticks in a metre.
  public static let perMetre = 10_000.0

  /// Ticks in a millimetre.
  public static let perMillimetre: Int64 = 10

  /// A value that misses a whole tick by less than this is that tick: `0.29 m` is 2899.9999999999995 ticks.
  private static let guardBand = 1e-6

  /// The largest magnitude, in metres, that any stored length may have.
  ///
  /// Far above every coordinate on earth, far below where an `Int64` of ticks or an exact `Double` would end.
  public static let largestMetres = 1e8

  /// The nearest tick to a length in metres; halves go up, so that whole-metre moves keep every rounding.
  public static func nearest(metres: Double) -> Int64 {
    Int64((clamped(metres) * perMetre + 0.5).rounded(.down))
  }

  /// The nearest whole millimetre to a coordinate in metres, in ticks.
  public static func nearestMillimetre(metres: Double) -> Int64 {
    Int64((clamped(metres) * 1_000 + 0.5).rounded(.down)) * perMillimetre
  }

  /// The smallest tick count not below a length in metres: for sizes and uncertainties, where more is stricter.
  public static func roundedUp(metres: Double) -> Int64 {
    let exact = clamped(metres) * perMetre
    let near = exact.rounded()
    return Int64(abs(exact - near) <= guardBand * max(1, abs(exact) * 1e-9) ? near : exact.rounded(.up))
  }

  /// The largest tick count not above a length in metres: for depths of cover, where less is stricter.
  public static func roundedDown(metres: Double) -> Int64 {
    -roundedUp(metres: -metres)
  }

  /// A tick count in metres.
  public static func metres(_ ticks: Int64) -> Double { Double(ticks) / perMetre }

  /// A length in ticks, whole or not, in metres.
  public static func metres(_ ticks: Double) -> Double { ticks / perMetre }

  private static func clamped(_ metres: Double) -> Double {
    precondition(!metres.isNaN, "a length that is no number must be rejected before it is stored")
    return min(max(metres, -largestMetres), largestMetres)
  }
}
