extension PackedRTree {
  /// Visits entries from near to far, until the next cannot be near enough.
  ///
  /// An entry is visited with a lower bound: the distance of its box from `box`, less the slack of its group, and never
  /// below 0. Bounds are never above the truth, rounding of ticks to units, of slacks and of the bounds themselves
  /// included, if `box` and the boxes of the entries come from the same `IndexFrame` and slacks are given as
  /// `ticks / ticksPerUnit`: the bound times `ticksPerUnit` is a bound in ticks. Entries come in the order of their
  /// bounds, and of their places where bounds are equal.
  ///
  /// - Parameters:
  ///   - box: what is measured from.
  ///   - slack: by group, in index units; infinite where nothing is known, `-infinity` leaves a group out.
  ///   - limit: in index units; an entry of a larger bound is not visited.
  ///   - visit: is told place and bound, and may return a smaller limit; one below 0 ends the search.
  /// - Throws: `ColumnFileError` where a node is damaged, and what `visit` throws.
  /// - Complexity: O((log n + k) log n) for k entries within the final limit, where boxes are small.
  public func nearest(
    to box: IndexBox, slack: [Double], upTo limit: Double,
    visit: (_ place: UInt32, _ lowerBound: Double) throws -> Double?
  ) throws {
    let slack = GroupSlack(slack)
    var limit = limit
    var queue = NearestQueue()
    if !shape.levels.isEmpty { queue.push(.init(level: shape.levels.count - 1, node: 0, bound: 0)) }
    while let item = queue.pop() {
      if item.bound > limit { return }
      if let place = item.place {
        if let nearer = try visit(place, item.bound), nearer < limit { limit = nearer }
      } else {
        try expand(item, from: box, slack, limit, &queue)
      }
    }
  }

  /// Puts the children of a node into the queue, those out of reach left aside.
  ///
  /// The bound of a child is not below that of its node: its box lies inside, its groups are among those of the node, and
  /// every operation rounds in order.
  private func expand(
    _ item: NearestQueue.Item, from box: IndexBox, _ slack: borrowing GroupSlack, _ limit: Double,
    _ queue: inout NearestQueue
  ) throws {
    let level = shape.levels[item.level]
    // What misses this box is farther than the limit along one axis alone.
    let near = ReachLevel(box: box.grown(by: limit + slack.largest), groups: .max)
    var lanes = try lanes(of: level.start + item.node, admittedBy: near)
    while lanes != 0 {
      let lane = lanes.trailingZeroBitCount
      lanes &= lanes &- 1
      let entry = try entry(of: level.start + item.node, lane: lane)
      guard let largest = slack.largest(of: entry.mask) else { continue }
      let child = item.node * TreeShape.fanOut + lane
      guard child < level.children else { throw damaged(node: level.start + item.node, "its padding has a group") }
      let bound = max(0, box.lowerDistance(to: entry.box) - largest)
      if bound > limit { continue }
      queue.push(
        item.level == 0
          ? .init(place: child, bound: bound) : .init(level: item.level - 1, node: child, bound: bound))
    }
  }
}
