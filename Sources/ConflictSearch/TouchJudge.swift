internal import GEOSKernel
internal import PlanarGeometry

/// Whether a centreline touches a dig, asked of GEOS only where the distance of our own cannot decide.
///
/// Positions are whole numbers in the frame of the dig, none farther from its origin than M. A distance between two
/// segments that do not cross is that of an end of one to the other: the area of a triangle over its base, or the
/// length of a difference. With u = 2^-53 the differences are exact below 2^53; each product and the sum of an area
/// round once, so the area is off by at most 3u times the lengths it is made of, no longer than 3M each, and after the
/// division the distance by at most 3u × 3M + 3u × itself. A crossing is seen by the signs of four such areas; where
/// rounding turns one, an end lies that near to the other segment's line, and of two segments that do cross then some
/// end lies that near to the other segment itself. So does a position that even-odd counting puts on the wrong side of
/// an edge. Hence what is measured farther away than ``bound(farthest:)`` does not touch.
struct TouchJudge {
  private let shape: LocalShape
  private let context: GEOSContext
  private var judge: FootprintJudge?

  init(_ shape: LocalShape, _ context: GEOSContext) {
    self.shape = shape
    self.context = context
  }

  /// What a measured distance may be off by where two things touch, in ticks: 32 u × M, thrice what was proved.
  static func bound(farthest: Double) -> Double { farthest * 0x1p-48 }

  /// The largest bound there is: no two stored positions lie farther apart than 2^51 ticks along an axis.
  static let largestBound = bound(farthest: 0x1p51)

  /// Whether a centreline touches the dig.
  ///
  /// - Parameters:
  ///   - distance: as measured, above the tolerance of the law.
  ///   - farthest: M, the largest coordinate of the centreline and the dig.
  mutating func meets(_ centreline: Centreline, distance: Double, farthest: Double) throws -> Bool {
    if distance > Self.bound(farthest: farthest) { return false }
    let judge = try self.judge ?? FootprintJudge(shape, using: context)
    self.judge = judge
    return try judge.meets(centreline)
  }
}
