public import ColumnStore

extension PackedRTree {
  /// The slow twin of `search`: looks at every entry in order. O(n).
  public func scan(_ levels: [ReachLevel], into places: inout [UInt32]) throws(ColumnFileError) {
    for place in 0..<count {
      let entry = try entry(at: UInt32(place))
      if levels.contains(where: { $0.admits(entry.box, mask: entry.groups) }) { places.append(UInt32(place)) }
    }
  }

  /// The slow twin of `nearest`: measures every entry, sorts, and visits. O(n log n).
  public func scanNearest(
    to box: IndexBox, slack: [Double], upTo limit: Double,
    visit: (_ place: UInt32, _ lowerBound: Double) throws -> Double?
  ) throws {
    let slack = GroupSlack(slack)
    var found: [(bound: Double, place: UInt32)] = []
    for place in 0..<count {
      let entry = try entry(at: UInt32(place))
      guard let largest = slack.largest(of: entry.groups) else { continue }
      found.append((max(0, box.lowerDistance(to: entry.box) - largest), UInt32(place)))
    }
    var limit = limit
    for (bound, place) in found.sorted(by: { ($0.bound, $0.place) < ($1.bound, $1.place) }) {
      if bound > limit { return }
      if let nearer = try visit(place, bound), nearer < limit { limit = nearer }
    }
  }
}
