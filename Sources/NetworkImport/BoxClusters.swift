import PlanarGeometry

/// Boxes in groups that share no point with each other.
enum BoxClusters {
  /// Cuts along x and y are tried in turn this often; more would part only staircases.
  private static let rounds = 8

  /// The places of boxes, grouped so that boxes of different groups do not touch; ascending in each group, groups by
  /// their first place.
  ///
  /// Groups may be larger than they need be: boxes are parted only by gaps that run through a whole group.
  /// - Complexity: O(n log n).
  static func groups(of boxes: [GridBox]) -> [[Int]] {
    var groups = boxes.isEmpty ? [] : [Array(boxes.indices)]
    for round in 0..<rounds {
      groups = groups.flatMap { group in
        group.count == 1
          ? [group]
          : parted(group) { place in
            let box = boxes[place]
            return round.isMultiple(of: 2) ? (box.lower.x, box.upper.x) : (box.lower.y, box.upper.y)
          }
      }
    }
    return groups.map { $0.sorted() }.sorted { $0[0] < $1[0] }
  }

  private static func parted(_ group: [Int], by extent: (Int) -> (Int64, Int64)) -> [[Int]] {
    var parts: [[Int]] = []
    var end = Int64.min
    for place in group.sorted(by: { extent($0).0 < extent($1).0 }) {
      let (lower, upper) = extent(place)
      if parts.isEmpty || lower > end { parts.append([]) }
      parts[parts.count - 1].append(place)
      end = max(end, upper)
    }
    return parts
  }
}
