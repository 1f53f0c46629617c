/// The order in which the tiles of a city are built: from the middle outwards, so that a bigger city begins with all
/// tiles of a smaller one.
enum TileOrder: String, CaseIterable, Sendable {
  /// Round and round the first tile.
  case spiral
  /// Half rings north of a line that no tile crosses: the first row stays at the line.
  case halfPlane = "half-plane"

  /// Where a tile is.
  struct Place: Hashable, Sendable {
    /// Tiles east of the first.
    var x: Int
    /// Tiles north of the first.
    var y: Int
  }

  /// The place of the tile with a number, 0 or more. Constant time.
  func place(of number: Int) -> Place {
    switch self {
    case .spiral: Self.inSpiral(number)
    case .halfPlane: Self.inHalfPlane(number)
    }
  }

  /// Ring r begins at number (2r - 1)^2 and has four legs of 2r tiles.
  private static func inSpiral(_ number: Int) -> Place {
    guard number > 0 else { return Place(x: 0, y: 0) }
    var ring = Int((Double(number).squareRoot() + 1) / 2)
    while (2 * ring - 1) * (2 * ring - 1) > number { ring -= 1 }
    while (2 * ring + 1) * (2 * ring + 1) <= number { ring += 1 }
    let (leg, step) = (number - (2 * ring - 1) * (2 * ring - 1)).quotientAndRemainder(dividingBy: 2 * ring)
    switch leg {
    case 0: return Place(x: ring, y: step + 1 - ring)
    case 1: return Place(x: ring - 1 - step, y: ring)
    case 2: return Place(x: -ring, y: ring - 1 - step)
    default: return Place(x: step + 1 - ring, y: -ring)
    }
  }

  /// Half ring r begins at number r (2r - 1): up the west side, along the north, down the east side.
  private static func inHalfPlane(_ number: Int) -> Place {
    var ring = Int(((1 + 8 * Double(number)).squareRoot() + 1) / 4)
    while ring * (2 * ring - 1) > number { ring -= 1 }
    while (ring + 1) * (2 * ring + 1) <= number { ring += 1 }
    let step = number - ring * (2 * ring - 1)
    if step < ring { return Place(x: -ring, y: step) }
    if step <= 3 * ring { return Place(x: step - 2 * ring, y: ring) }
    return Place(x: ring, y: 4 * ring - step)
  }
}
