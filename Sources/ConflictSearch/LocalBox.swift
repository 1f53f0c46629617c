internal import PlanarGeometry

/// An axis-parallel box in the frame of a dig.
struct LocalBox: Sendable {
  let lower: Point
  let upper: Point

  init(_ box: GridBox, in frame: LocalFrame) {
    lower = frame.local(box.lower)
    upper = frame.local(box.upper)
  }

  /// Its four sides.
  var sides: [Segment] {
    let right = Point(x: upper.x, y: lower.y)
    let left = Point(x: lower.x, y: upper.y)
    return [Segment(lower, right), Segment(right, upper), Segment(upper, left), Segment(left, lower)]
  }

  /// Whether a position lies in the closed box.
  func contains(_ point: Point) -> Bool {
    lower.x <= point.x && point.x <= upper.x && lower.y <= point.y && point.y <= upper.y
  }

  /// Whether a segment passes through the inside of the box, its sides left out.
  func opensOnto(_ segment: Segment) -> Bool {
    guard
      let across = Self.fractions(segment.start.x, segment.end.x, strictlyBetween: lower.x, upper.x),
      let along = Self.fractions(segment.start.y, segment.end.y, strictlyBetween: lower.y, upper.y)
    else { return false }
    let from = max(across.lower, along.lower)
    let to = min(across.upper, along.upper)
    return segment.isPoint || from < to
  }

  /// Where a value that changes evenly lies strictly between two others, as fractions; nil where nowhere.
  private static func fractions(
    _ first: Double, _ last: Double, strictlyBetween low: Double, _ high: Double
  ) -> FractionInterval? {
    guard max(first, last) > low, min(first, last) < high else { return nil }
    if first == last { return .whole }
    let a = (low - first) / (last - first)
    let b = (high - first) / (last - first)
    let lower = max(0, min(a, b))
    let upper = min(1, max(a, b))
    return lower <= upper ? FractionInterval(lower, upper) : nil
  }
}

extension LocalShape {
  /// Whether S comes within a distance of a closed box.
  func comes(within distance: Double, of box: LocalBox) -> Bool {
    if polygons.contains(where: { $0.contains(box.lower) }) { return true }
    return edges.contains { edge in
      box.contains(edge.segment.start)
        || box.sides.contains { $0.distance(to: edge.segment) <= distance + edge.radius }
    }
  }

  /// Whether S reaches into the inside of a box, touching its sides not counting.
  func reachesInto(_ box: LocalBox) -> Bool {
    let middle = Point(x: (box.lower.x + box.upper.x) / 2, y: (box.lower.y + box.upper.y) / 2)
    if polygons.contains(where: { $0.contains(middle) }) { return true }
    return edges.contains { edge in
      if box.opensOnto(edge.segment) { return true }
      return edge.radius > 0
        && (box.contains(edge.segment.start) || box.sides.contains { $0.distance(to: edge.segment) < edge.radius })
    }
  }
}
