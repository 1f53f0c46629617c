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
    var west, south, east, north: Double

    /// The box around a segment.
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
    func comes(within distance: Double, of other: Box) -> Bool {
      west - distance <= other.east && other.west - distance <= east && south - distance <= other.north
        && other.south - distance <= north
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
  private let levels: [[Box]]

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

  /// Visits, in order, every segment whose box comes within a distance of a box.
  ///
  /// - Parameters:
  ///   - distance: asked again at each step, so that a search for the nearest may let it shrink.
  ///   - visit: told the place of the segment; returns whether to go on.
  public func visit(near box: Box, within distance: () -> Double, _ visit: (Int) -> Bool) {
    _ = descend(levels.count - 1, 0..<(levels.last?.count ?? 0), box, distance, visit)
  }

  /// The places, in order, of the segments whose boxes come within a distance of a box.
  public func places(near box: Box, within distance: Double) -> [Int] {
    var places: [Int] = []
    visit(near: box, within: { distance }) { place in
      places.append(place)
      return true
    }
    return places
  }

  private func descend(
    _ level: Int, _ range: Range<Int>, _ box: Box, _ distance: () -> Double, _ visit: (Int) -> Bool
  ) -> Bool {
    for index in range where levels[level][index].comes(within: distance(), of: box) {
      if level == 0 {
        guard visit(index) else { return false }
      } else {
        let start = index * Self.fanOut
        let below = start..<min(start + Self.fanOut, levels[level - 1].count)
        guard descend(level - 1, below, box, distance, visit) else { return false }
      }
    }
    return true
  }
}
