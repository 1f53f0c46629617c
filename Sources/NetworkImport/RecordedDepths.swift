internal import NetworkModel
internal import PlanarGeometry

/// What the depths of a record say of the top of its pipe.
struct RecordedDepths: Equatable {
  /// Depth of the top in metres at each vertex as drawn, nil where unknown: for each line that has vertices.
  var tops: [[Double?]]
  /// What the recorded depths referred to, where any was recorded.
  var reference: DepthReference?
  /// Whether a depth was recorded and cannot be used, because its reference or the height it takes is unknown.
  var referenceIsUnknown = false
  /// What the outer height must be multiplied by.
  var heightFactor = 1.0

  /// Depths of which nothing is known, for lines of these numbers of vertices.
  init(unknownFor counts: [Int]) { tops = counts.map { [Double?](repeating: nil, count: $0) } }
}

/// Depths of tops as they are stored.
enum StoredTops {
  /// The depth at a place along a drawn line: linear between its vertices, unknown where either of them is.
  static func interpolated(_ tops: [Double?], segment: Int, fraction: Double) -> Double? {
    if fraction <= 0 { return tops[segment] }
    guard let end = tops[segment + 1] else { return nil }
    if fraction >= 1 { return end }
    return tops[segment].map { $0 * (1 - fraction) + end * fraction }
  }

  /// Ticks, rounded upwards in the ground (down as a number).
  static func ticks(_ top: Double) -> Int64 { Tick.roundedDown(metres: top) }

  /// Whether rounding lost part of a tick, so that the outer height must grow by one to keep the bottom where it is.
  static func isInexact(_ top: Double) -> Bool { isInexact(top, ticks: ticks(top)) }

  /// The same of a depth whose ticks are known.
  static func isInexact(_ top: Double, ticks: Int64) -> Bool { ticks != Tick.roundedUp(metres: top) }
}
