internal import PlanarGeometry

/// S in its own frame: every edge of the dig with how far S reaches from it, and the polygons it encloses.
///
/// S is everything within `edge.radius` of an edge, and everything inside a polygon. Distances and pieces
/// are exact for trenches and discs: an arc is never replaced by corners.
struct LocalShape: Sendable {
  /// An edge of a ring (radius 0), or a piece of the axis of a trench, or the middle of a disc.
  struct Edge: Sendable {
    let segment: Segment
    let radius: Double
  }

  let frame: LocalFrame
  let edges: [Edge]
  let polygons: [PolygonInterior]
  /// Rings of each polygon, shell first, for GEOS.
  let rings: [[[Point]]]
  /// Axes of trenches and middles of discs.
  let axes: [[Point]]
  let radius: Double
  /// The segments of `edges` under boxes, so that far edges cost nothing.
  private let runs: SegmentRuns

  /// Makes the shape of a footprint, in the frame of its least corner.
  init(_ footprint: Footprint) {
    let frame = LocalFrame(origin: footprint.box?.lower ?? GridPoint(x: 0, y: 0))
    let radius = Double(footprint.radius)
    let rings = footprint.polygons.map { polygon in
      ([polygon.shell] + polygon.holes).map { ring in ring.map(frame.local) }
    }
    let axes = footprint.lines.map { line in line.map(frame.local) }
    let polygons = rings.map(PolygonInterior.init(rings:))
    self.frame = frame
    self.radius = radius
    self.rings = rings
    self.axes = axes
    self.polygons = polygons
    let edges =
      polygons.flatMap { $0.edges.map { Edge(segment: $0, radius: 0) } }
      + axes.flatMap { axis in LocalShape.segments(of: axis).map { Edge(segment: $0, radius: radius) } }
    self.edges = edges
    runs = SegmentRuns(edges.map(\.segment))
  }

  /// The largest coordinate, either way.
  var farthest: Double {
    edges.reduce(0) { max($0, $1.segment.start.magnitude, $1.segment.end.magnitude) }
  }

  /// The edges, in order, from which S may reach to within a distance of a segment.
  func edges(near segment: Segment, within distance: Double) -> [Edge] {
    runs.places(near: SegmentRuns.Box(around: segment), within: distance + radius).map { edges[$0] }
  }

  /// The segments of a line; a line of one position is one segment without length.
  static func segments(of line: [Point]) -> [Segment] {
    line.count == 1 ? [Segment(line[0], line[0])] : zip(line, line.dropFirst()).map { Segment($0, $1) }
  }

  /// Distance from S to a segment, in ticks: 0 where they touch or the segment lies inside.
  func distance(to segment: Segment) -> Double {
    if polygons.contains(where: { $0.contains(segment.start) }) { return 0 }
    let least = runs.least(from: SegmentRuns.Box(around: segment), slack: radius) { place in
      edges[place].segment.distance(to: segment) - edges[place].radius
    }
    return max(0, least)
  }

  /// The pieces of a segment within a distance of S, in order and apart.
  func pieces(of segment: Segment, within distance: Double) -> [FractionInterval] {
    var pieces: [FractionInterval] = []
    collectPieces(of: segment, within: distance, into: &pieces)
    return pieces
  }

  /// Puts the same pieces into an array that is used again and again.
  func collectPieces(of segment: Segment, within distance: Double, into pieces: inout [FractionInterval]) {
    pieces.removeAll(keepingCapacity: true)
    runs.forEachPlace(near: SegmentRuns.Box(around: segment), within: distance + radius) { place in
      let edge = edges[place]
      if let piece = segment.piece(within: distance + edge.radius, of: edge.segment) { pieces.append(piece) }
    }
    // What is whole already gains nothing.
    if !pieces.contains(.whole) {
      for polygon in polygons { polygon.appendPieces(of: segment, to: &pieces) }
    }
    FractionInterval.merge(&pieces)
  }

  /// How deep a point of S lies in it: the distance to the boundary, 0 for a point outside.
  func depth(of point: Point) -> Double {
    var deepest = 0.0
    for polygon in polygons where polygon.contains(point) {
      deepest = max(deepest, polygon.distanceToBoundary(point))
    }
    if radius > 0 {
      for edge in edges(near: Segment(point, point), within: 0) where edge.radius > 0 {
        deepest = max(deepest, edge.radius - edge.segment.distance(to: point))
      }
    }
    return deepest
  }
}
