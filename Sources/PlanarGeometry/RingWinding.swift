/// A ring prepared for many questions about winding numbers: exact, and fast on a million vertices.
///
/// A stretch of the ring whose box does not hold the asked position can be replaced by the straight line between its
/// ends: the two together are a closed curve inside a box, and go around nothing outside it. So a search in a tree
/// of boxes looks at single edges only near the position.
///
/// Positions are asked in parts of a tick (``subdivision``), because a point inside a face seldom lies on whole ticks.
public struct RingWinding: Sendable {
  /// How many parts a tick has in questions.
  public static let subdivision: Int64 = 1024

  /// Edges in a leaf: few enough that a leaf costs little more than its box, enough that boxes take little memory.
  private static let leafSize = 8

  /// The vertices in parts of a tick, closed.
  private let vertices: [GridPoint]
  /// A heap of boxes: node `k` holds `2k` and `2k + 1`, the root is 1, the leaves are the last half.
  private let boxes: [GridBox]
  private let leafCount: Int

  private var edgeCount: Int { vertices.count - 1 }

  /// The box of the ring in whole ticks.
  public let box: GridBox

  /// Prepares a ring, closed or not; nil where it has no position.
  /// - Complexity: O(n).
  public init?(_ ring: [GridPoint]) {
    guard let first = ring.first, let box = GridBox(around: ring) else { return nil }
    self.box = box
    var scaled = ring.map { GridPoint(x: $0.x * Self.subdivision, y: $0.y * Self.subdivision) }
    if ring.last != first || ring.count == 1 { scaled.append(scaled[0]) }
    vertices = scaled
    var leaves = 1
    while leaves * Self.leafSize < scaled.count - 1 { leaves *= 2 }
    leafCount = leaves
    var boxes = [GridBox](repeating: GridBox(lower: scaled[0], upper: scaled[0]), count: 2 * leaves)
    for leaf in 0..<leaves {
      let edges = Self.edges(ofLeaves: leaf, leaf + 1, of: scaled.count - 1)
      boxes[leaves + leaf] = GridBox(lower: scaled[edges.lowerBound], upper: scaled[edges.lowerBound])
      for index in edges { boxes[leaves + leaf].form(including: scaled[index + 1]) }
    }
    for node in stride(from: leaves - 1, to: 0, by: -1) { boxes[node] = boxes[2 * node].union(boxes[2 * node + 1]) }
    self.boxes = boxes
  }

  /// How often the ring goes around `point`, given in parts of a tick; nil where `point` lies on the ring.
  /// - Complexity: O(log n + k) for k edges whose neighbourhood holds the point.
  public func number(around point: GridPoint) -> Int? {
    var number = 0
    var waiting = [Node(index: 1, first: 0, end: leafCount)]
    while let node = waiting.popLast() {
      let edges = Self.edges(ofLeaves: node.first, node.end, of: edgeCount)
      if edges.isEmpty { continue }
      if !boxes[node.index].contains(point) {
        number += Winding.crossing(
          of: vertices[edges.lowerBound], vertices[edges.upperBound], seenFrom: point)
      } else if let halves = node.halves {
        waiting.append(halves.0)
        waiting.append(halves.1)
      } else {
        for index in edges {
          if Winding.lies(point, on: vertices[index], vertices[index + 1]) { return nil }
          number += Winding.crossing(of: vertices[index], vertices[index + 1], seenFrom: point)
        }
      }
    }
    return number
  }

  /// Whether the ring passes within `distance` (in parts of a tick, as `point`) of a position, in plain doubles.
  public func passes(within distance: Int64, of point: GridPoint) -> Bool {
    var waiting = [Node(index: 1, first: 0, end: leafCount)]
    let reach = GridBox(lower: point, upper: point).grown(by: distance)
    let limit = Double(distance) * Double(distance)
    while let node = waiting.popLast() {
      guard boxes[node.index].intersects(reach) else { continue }
      if let halves = node.halves {
        waiting.append(halves.0)
        waiting.append(halves.1)
      } else {
        for index in Self.edges(ofLeaves: node.first, node.end, of: edgeCount)
        where Self.squaredDistance(from: point, to: vertices[index], vertices[index + 1]) <= limit { return true }
      }
    }
    return false
  }

  /// A node of the tree and the leaves below it.
  private struct Node {
    var index: Int
    var first: Int
    var end: Int

    var halves: (Node, Node)? {
      if end - first == 1 { return nil }
      let middle = (first + end) / 2
      return (Node(index: 2 * index, first: first, end: middle), Node(index: 2 * index + 1, first: middle, end: end))
    }
  }

  /// The edges below some leaves; the last leaves of the tree may be empty, and lie at the end of the ring.
  private static func edges(ofLeaves first: Int, _ end: Int, of count: Int) -> Range<Int> {
    min(first * leafSize, count)..<min(end * leafSize, count)
  }

  private static func squaredDistance(from point: GridPoint, to start: GridPoint, _ end: GridPoint) -> Double {
    let (dx, dy) = (Double(end.x - start.x), Double(end.y - start.y))
    let (px, py) = (Double(point.x - start.x), Double(point.y - start.y))
    let length = dx * dx + dy * dy
    let along = length == 0 ? 0 : min(1, max(0, (px * dx + py * dy) / length))
    let (ex, ey) = (px - along * dx, py - along * dy)
    return ex * ex + ey * ey
  }
}
