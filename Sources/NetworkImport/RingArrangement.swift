import GEOSKernel
import PlanarGeometry

/// The faces into which the rings of some polygons cut the plane, and which of them belong to the area.
///
/// The rings are noded on whole ticks, which moves no edge by more than 0.71 ticks. Whether a face belongs to the
/// area is then asked of the rings as they were drawn, with exact winding numbers, at a point of the face so far from
/// them that this move cannot have changed the answer. Where a face has no such point, the larger dig is taken.
struct RingArrangement {
  /// Moves by noding stay below this: 0.75 ticks, in the parts of a tick of ``PlanarGeometry/RingWinding``.
  private static let snapReach = RingWinding.subdivision * 3 / 4
  /// Points that are tried in a face before it is kept unasked.
  private static let mostSamples = 64

  /// An edge of a face, in the direction of its ring.
  private struct Edge: Hashable {
    var start: Point
    var end: Point
    var reversed: Edge { Edge(start: end, end: start) }
  }

  private struct Ring {
    var positions: [GridPoint]
    var winding: RingWinding
    var polygon: Int
    var isHole: Bool
  }

  /// What the rings say of a point.
  private struct Vote {
    /// Polygons whose shell goes around it.
    var shells: Set<Int> = []
    /// Holes (by their place among the rings) that go around it.
    var holes: [Int] = []
  }

  private let rings: [Ring]
  private let frame: LocalFrame
  private let context: GEOSContext
  private let tree: BoxTree
  private let faces: [GEOSGeometry]
  /// What is known of each face; nil where no point of it decides.
  private let votes: [Vote?]
  /// Holes that reach outside their shell, by their place among the rings.
  let droppedHoles: Set<Int>

  /// Cuts the plane and asks every face. Polygons must have closed rings; their holes must be simple.
  init(_ polygons: [GridPolygon], frame: LocalFrame, context: GEOSContext) throws(GEOSError) {
    rings = polygons.enumerated().flatMap { index, polygon in
      ([polygon.shell] + polygon.holes).enumerated().compactMap { place, positions in
        RingWinding(positions).map { Ring(positions: positions, winding: $0, polygon: index, isHole: place > 0) }
      }
    }
    self.frame = frame
    self.context = context
    tree = try BoxTree(rings.map(\.winding.box))
    let drawn = try context.multiLine(rings.map { $0.positions.map(frame.local) })
    let noded = try drawn.union(context.lineString([]), grid: 1)
    faces = try noded.polygonized().polygonParts()
    votes = try Self.votes(of: faces, rings: rings, tree: tree, frame: frame, context: context)
    var dropped: Set<Int> = []
    for case let vote? in votes {
      for hole in vote.holes where !vote.shells.contains(rings[hole].polygon) { dropped.insert(hole) }
    }
    droppedHoles = dropped
  }

  /// The rings as drawn, without dropped holes.
  var keptRings: [[GridPoint]] {
    rings.indices.filter { !droppedHoles.contains($0) }.map { rings[$0].positions }
  }

  /// The faces that belong to the area, united into valid polygons on whole ticks.
  ///
  /// Edges between two faces that belong cancel out; the rest bound the area, and cut the plane into faces again.
  func united() throws(GEOSError) -> [GridPolygon] {
    let kept = zip(faces, votes).filter { belongs($0.1) }.map(\.0)
    if kept.isEmpty { return [] }
    var edges: [Edge] = []
    for face in kept { edges += try self.edges(of: face) }
    var boundary: Set<Edge> = []
    for edge in edges where boundary.remove(edge.reversed) == nil { boundary.insert(edge) }
    // In the order of the faces, so that the order of a set decides nothing.
    let lines = edges.filter(boundary.contains).map { [$0.start, $0.end] }
    // All faces have their inside on the same hand, so a face that does not belong has its edges the other way round.
    let joined = try context.multiLine(lines).polygonized().polygons().filter { rings in
      rings.shell.count > 1 && boundary.contains(Edge(start: rings.shell[0], end: rings.shell[1]))
    }
    return try checked(joined, against: kept)
  }

  private func edges(of face: GEOSGeometry) throws(GEOSError) -> [Edge] {
    let rings = try face.polygons().flatMap { [$0.shell] + $0.holes }
    return rings.flatMap { ring in zip(ring, ring.dropFirst()).map { Edge(start: $0, end: $1) } }
  }

