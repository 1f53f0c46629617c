/// Segments in drawing order under boxes around runs of them, so that a ring of a million vertices can be asked
/// about a place without every edge being looked at.
///
/// Consecutive edges of a line or ring lie near each other, so runs of sixteen, and sixteen of those, and so on make
/// good boxes without any sorting. What is skipped is skipped by its box alone: asking gives the same as looking at
/// every segment in order.
public struct SegmentRuns: Sendable {
  /// A closed box in a local frame.
  public struct Box: Sendable {
    /// West, south, east, north in ticks.
    @usableFromInline var west, south, east, north: Double

    /// The box around a segment.
    @inlinable
    public init(around segment: Segment) {
      west = min(segment.start.x, segment.end.x)
      south = min(segment.start.y, segment.end.y)
      east = max(segment.start.x, segment.end.x)
      north = max(segment.start.y, segment.end.y)
    }

    init(west: Double, south: Double, east: Double, north: Double) {
      (self.west, self.south, self.east, self.north) = (west, south, east, north)
    }

    /// Whether the boxes come within a distance of each other along both axes.
    @inlinable
    func comes(within distance: Double, of other: Box) -> Bool {
      west - distance <= other.east && other.west - distance <= east && south - distance <= other.north
        && other.south - distance <= north
    }

    /// Distance between the boxes, or a hair less.
    func distance(to other: Box) -> Double {
      let across = max(0, west - other.east, other.west - east)
      let along = max(0, south - other.north, other.south - north)
      return (across * across + along * along).squareRoot() * (1 - 1e-12)
    }

    /// Whether the boxes may lie within a distance of each other; no root is drawn for it.
    @inlinable
    func mayBe(within distance: Double, of other: Box) -> Bool {
      let across = max(0, west - other.east, other.west - east)
      let along = max(0, south - other.north, other.south - north)
      return (across * across + along * along) * (1 - 1e-12) <= distance * distance
    }

    mutating func form(union other: Box) {
      west = min(west, other.west)
      south = min(south, other.south)
      east = max(east, other.east)
      north = max(north, other.north)
    }
  }

  /// How many boxes one box above them holds.
  private static let fanOut = 16

  /// The segments in drawing order.
  public let segments: [Segment]
  /// Boxes of the segments, then of runs of them, then of runs of those; the last level fits into one run.
  @usableFromInline let levels: [[Box]]

  /// Prepares segments. O(n).
  public init(_ segments: [Segment]) {
    self.segments = segments
    var levels = [segments.map(Box.init(around:))]
    while let below = levels.last, below.count > Self.fanOut {
      levels.append(
        stride(from: 0, to: below.count, by: Self.fanOut).map { start in
          below[start..<min(start + Self.fanOut, below.count)].dropFirst().reduce(into: below[start]) {
            $0.form(union: $1)
          }
        })
    }
    self.levels = levels
  }

  /// The places, in order, of the segments whose boxes come within a distance of a box along both axes.
  ///
  /// - Complexity: O(log n + k) for k places, in lines as people draw them.
  public func places(near box: Box, within distance: Double) -> [Int] {
    var places: [Int] = []
    forEachPlace(near: box, within: distance) { places.append($0) }
    return places
  }

  /// Tells the same places one after another.
  @inlinable
  public func forEachPlace(near box: Box, within distance: Double, _ take: (Int) -> Void) {
    if levels.count == 1 {
      // Most digs have a few edges: no list of levels is worth walking for them.
      for index in levels[0].indices where levels[0][index].comes(within: distance, of: box) { take(index) }
    } else {
      collect(levels.count - 1, 0..<(levels.last?.count ?? 0), box, distance, take)
    }
  }

  @usableFromInline
  func collect(
    _ level: Int, _ range: Range<Int>, _ box: Box, _ distance: Double, _ take: (Int) -> Void
  ) {
    for index in range where levels[level][index].comes(within: distance, of: box) {
      if level == 0 { take(index) } else { collect(level - 1, below(index, level), box, distance, take) }
    }
  }

  /// The least of a measure over all segments, infinite where there are none.
  ///
  /// - Parameters:
  ///   - box: what is measured from; no segment measures less than the distance of its box from this one, `slack` off.
  ///   - measure: told the place of a segment. It is asked of near runs first, and not of runs too far to matter.
  @inlinable
  public func least(from box: Box, slack: Double = 0, _ measure: (Int) -> Double) -> Double {
    var least = Double.infinity
    if levels.count == 1 {
      for index in levels[0].indices where levels[0][index].mayBe(within: least + slack, of: box) {
        least = min(least, measure(index))
      }
      return least
    }
    search(levels.count - 1, 0..<(levels.last?.count ?? 0), box, slack, measure, &least)
    return least
  }

  @usableFromInline
  func search(
    _ level: Int, _ range: Range<Int>, _ box: Box, _ slack: Double, _ measure: (Int) -> Double, _ least: inout Double
  ) {
    let near = range.map { (bound: levels[level][$0].distance(to: box) - slack, index: $0) }.sorted {
      $0.bound < $1.bound
    }
    for (bound, index) in near {
      if bound > least { return }
      if level == 0 {
        least = min(least, measure(index))
      } else {
        search(level - 1, below(index, level), box, slack, measure, &least)
      }
    }
  }

  /// The boxes that one box stands for.
  private func below(_ index: Int, _ level: Int) -> Range<Int> {
    let start = index * Self.fanOut
    return start..<min(start + Self.fanOut, levels[level - 1].count)
  }
}
