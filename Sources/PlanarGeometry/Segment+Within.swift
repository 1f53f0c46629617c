extension Segment {
  /// The piece of the segment within a distance of a position, nil where there is none.
  public func piece(within distance: Double, of center: Point) -> FractionInterval? {
    let along = direction
    let squared = along.dot(along)
    guard squared > 0 else { return start.distance(to: center) <= distance ? .whole : nil }
    let length = along.norm
    let offset = center.minus(start)
    let aside = abs(along.cross(offset)) / length
    guard aside <= distance else { return nil }
    // Half the chord by (r - a)(r + a), which keeps its digits where the line only grazes the circle.
    let halfChord = ((distance - aside) * (distance + aside)).squareRoot() / length
    let foot = offset.dot(along) / squared
    return .clipped(foot - halfChord, foot + halfChord)
  }

  /// The piece of this segment within a distance of another one, nil where there is none.
  ///
  /// The points within a distance of a segment form a capsule, which is convex: so the piece is one, the hull
  /// of what lies in its rectangle and in the discs around its ends.
  public func piece(within distance: Double, of other: Segment) -> FractionInterval? {
    var hull = pieceInBand(within: distance, of: other)
    if let atStart = piece(within: distance, of: other.start) { hull = hull?.hull(atStart) ?? atStart }
    if let atEnd = piece(within: distance, of: other.end) { hull = hull?.hull(atEnd) ?? atEnd }
    return hull
  }

  /// The piece of this segment in the rectangle of a half width around another one, between its ends.
  private func pieceInBand(within distance: Double, of other: Segment) -> FractionInterval? {
    let axis = other.direction
    let squared = axis.dot(axis)
    guard squared > 0 else { return nil }
    let limit = distance * axis.norm
    let atStart = start.minus(other.start)
    let atEnd = end.minus(other.start)
    guard
      let beside = Self.fractions(
        from: axis.cross(atStart), to: axis.cross(atEnd), staying: -limit...limit),
      let between = Self.fractions(from: axis.dot(atStart), to: axis.dot(atEnd), staying: 0...squared)
    else { return nil }
    return .clipped(max(beside.lower, between.lower), min(beside.upper, between.upper))
  }

  /// The fractions at which a value that changes evenly from `first` to `last` stays in a range.
  private static func fractions(
    from first: Double, to last: Double, staying range: ClosedRange<Double>
  ) -> FractionInterval? {
    let change = last - first
    if change == 0 { return range.contains(first) ? .whole : nil }
    let a = (range.lowerBound - first) / change
    let b = (range.upperBound - first) / change
    return .clipped(min(a, b), max(a, b))
  }
}
