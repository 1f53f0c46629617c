internal import PlanarGeometry

/// The one tolerance of the law: equality at a limit is inside, to 1e-9 m.
enum Tolerance {
  /// In metres.
  static let metres = 1e-9
  /// In ticks.
  static let ticks = metres * Tick.perMetre
}
