import PlanarGeometry

/// Whether things on whole ticks touch, decided in whole numbers.
enum ExactTouch {
  typealias Line = (start: GridPoint, end: GridPoint)

  /// On which side of a line a position lies: 1, -1, or 0 on it.
  static func side(_ line: Line, _ point: GridPoint) -> Int {
    let along = (Int128(line.end.x - line.start.x), Int128(line.end.y - line.start.y))
    let across = (Int128(point.x - line.start.x), Int128(point.y - line.start.y))
    return Int((along.0 * across.1 - along.1 * across.0).signum())
  }

  static func segments(_ one: Line, _ other: Line) -> Bool {
    let sides = [side(one, other.start), side(one, other.end), side(other, one.start), side(other, one.end)]
    if sides[0] * sides[1] < 0, sides[2] * sides[3] < 0 { return true }
    return sides[0] == 0 && isBetween(other.start, one) || sides[1] == 0 && isBetween(other.end, one)
      || sides[2] == 0 && isBetween(one.start, other) || sides[3] == 0 && isBetween(one.end, other)
  }

  /// A segment and the area in a closed ring.
  static func ring(_ ring: [GridPoint], _ line: Line) -> Bool {
    let edges = zip(ring, ring.dropFirst()).map { (start: $0, end: $1) }
    if edges.contains(where: { segments($0, line) }) { return true }
    let crossings = edges.filter { edge in
      guard (edge.start.y > line.start.y) != (edge.end.y > line.start.y) else { return false }
      return (side(edge, line.start) > 0) == (edge.end.y > edge.start.y)
    }
    return !crossings.count.isMultiple(of: 2)
  }

  private static func isBetween(_ point: GridPoint, _ line: Line) -> Bool {
    min(line.start.x, line.end.x) <= point.x && point.x <= max(line.start.x, line.end.x)
      && min(line.start.y, line.end.y) <= point.y && point.y <= max(line.start.y, line.end.y)
  }
}
