internal import NetworkModel
internal import PlanarGeometry

/// The exact distance of a pipe from a dig, where ``NearLanes`` lets it be near: the same number, to the last bit, as
/// ``LocalShape/distance(to:)`` over all its segments.
struct LaneJudge {
  private let lanes: SegmentLanes
  private let near: NearLanes
  private let edges: DigEdges
  private let margin: Float

  init(_ lanes: SegmentLanes, _ near: NearLanes, _ edges: DigEdges) {
    self.lanes = lanes
    self.near = near
    self.edges = edges
    margin = near.margin
  }

  func pipe(_ index: Int) -> SegmentLanes.LanePipe { unsafe lanes.pipes[index] }

  /// The distance between the dig and the segments of a pipe, in ticks; infinite where none is within a limit.
  @inline(__always)
  func distance(_ pipe: borrowing SegmentLanes.LanePipe, upTo limit: Double, _ exact: inout Int) -> Double {
    let wide = Self.grown(Float(limit), by: margin)
    let wideOfLines = Self.grown(Float(limit + edges.radius), by: margin)
    var least = Double.infinity
    for lane in pipe.first..<pipe.end {
      let isNear = unsafe near.ofRings[lane] <= wide || near.ofLines[lane] <= wideOfLines || near.inside[lane] < 0
      if isNear { least = min(least, distance(lane, &exact)) }
      if least <= 0 { return 0 }
    }
    return least <= limit ? least : .infinity
  }

  /// The square of a limit, never less than it is.
  @inline(__always)
  private static func grown(_ limit: Float, by margin: Float) -> Float {
    let wide = (limit + margin) * 1.000_001
    return wide * wide
  }

  func segment(_ lane: Int) -> Segment {
    unsafe Segment(Point(x: lanes.startX[lane], y: lanes.startY[lane]), Point(x: lanes.endX[lane], y: lanes.endY[lane]))
  }

  /// The exact distance of one segment.
  private func distance(_ lane: Int, _ exact: inout Int) -> Double {
    let segment = segment(lane)
    let ofRings = unsafe near.ofRings[lane]
    if ofRings <= 4 * margin * margin {
      // So near the boundary the signs are not to be trusted.
      if contains(segment.start) { return 0 }
    } else if unsafe near.inside[lane] < 0 {
      return 0
    }
    let rings = least(of: segment, lane, 0..<edges.ringCount, within: ofRings, &exact)
    let lines = unsafe least(of: segment, lane, edges.ringCount..<edges.count, within: near.ofLines[lane], &exact)
    return max(0, min(rings, lines - edges.radius))
  }

  /// The least distance to some edges: those that are the nearest, or not surely farther than the nearest, are measured.
  private func least(
    of segment: Segment, _ lane: Int, _ range: Range<Int>, within least: Float, _ exact: inout Int
  ) -> Double {
    guard !range.isEmpty else { return .infinity }
    let bound = least.squareRoot() + 2 * margin
    let wide = Self.grown(bound, by: 0)
    var nearest = Double.infinity
    for edge in range where unsafe near.matrix[edge &* near.stride &+ lane] <= wide {
      nearest = unsafe min(nearest, edges.segments[edge].distance(to: segment))
      exact &+= 1
    }
    // A crossing that was none: signs were turned where everything lies on one line.
    if nearest > Double(bound) {
      for edge in range { nearest = unsafe min(nearest, edges.segments[edge].distance(to: segment)) }
    }
    return nearest
  }

  /// Even-odd counting over all rings: the same as over each polygon, which do not overlap, but on the boundary, where
  /// the distance decides.
  func contains(_ point: Point) -> Bool {
    var inside = false
    for index in 0..<edges.ringCount {
      let edge = unsafe edges.segments[index]
      guard (edge.start.y > point.y) != (edge.end.y > point.y) else { continue }
      let area =
        (edge.end.x - edge.start.x) * (point.y - edge.start.y) - (edge.end.y - edge.start.y) * (point.x - edge.start.x)
      if (area > 0) == (edge.end.y > edge.start.y) { inside.toggle() }
    }
    return inside
  }
}
