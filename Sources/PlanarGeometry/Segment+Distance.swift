/// A position on one segment and a position on another that may be the closest pair between the two.
public struct ClosePair: Sendable {
  /// Fraction along the first segment.
  public var fraction: Double
  /// Fraction along the second segment.
  public var otherFraction: Double
  /// Distance between the two positions, in ticks.
  public var distance: Double
}

extension Segment {
  /// The fraction along the segment of its point nearest to a position.
  public func fraction(nearestTo point: Point) -> Double {
    let along = direction
    let squared = along.dot(along)
    guard squared > 0 else { return 0 }
    return min(1, max(0, point.minus(start).dot(along) / squared))
  }

  /// Distance to a position, in ticks.
  ///
  /// Beside the segment it is the triangle's area over its base and not a difference of points, which keeps
  /// distances to axis-parallel segments exact to the bit.
  public func distance(to point: Point) -> Double {
    let along = direction
    let squared = along.dot(along)
    let offset = point.minus(start)
    let projection = offset.dot(along)
    if squared <= 0 || projection <= 0 { return offset.norm }
    if projection >= squared { return point.distance(to: end) }
    return abs(along.cross(offset)) / along.norm
  }

  /// Whether the two segments share a point strictly inside both, or cross at all, by the signs of four areas.
  ///
  /// Where a sign is lost to rounding an end lies within a millionth of a tick of the other segment, and the
  /// distance from that end says so.
  func properlyCrosses(_ other: Segment) -> Bool {
    let mine = direction
    let theirs = other.direction
    let a = mine.cross(other.start.minus(start))
    let b = mine.cross(other.end.minus(start))
    let c = theirs.cross(start.minus(other.start))
    let d = theirs.cross(end.minus(other.start))
    return (a > 0) != (b > 0) && (c > 0) != (d > 0) && a != 0 && b != 0 && c != 0 && d != 0
  }

  /// Distance between two segments, in ticks: 0 where they cross.
  public func distance(to other: Segment) -> Double {
    if properlyCrosses(other) { return 0 }
    return min(
      min(distance(to: other.start), distance(to: other.end)),
      min(other.distance(to: start), other.distance(to: end)))
  }

  /// The pairs among which the closest of two segments that do not cross is found: each of the four ends with
  /// the point of the other segment nearest to it.
  ///
  /// Where the segments run side by side both ends of the overlap are among them.
  public func forEachEndPair(with other: Segment, _ take: (ClosePair) -> Void) {
    take(ClosePair(fraction: 0, otherFraction: other.fraction(nearestTo: start), distance: other.distance(to: start)))
    take(ClosePair(fraction: 1, otherFraction: other.fraction(nearestTo: end), distance: other.distance(to: end)))
    let toStart = fraction(nearestTo: other.start)
    take(ClosePair(fraction: toStart, otherFraction: 0, distance: distance(to: other.start)))
    let toEnd = fraction(nearestTo: other.end)
    take(ClosePair(fraction: toEnd, otherFraction: 1, distance: distance(to: other.end)))
  }
}
