internal import GEOSKernel
internal import NetworkModel
internal import PlanarGeometry

/// The declared coverage of one class: the union of its polygons.
struct DeclaredCoverage {
  private let rings: [PolygonRings]

  init(_ areas: [CoverageArea], in frame: LocalFrame) {
    rings = areas.flatMap(\.polygons).map { polygon in
      PolygonRings(
        shell: polygon.shell.map(frame.local), holes: polygon.holes.map { $0.map(frame.local) })
    }
  }

  /// Whether S, grown by a reach in ticks, lies in the union: S does, and its boundary is nowhere nearer than
  /// that. No polygon is ever grown, so the test is exact.
  func holds(_ shape: LocalShape, grownBy reach: Double, using context: GEOSContext) throws -> Bool {
    // A dig of nothing lies nowhere: what has no edge must not pass for one whose edges are all inside.
    guard !rings.isEmpty, shape.edgeCount > 0 else { return false }
    let union = try context.multiPolygon(rings).unaryUnion()
    let prepared = try PreparedGeometry(union)
    for polygon in shape.rings {
      let area = try context.polygon(shell: polygon[0], holes: Array(polygon.dropFirst()))
      if try !prepared.covers(area) { return false }
    }
    for axis in shape.axes where try !prepared.covers(context.lineString(axis)) { return false }
    let boundary = try union.polygons().flatMap { polygon in
      ([polygon.shell] + polygon.holes).flatMap { LocalShape.segments(of: $0) }
    }
    return shape.edges.allSatisfy { edge in
      let limit = reach + edge.radius
      return boundary.allSatisfy { side in
        !side.boxComes(within: limit, of: edge.segment) || side.distance(to: edge.segment) >= limit
      }
    }
  }
}
