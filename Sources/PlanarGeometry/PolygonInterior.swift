/// A valid polygon in a local frame, asked which points and which pieces of segments lie inside it.
///
/// Plain even-odd counting in doubles: beyond a millionth of a tick from the boundary it cannot err, and nearer
/// than that the distance to the boundary, which is always tested too, decides.
public struct PolygonInterior: Sendable {
  /// The edges under boxes.
  public let runs: SegmentRuns

  /// Every edge of the shell and the holes, in drawing order.
  public var edges: [Segment] { runs.segments }

  /// Makes it from closed rings, the shell first; with the rings known to be valid, their order is all the same.
  public init(rings: [[Point]]) {
    self.init(edges: rings.flatMap { ring in zip(ring, ring.dropFirst()).map { Segment($0, $1) } })
  }

  /// Makes it from the edges of all rings.
  public init(edges: [Segment]) { runs = SegmentRuns(edges) }

  /// Whether a position lies inside (in a hole is not inside). On the boundary either answer may come.
  ///
  /// - Complexity: O(log n + k) for k edges level with the position and east of it.
  public func contains(_ point: Point) -> Bool {
    var inside = false
    let ray = SegmentRuns.Box(west: point.x, south: point.y, east: .infinity, north: point.y)
    runs.forEachPlace(near: ray, within: 0) { place in
      let edge = runs.segments[place]
      guard (edge.start.y > point.y) != (edge.end.y > point.y) else { return }
      let area = edge.end.minus(edge.start).cross(point.minus(edge.start))
      if (area > 0) == (edge.end.y > edge.start.y) { inside.toggle() }
    }
    return inside
  }

  /// Distance from a position to the boundary, in ticks.
  public func distanceToBoundary(_ point: Point) -> Double {
    runs.least(from: SegmentRuns.Box(around: Segment(point, point))) { edges[$0].distance(to: point) }
  }

  /// The pieces of a segment that lie inside, in order. Pieces along the boundary may be missing.
  ///
  /// - Complexity: O(k log n) for k edges near the segment while these are few, else O(n log n).
  public func pieces(of segment: Segment) -> [FractionInterval] {
    var pieces = FractionSpans()
    appendPieces(of: segment, to: &pieces)
    pieces.merge()
    return pieces.array
  }

  /// Appends the same pieces, in no order.
  public func appendPieces(of segment: Segment, to pieces: inout FractionSpans) {
    var cuts = InlineArray<32, Double>(repeating: 0)
    var count = 0
    var near = 0
    forEachCut(of: segment, near: &near, upTo: Self.roomForEdges) { cut in
      cuts[count] = cut
      count += 1
    }
    if segment.isPoint || near == 0 {
      if contains(segment.start) { pieces.append(.whole) }
    } else if near <= Self.roomForEdges {
      cuts.sort(first: count)
      appendPieces(of: segment, cutAt: count, { cuts[$0] }, to: &pieces)
    } else {
      appendManyPieces(of: segment, to: &pieces)
    }
  }

  /// Edges near a segment whose cuts need no memory: each makes two at most.
  private static let roomForEdges = 16
  /// Up to here it is cheaper to ask about the middle of each piece than to look at every edge.
  private static let fewEdges = 64

  private func appendManyPieces(of segment: Segment, to pieces: inout FractionSpans) {
    var cuts: [Double] = []
    var near = 0
    forEachCut(of: segment, near: &near, upTo: Self.fewEdges) { cuts.append($0) }
    if near <= Self.fewEdges {
      cuts.sort()
      appendPieces(of: segment, cutAt: cuts.count, { cuts[$0] }, to: &pieces)
    } else {
      for piece in piecesByCounting(of: segment) { pieces.append(piece) }
    }
  }

  /// Tells the fractions at which edges near a segment cut it, in no order, and counts these edges; those beyond the
  /// limit cut nothing.
  private func forEachCut(of segment: Segment, near: inout Int, upTo limit: Int, _ take: (Double) -> Void) {
    runs.forEachPlace(near: SegmentRuns.Box(around: segment), within: 0) { place in
      near += 1
      guard near <= limit else { return }
      let edge = runs.segments[place]
      if let crossing = segment.crossing(withEdge: edge) { take(crossing) }
      // Corners, because an edge that runs along the segment does not cross it: the piece behind its end must not be
      // judged by a middle on the boundary.
      if segment.distance(to: edge.start) <= 1 { take(segment.fraction(nearestTo: edge.start)) }
    }
  }

  /// Asks about the middle of each piece between cuts, which are in order.
  private func appendPieces(
    of segment: Segment, cutAt count: Int, _ cut: (Int) -> Double, to pieces: inout FractionSpans
  ) {
    var from = 0.0
    for index in 0..<count + 1 {
      let to = index < count ? cut(index) : 1
      // Cuts at the ends cut nothing off.
      if index < count, !(to > 0 && to < 1) { continue }
      let piece = FractionInterval(from, to)
      if contains(segment.point(at: piece.middle)) { pieces.append(piece) }
      from = to
    }
  }

  /// Counts where the line through the segment enters and leaves: a place is inside if an odd number lie ahead.
  private func piecesByCounting(of segment: Segment) -> [FractionInterval] {
    let crossings = edges.compactMap { segment.crossing(withEdge: $0) }.sorted()
    let first = crossings.partitioningIndex { $0 > 0 }
    let beyond = max(first, crossings.partitioningIndex { $0 >= 1 })
    var isInside = (crossings.count - first) % 2 == 1
    var from = 0.0
    var pieces: [FractionInterval] = []
    for cut in crossings[first..<beyond] + [1] {
      if isInside { pieces.append(FractionInterval(from, cut)) }
      isInside.toggle()
      from = cut
    }
    return pieces
  }
}

extension Segment {
  /// The fraction along this segment at which an edge crosses the line through it, nil where it does not.
  ///
  /// An end on the line counts to one side, so that two edges that meet there make one crossing or none, as
  /// even-odd counting asks.
  func crossing(withEdge edge: Segment) -> Double? {
    let along = direction
    let atStart = along.cross(edge.start.minus(start))
    let atEnd = along.cross(edge.end.minus(start))
    guard (atStart > 0) != (atEnd > 0) else { return nil }
    let crossed = edge.point(at: atStart / (atStart - atEnd))
    return crossed.minus(start).dot(along) / along.dot(along)
  }
}

extension InlineArray where Element == Double {
  /// Sorts the first elements: few, so by insertion.
  fileprivate mutating func sort(first count: Int) {
    guard count > 1 else { return }
    for index in 1..<count {
      let value = self[index]
      var place = index
      while place > 0, self[place - 1] > value {
        self[place] = self[place - 1]
        place -= 1
      }
      self[place] = value
    }
  }
}

extension [Double] {
  /// The first place whose number meets a condition that, once met, is met by all that follow.
  fileprivate func partitioningIndex(_ isMet: (Double) -> Bool) -> Int {
    var low = 0
    var high = count
    while low < high {
      let middle = (low + high) / 2
      if isMet(self[middle]) { high = middle } else { low = middle + 1 }
    }
    return low
  }
}
