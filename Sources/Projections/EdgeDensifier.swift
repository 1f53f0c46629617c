/// Carries lines from one system to another and keeps their edges where they are.
///
/// An edge is straight in the system it was given in. Where its image leaves the straight line between its carried
/// ends by more than 10 mm, vertices are inserted in halves until it does not. It is looked at in its quarters: the
/// images of straight edges under map projections are arcs, not waves.
///
/// Short edges (200 m, or 0.002 degrees) are not looked at: over 200 m even the image of a parallel at 85 degrees in
/// Web Mercator bends by 9 mm, and of degrees anywhere by 3 mm.
public struct EdgeDensifier {
  /// How far an image may leave its straight line, in metres.
  public static let toleranceMetres = 0.010
  /// How many vertices may be inserted into one line.
  public static let mostInserted = 100_000
  /// How many times an edge may be halved.
  static let mostHalvings = 16

  private let projection: Projection
  private let tolerance: Double
  private let short: Double

  /// Prepares to carry lines over.
  ///
  /// - Parameters:
  ///   - projection: the way from the source to the target.
  ///   - source: the system the lines are given in.
  ///   - metresPerTargetUnit: 1 for every store.
  public init(_ projection: Projection, from source: CoordinateReferenceSystem, metresPerTargetUnit: Double = 1) {
    self.projection = projection
    tolerance = Self.toleranceMetres / metresPerTargetUnit
    short = source.metresPerUnit.map { 200 / $0 } ?? (source.isPlainDegrees ? 0.002 : 0)
  }

  /// Carries a line or closed ring over.
  ///
  /// - Throws: `edge` where a vertex or a part of an edge cannot be carried over, or where an edge would need more
  ///   than 16 halvings or the line more than 100,000 vertices: it runs round the earth, or far outside its system.
  /// - Precondition: `x` and `y` have the same count.
  /// - Complexity: O(n + inserted) projected positions; nothing beyond the copy for an identity.
  public func carry(x: [Double], y: [Double]) throws(ProjectionError) -> DensifiedPath {
    var (east, north) = (x, y)
    if projection.forward(&east, &north) > 0 {
      let vertex = east.firstIndex { $0.isNaN } ?? 0
      throw .edge(segment: max(0, min(vertex, x.count - 2)), reason: "vertex \(vertex) has no place there")
    }
    if projection.isIdentity { return DensifiedPath(x: east, y: north, inserted: []) }
    var pending: [EdgePiece] = []
    for segment in 0..<max(0, x.count - 1) {
      let extent = max(abs(x[segment + 1] - x[segment]), abs(y[segment + 1] - y[segment]))
      guard !(extent <= short) else { continue }
      pending.append(
        EdgePiece(
          segment: segment, low: 0, high: 1, from: (east[segment], north[segment]),
          to: (east[segment + 1], north[segment + 1])))
    }
    if pending.isEmpty { return DensifiedPath(x: east, y: north, inserted: []) }
    return Self.merge(east, north, try inserted(pending, x, y))
  }

  /// The vertices that straighten all pieces, level by level: each level is one batch.
  private func inserted(
    _ edges: [EdgePiece], _ x: [Double], _ y: [Double]
  ) throws(ProjectionError) -> [EdgePoint] {
    var result: [EdgePoint] = []
    var pending = edges
    for level in 0... {
      let images = try quarters(of: pending, x, y)
      var next: [EdgePiece] = []
      for (index, piece) in pending.enumerated() {
        let three = (0..<3).map { (images.x[3 * index + $0], images.y[3 * index + $0]) }
        // A distance that is no number has not proved anything.
        if three.allSatisfy({ piece.distance(to: $0) <= tolerance }) { continue }
        guard level < Self.mostHalvings, result.count < Self.mostInserted else {
          throw .edge(segment: piece.segment, reason: "it bends without end; does it run round the earth?")
        }
        let middle = (piece.low + piece.high) / 2
        result.append(EdgePoint(segment: piece.segment, fraction: middle, x: three[1].0, y: three[1].1))
        let (first, second) = piece.halves(at: middle, three[1])
        next.append(first)
        next.append(second)
      }
      if next.isEmpty { break }
      pending = next
    }
    return result.sorted { ($0.segment, $0.fraction) < ($1.segment, $1.fraction) }
  }

  /// The images of the three inner quarter points of every piece, one after another.
  private func quarters(
    of pieces: [EdgePiece], _ x: [Double], _ y: [Double]
  ) throws(ProjectionError) -> (x: [Double], y: [Double]) {
    var (east, north): ([Double], [Double]) = ([], [])
    east.reserveCapacity(3 * pieces.count)
    north.reserveCapacity(3 * pieces.count)
    for piece in pieces {
      let segment = piece.segment
      for quarter in [0.25, 0.5, 0.75] {
        let fraction = piece.low + (piece.high - piece.low) * quarter
        // Not x0 + f (x1 - x0): the difference of two huge numbers may overflow.
        east.append(x[segment] * (1 - fraction) + x[segment + 1] * fraction)
        north.append(y[segment] * (1 - fraction) + y[segment + 1] * fraction)
      }
    }
    if projection.forward(&east, &north) > 0 {
      let bad = east.firstIndex { $0.isNaN } ?? 0
      throw .edge(segment: pieces[bad / 3].segment, reason: "a part of it has no place there")
    }
    return (east, north)
  }

  /// The carried vertices and the inserted ones in one line.
  private static func merge(_ east: [Double], _ north: [Double], _ points: [EdgePoint]) -> DensifiedPath {
    var (x, y): ([Double], [Double]) = ([], [])
    var inserted: [InsertedVertex] = []
    x.reserveCapacity(east.count + points.count)
    y.reserveCapacity(east.count + points.count)
    inserted.reserveCapacity(points.count)
    var next = 0
    for vertex in east.indices {
      x.append(east[vertex])
      y.append(north[vertex])
      while next < points.count, points[next].segment == vertex {
        inserted.append(InsertedVertex(index: x.count, segment: vertex, fraction: points[next].fraction))
        x.append(points[next].x)
        y.append(points[next].y)
        next += 1
      }
    }
    return DensifiedPath(x: x, y: y, inserted: inserted)
  }
}
