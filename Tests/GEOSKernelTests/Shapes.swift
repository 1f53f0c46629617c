import PlanarGeometry

/// A closed square, counter-clockwise.
func square(_ x: Double, _ y: Double, _ side: Double) -> [Point] {
  points((x, y), (x + side, y), (x + side, y + side), (x, y + side), (x, y))
}

func points(_ positions: (Double, Double)...) -> [Point] {
  positions.map { Point(x: $0.0, y: $0.1) }
}
