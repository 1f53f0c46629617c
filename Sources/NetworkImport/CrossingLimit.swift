import GEOSKernel
import PlanarGeometry

/// How entangled rings may be before cutting them would take all the memory there is.
///
/// A scribble of ten thousand random edges has ten million crossings. No dig is drawn like that, and one such record
/// must not stop a batch: it is rejected.
enum CrossingLimit {
  /// Meetings of edges that are cut without question, beside those of each edge with the two next to it.
  static let most = 1_000_000

  /// Throws where the edges of rings meet more often than `limit` times; an edge that is drawn twice is one edge.
  /// - Complexity: O(n log n + k) for k pairs of edges with touching boxes, and never much above `limit` meetings.
  static func check(_ rings: [[GridPoint]], limit: Int = most, context: GEOSContext) throws(GEOSError) {
    var seen: Set<Edge> = []
    var edges: [Edge] = []
    for ring in rings {
      for (start, end) in zip(ring, ring.dropFirst()) where start != end {
        let edge = Edge(start, end)
        if seen.insert(edge).inserted { edges.append(edge) }
      }
    }
    let tree = try BoxTree(edges.map(\.box))
    var left = limit + 2 * edges.count
    for (place, edge) in edges.enumerated() {
      for other in try tree.query(edge.box, context: context) where other > place && edge.meets(edges[other]) {
        left -= 1
        if left < 0 {
          throw GEOSError(operation: "cut rings", message: "their edges meet more than \(limit) times")
        }
      }
    }
  }

  /// An edge without direction.
  private struct Edge: Hashable {
    var start: GridPoint
    var end: GridPoint

    init(_ start: GridPoint, _ end: GridPoint) {
      let ordered = (start.x, start.y) <= (end.x, end.y)
      self.start = ordered ? start : end
      self.end = ordered ? end : start
    }

    var box: GridBox {
      GridBox(
        lower: GridPoint(x: min(start.x, end.x), y: min(start.y, end.y)),
        upper: GridPoint(x: max(start.x, end.x), y: max(start.y, end.y)))
    }

    /// Whether two edges whose boxes touch share a point.
    func meets(_ other: Edge) -> Bool {
      Winding.turn(start, end, other.start) * Winding.turn(start, end, other.end) <= 0
        && Winding.turn(other.start, other.end, start) * Winding.turn(other.start, other.end, end) <= 0
    }
  }
}
