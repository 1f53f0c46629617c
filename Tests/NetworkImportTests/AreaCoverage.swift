import NetworkImport
import PlanarGeometry

/// A ring of whole ticks.
func ring(_ positions: (Int64, Int64)...) -> [GridPoint] {
  positions.map { GridPoint(x: $0.0, y: $0.1) }
}

extension RepairedArea {
  /// Whether a position belongs to the area: slowly, edge by edge.
  func covers(_ point: GridPoint) -> Bool {
    polygons.contains { polygon in
      Winding.number(of: polygon.shell, around: point) != 0
        && polygon.holes.allSatisfy { (Winding.number(of: $0, around: point) ?? 0) == 0 }
    } || lines.contains { Winding.number(of: $0, around: point) == nil }
  }

  func covers(_ x: Int64, _ y: Int64) -> Bool { covers(GridPoint(x: x, y: y)) }
}

extension [GridPoint] {
  /// Whether a ring passes within `distance` ticks of a position.
  func passes(within distance: Double, of point: GridPoint) -> Bool {
    guard let last else { return false }
    return zip([last] + self, self).contains { start, end in
      let (dx, dy) = (Double(end.x - start.x), Double(end.y - start.y))
      let (px, py) = (Double(point.x - start.x), Double(point.y - start.y))
      let length = dx * dx + dy * dy
      let along = length == 0 ? 0 : Swift.min(1, Swift.max(0, (px * dx + py * dy) / length))
      let (ex, ey) = (px - along * dx, py - along * dy)
      return ex * ex + ey * ey <= distance * distance
    }
  }
}
