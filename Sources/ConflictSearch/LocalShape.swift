internal import PlanarGeometry

/// S in its own frame: every edge of the dig with how far S reaches from it, and the polygons it encloses.
///
/// S is everything within `edge.radius` of an edge, and everything inside a polygon. Distances and pieces
/// are exact for trenches and discs: an arc is never replaced by corners.
final class LocalShape: Sendable {
  /// An edge of a ring (radius 0), or a piece of the axis of a trench, or the middle of a disc.
  struct Edge: Sendable {
    let segment: Segment
    let radius: Double
  }

  let frame: LocalFrame
  let polygons: [PolygonInterior]
  /// Axes of trenches and middles of discs.
  let axes: [[Point]]
  let radius: Double
  private let footprint: Footprint
  /// Sides of the box around S, which begins at the origin of the frame.
  private let width: Double
  private let height: Double
  /// The segments of all edges under boxes, so that far edges cost nothing: those of the polygons, then the axes.
  private let runs: SegmentRuns
  /// Whether every edge is looked at for everything, as the brute force does.
  private let isPlain: Bool
  /// Number of the edges that are of polygons.
  private let ringEdges: Int

  /// Makes the shape of a footprint, in the frame of its least corner.
  convenience init(_ footprint: Footprint) { self.init(footprint, box: footprint.box) }

  /// - Parameters:
  ///   - box: that of the footprint.
  ///   - isPlain: whether every edge is looked at for everything, as the brute force does.
  init(_ footprint: Footprint, box: GridBox?, isPlain: Bool = false) {
    let frame = LocalFrame(origin: box?.lower ?? GridPoint(x: 0, y: 0))
    let polygons = footprint.polygons.map { polygon in
      PolygonInterior(edges: Self.edges(of: polygon, in: frame))
    }
    let axes = footprint.lines.map { line in line.map(frame.local) }
    self.frame = frame
    self.isPlain = isPlain
    self.footprint = footprint
    radius = Double(footprint.radius)
    width = box.map { Double($0.upper.x - $0.lower.x) } ?? 0
    height = box.map { Double($0.upper.y - $0.lower.y) } ?? 0
    self.axes = axes
    self.polygons = polygons
    ringEdges = polygons.reduce(0) { $0 + $1.edges.count }
    // A single polygon, the dig that people send most, has its runs already.
    runs =
      polygons.count == 1 && axes.isEmpty
      ? polygons[0].runs
      : SegmentRuns(polygons.flatMap(\.edges) + axes.flatMap { LocalShape.segments(of: $0) })
    farthest = runs.segments.reduce(0) { max($0, $1.start.magnitude, $1.end.magnitude) }
  }

  private static func edges(of polygon: GridPolygon, in frame: LocalFrame) -> [Segment] {
    var edges: [Segment] = []
    edges.reserveCapacity(polygon.shell.count + polygon.holes.reduce(0) { $0 + $1.count })
    func append(_ ring: [GridPoint]) {
      guard var previous = ring.first.map(frame.local) else { return }
      for vertex in ring.dropFirst() {
        let next = frame.local(vertex)
        edges.append(Segment(previous, next))
        previous = next
      }
    }
    append(polygon.shell)
    for hole in polygon.holes { append(hole) }
    return edges
  }

  /// Rings of each polygon, shell first, for GEOS.
  var rings: [[[Point]]] {
    footprint.polygons.map { polygon in ([polygon.shell] + polygon.holes).map { ring in ring.map(frame.local) } }
  }

  /// Every edge: of the polygons, then of the axes.
  var edges: [Edge] { runs.segments.indices.map(edge) }

  /// Whether there is nothing of S.
  var isEmpty: Bool { runs.segments.isEmpty }

  /// Number of edges.
  var edgeCount: Int { runs.segments.count }

  private func edge(_ place: Int) -> Edge {
    Edge(segment: runs.segments[place], radius: place < ringEdges ? 0 : radius)
  }

  /// The largest coordinate, either way.
  let farthest: Double

  /// Tells the edges, in order, from which S may reach to within a distance of a segment.
  func forEachEdge(near segment: Segment, within distance: Double, _ take: (Edge) -> Void) {
    if isPlain { return edges.forEach(take) }
    runs.forEachPlace(near: SegmentRuns.Box(around: segment), within: distance + radius) { take(edge($0)) }
  }

  /// The segments of a line; a line of one position is one segment without length.
  static func segments(of line: [Point]) -> [Segment] {
    line.count == 1 ? [Segment(line[0], line[0])] : zip(line, line.dropFirst()).map { Segment($0, $1) }
  }

  /// Distance from S to a segment, in ticks: 0 where they touch or the segment lies inside.
  func distance(to segment: Segment) -> Double {
    if isPlain { return plainDistance(to: segment) }
    if polygons.contains(where: { $0.contains(segment.start) }) { return 0 }
    let least = runs.least(from: SegmentRuns.Box(around: segment), slack: radius) { place in
      let edge = edge(place)
      return edge.segment.distance(to: segment) - edge.radius
    }
    return max(0, least)
  }

  /// The pieces of a segment within a distance of S, in order and apart.
  func pieces(of segment: Segment, within distance: Double) -> [FractionInterval] {
    var pieces = FractionSpans()
    collectPieces(of: segment, within: distance, into: &pieces)
    return pieces.array
  }

  /// The same pieces, in place of what was there.
  func collectPieces(of segment: Segment, within distance: Double, into pieces: inout FractionSpans) {
    pieces.removeAll()
    if isPlain {
      for piece in plainPieces(of: segment, within: distance) { pieces.append(piece) }
      return
    }
    forEachEdge(near: segment, within: distance) { edge in
      if let piece = segment.piece(within: distance + edge.radius, of: edge.segment) { pieces.append(piece) }
    }
    // What is whole already gains nothing.
    if !pieces.holdWhole {
      for polygon in polygons { polygon.appendPieces(of: segment, to: &pieces) }
    }
    pieces.merge()
  }

  /// Raises a depth to that of a point, where the point lies deeper.
  func deepen(_ deepest: inout Double, at point: Point) {
    // Nothing of S is deeper than it lies in the box around S; a hair more, for the depth itself is rounded.
    let inBox = min(min(point.x, width - point.x), min(point.y, height - point.y))
    if !isPlain, inBox * (1 + 1e-9) + 1e-9 <= deepest { return }
    deepest = max(deepest, depth(of: point))
  }

  /// How deep a point of S lies in it: the distance to the boundary, 0 for a point outside.
  func depth(of point: Point) -> Double {
    if isPlain { return plainDepth(of: point) }
    var deepest = 0.0
    for polygon in polygons where polygon.contains(point) {
      deepest = max(deepest, polygon.distanceToBoundary(point))
    }
    if radius > 0 {
      forEachEdge(near: Segment(point, point), within: 0) { edge in
        if edge.radius > 0 { deepest = max(deepest, edge.radius - edge.segment.distance(to: point)) }
      }
    }
    return deepest
  }
}
