/// Which side of a directed line a position lies on, and how often a ring goes around it: exact, on whole ticks.
///
/// Coordinates up to 2^52 ticks either way are exact without exception; stored ones end at 10^12.
public enum Winding {
  /// The turn from `start` over `end` to `point`: above zero where `point` lies to the left, 0 on the line.
  public static func turn(_ start: GridPoint, _ end: GridPoint, _ point: GridPoint) -> Int {
    sign(
      of: end.x - start.x, point.y - start.y,
      minus: end.y - start.y, point.x - start.x)
  }

  /// How often a ring goes around `point`, counter-clockwise counted up; nil where `point` lies on the ring.
  ///
  /// The slow twin of ``RingWinding``: edge by edge. The ring may be closed or not, and may cross itself.
  /// - Complexity: O(n).
  public static func number(of ring: [GridPoint], around point: GridPoint) -> Int? {
    guard var previous = ring.last else { return 0 }
    var number = 0
    for vertex in ring {
      if lies(point, on: previous, vertex) { return nil }
      number += crossing(of: previous, vertex, seenFrom: point)
      previous = vertex
    }
    return number
  }

  /// Whether all positions of a ring lie on one line, so that it encloses nothing.
  public static func isFlat(_ ring: [GridPoint]) -> Bool {
    guard let first = ring.first, let second = ring.first(where: { $0 != first }) else { return true }
    return ring.allSatisfy { turn(first, second, $0) == 0 }
  }

  /// What an edge adds to the winding number: 1 where it passes upwards to the right of `point`, -1 downwards.
  ///
  /// Its upper end does not belong to it, so that two edges that meet are counted once.
  static func crossing(of start: GridPoint, _ end: GridPoint, seenFrom point: GridPoint) -> Int {
    if start.y <= point.y {
      return end.y > point.y && turn(start, end, point) > 0 ? 1 : 0
    }
    return end.y <= point.y && turn(start, end, point) < 0 ? -1 : 0
  }

  /// Whether a position lies on an edge, its ends included.
  static func lies(_ point: GridPoint, on start: GridPoint, _ end: GridPoint) -> Bool {
    min(start.x, end.x) <= point.x && point.x <= max(start.x, end.x)
      && min(start.y, end.y) <= point.y && point.y <= max(start.y, end.y)
      && turn(start, end, point) == 0
  }

  /// The sign of `a * b - c * d`, from products of full width.
  private static func sign(of a: Int64, _ b: Int64, minus c: Int64, _ d: Int64) -> Int {
    let first = a.multipliedFullWidth(by: b)
    let second = c.multipliedFullWidth(by: d)
    if first.high != second.high { return first.high < second.high ? -1 : 1 }
    return first.low == second.low ? 0 : (first.low < second.low ? -1 : 1)
  }
}
