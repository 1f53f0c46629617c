internal import GEOSKernel
internal import NetworkModel
internal import PlanarGeometry

/// GEOS as judge of one question: does L touch S, or lie in it?
///
/// Only `intersects` is asked. Distances are never asked of GEOS: they could not be printed, and its prepared
/// distance test once missed a line lying inside another (shapely/shapely #1887).
struct FootprintJudge {
  private let frame: LocalFrame
  private let prepared: [PreparedGeometry]

  /// Polygons and axes in the dig's frame. Widths of trenches and discs are not GEOS's business: whether a pipe
  /// comes within a radius of an axis is a distance.
  init(_ shape: LocalShape, using context: GEOSContext) throws {
    frame = shape.frame
    var geometries: [GEOSGeometry] = []
    if !shape.rings.isEmpty {
      geometries.append(
        try context.multiPolygon(shape.rings.map { PolygonRings(shell: $0[0], holes: Array($0.dropFirst())) }))
    }
    if !shape.axes.isEmpty { geometries.append(try context.multiLine(shape.axes)) }
    prepared = try geometries.map { try PreparedGeometry($0) }
  }

  /// Whether any piece of a centreline shares a point with a polygon or an axis of the dig.
  func meets(_ centreline: Centreline) throws -> Bool {
    for piece in centreline.pieces {
      let line = [piece.segment.start, piece.segment.end]
      for geometry in prepared where try geometry.intersects(line: line) { return true }
    }
    return false
  }

  /// Whether any part of a pipe's centreline does.
  func meets(_ pipe: Pipe) throws -> Bool {
    for part in pipe.parts {
      let line = part.vertices.map(frame.local)
      for geometry in prepared where try geometry.intersects(line: line) { return true }
    }
    return false
  }
}
