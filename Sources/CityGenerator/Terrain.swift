internal import PlanarGeometry

/// Hills: how high the ground lies, from 160 to 600 m, smooth and without end.
struct Terrain: Sendable {
  /// The lowest and the highest ground, in metres.
  static let heights = 160.0...600.0

  /// Distance of the corners of a layer, in metres, and how much of the height it gives.
  private static let layers: [(cell: Double, share: Double)] = [(5_200, 0.55), (1_700, 0.3), (520, 0.15)]

  let seed: UInt64

  /// Metres above the sea at a position, to the centimetre.
  func metres(at point: GridPoint) -> Double {
    let (x, y) = (Tick.metres(point.x), Tick.metres(point.y))
    var height = 0.0
    for (index, layer) in Self.layers.enumerated() {
      height += layer.share * smooth(x / layer.cell, y / layer.cell, layer: index)
    }
    // The middle of a sum of layers is far likelier than its ends: spread it, or there would be no hills.
    let spread = min(max((height - 0.5) * 1.9 + 0.5, 0), 1)
    let metres = Self.heights.lowerBound + (Self.heights.upperBound - Self.heights.lowerBound) * spread
    return (metres * 100).rounded() / 100
  }

  /// Between the numbers of four corners, level at each of them.
  private func smooth(_ x: Double, _ y: Double, layer: Int) -> Double {
    let (column, row) = (x.rounded(.down), y.rounded(.down))
    let (u, v) = (Self.eased(x - column), Self.eased(y - row))
    func corner(_ east: Int, _ north: Int) -> Double {
      var numbers = SeededNumbers(seed: seed &+ UInt64(layer), .terrain, Int(column) + east, Int(row) + north)
      return numbers.fraction()
    }
    let south = corner(0, 0) * (1 - u) + corner(1, 0) * u
    let north = corner(0, 1) * (1 - u) + corner(1, 1) * u
    return south * (1 - v) + north * v
  }

  private static func eased(_ share: Double) -> Double { share * share * (3 - 2 * share) }
}
