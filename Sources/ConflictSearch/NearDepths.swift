internal import PlanarGeometry

/// N of one zone with the depths that the vertical test asks for, in ticks.
struct NearDepths: Sendable {
  /// How far N reaches from S, without the tolerance.
  let limit: Double
  /// Length of N.
  let length: Double
  /// min t over N; nil where a depth on N is unknown.
  let top: Double?
  /// max t over N.
  let deepestTop: Double?
  /// max (t + v) over N.
  let bottom: Double?
  /// min (t + v) over N.
  let shallowestBottom: Double?
  /// a, or 0 where N comes so near an end of the bore that its roof does not count.
  let roof: Double

  init(within limit: Double, of measured: MeasuredPipe, dig: DigInFrame) {
    // The tolerance of the plan test: a pipe that is in by equality has an N.
    let part = NearPart(
      of: measured.centreline, within: limit + Tolerance.ticks, of: dig.shape, keepsSegments: dig.dig.bore != nil)
    length = part.length
    self.limit = limit
    top = part.leastTop
    deepestTop = part.greatestTop
    let height = measured.envelope.height
    bottom = Self.sum(part.greatestTop, height)
    shallowestBottom = Self.sum(part.leastTop, height)
    roof = dig.roof(near: part)
  }

  /// N of a pipe of which no depth is known, beside a dig without a roof: where it lies decides nothing.
  init(ofUnknownDepthWithin limit: Double) {
    self.limit = limit
    length = 0
    (top, deepestTop, bottom, shallowestBottom, roof) = (nil, nil, nil, nil, 0)
  }

  /// Whether top and bottom are known everywhere on N.
  var areKnown: Bool { top != nil && bottom != nil }

  private static func sum(_ left: Double?, _ right: Double?) -> Double? {
    guard let left, let right else { return nil }
    return left + right
  }
}