  /// Whether some shell goes around the face that has no hole there; a face that nothing decides belongs.
  private func belongs(_ vote: Vote?) -> Bool {
    guard let vote else { return true }
    let cut = Set(vote.holes.filter { !droppedHoles.contains($0) }.map { rings[$0].polygon })
    return !vote.shells.isSubset(of: cut)
  }

  /// The polygons on whole ticks, after checking that they are valid and as large as the faces they are made of.
  private func checked(_ joined: [PolygonRings], against faces: [GEOSGeometry]) throws(GEOSError) -> [GridPolygon] {
    let polygons = try joined.map { (rings) throws(GEOSError) in
      GridPolygon(shell: try wholeTicks(rings.shell), holes: try rings.holes.map(wholeTicks))
    }
    let whole = try context.multiPolygon(joined)
    guard try whole.isValid else {
      throw GEOSError(operation: "unite faces", message: "the result is not valid")
    }
    // Sums of long products: off by their rounding, which grows with the extent where faces are thin.
    var area = 0.0
    for face in faces { area += try face.area }
    let box = rings.dropFirst().reduce(rings[0].winding.box) { $0.union($1.winding.box) }
    let extent = Double(box.upper.x - box.lower.x) * Double(box.upper.y - box.lower.y)
    guard try abs(whole.area - area) <= area * 1e-6 + extent * 1e-10 else {
      throw GEOSError(operation: "unite faces", message: "the result has lost or gained some")
    }
    return polygons
  }

  private func wholeTicks(_ ring: [Point]) throws(GEOSError) -> [GridPoint] {
    try ring.map { (point) throws(GEOSError) in
      guard let x = Int64(exactly: point.x), let y = Int64(exactly: point.y) else {
        throw GEOSError(operation: "unite faces", message: "the result is not on whole ticks")
      }
      return GridPoint(x: frame.origin.x + x, y: frame.origin.y + y)
    }
  }
}

// MARK: - Asking faces

extension RingArrangement {
  private static func votes(
    of faces: [GEOSGeometry], rings: [Ring], tree: BoxTree, frame: LocalFrame, context: GEOSContext
  ) throws(GEOSError) -> [Vote?] {
    func near(_ point: GridPoint) throws(GEOSError) -> [Int] {
      let scale = RingWinding.subdivision
      let floor = GridPoint(x: point.x / scale, y: point.y / scale)
      return try tree.query(GridBox(lower: floor, upper: floor).grown(by: 2), context: context)
    }
    func vote(at point: GridPoint, among near: [Int]) -> Vote {
      var vote = Vote()
      for place in near {
        let number = rings[place].winding.number(around: point)
        // On a ring counts as inside a shell and outside a hole: the larger dig.
        if rings[place].isHole {
          if let number, number != 0 { vote.holes.append(place) }
        } else if number != 0 {
          vote.shells.insert(rings[place].polygon)
        }
      }
      return vote
    }
    func decisive(_ local: Point) throws(GEOSError) -> Vote? {
      let point = parts(of: local, in: frame)
      let near = try near(point)
      if near.contains(where: { rings[$0].winding.passes(within: snapReach, of: point) }) { return nil }
      return vote(at: point, among: near)
    }
    return try faces.map { (face) throws(GEOSError) -> Vote? in
      guard let inside = try face.interiorPoint() else { return nil }
      if let vote = try decisive(inside) { return vote }
      let core = try face.buffered(by: -0.75, segments: 2)
      if try core.isEmpty {
        // All of the face is within reach of its edges: too thin to matter, and its own point is the best there is.
        let point = parts(of: inside, in: frame)
        return vote(at: point, among: try near(point))
      }
      for sample in try samples(of: core) {
        if let vote = try decisive(sample) { return vote }
      }
      return nil
    }
  }

  /// Points of the inner part of a face, one for each piece of it and then its corners.
  private static func samples(of core: GEOSGeometry) throws(GEOSError) -> [Point] {
    let pieces = try core.polygonParts().prefix(mostSamples)
    let centres = try pieces.map { (piece) throws(GEOSError) in try piece.interiorPoint() }.compactMap { $0 }
    let corners = try core.polygons().flatMap { $0.shell }
    return Array((centres + corners).prefix(mostSamples))
  }

  /// A local position in parts of a tick of the store CRS.
  private static func parts(of local: Point, in frame: LocalFrame) -> GridPoint {
    let scale = RingWinding.subdivision
    return GridPoint(
      x: frame.origin.x * scale + Int64((local.x * Double(scale)).rounded()),
      y: frame.origin.y * scale + Int64((local.y * Double(scale)).rounded()))
  }
}
