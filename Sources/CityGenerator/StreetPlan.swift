/// Where the streets of a city lie: arterials around every tile, minor streets within.
///
/// Tiles are squares of 775 m whose corners are moved by up to 25 m, so that no two blocks are alike. A tile owns
/// the arterials on its south and west side; those on the other sides belong to its neighbours, and it knows where
/// they run without them.
struct StreetPlan: Sendable {
  /// Side of a tile, in millimetres.
  static let side = 775_000.0
  /// How far a corner is moved at most, in millimetres.
  static let jitter = 25_000
  /// How far an arterial is bent at most, in millimetres.
  static let arterialBulge = 12_000
  /// The middle of the first tile: on the central meridian of EPSG:4545, in millimetres.
  static let origin = Spot(x: 500_000_000, y: 3_300_000_000)

  /// The arterials that a tile owns.
  enum Side: Int, CaseIterable, Sendable {
    case south, west
  }

  let seed: UInt64

  /// The middle of a tile.
  static func middle(of place: TileOrder.Place) -> Spot {
    Spot(x: origin.x + Double(place.x) * side, y: origin.y + Double(place.y) * side)
  }

  /// The south-west corner of a tile.
  func corner(_ place: TileOrder.Place) -> Spot {
    var numbers = SeededNumbers(seed: seed, .node, place.x, place.y)
    let middle = Self.middle(of: place)
    return Spot(
      x: middle.x - Self.side / 2 + Double(numbers.integer(-Self.jitter...Self.jitter)),
      y: middle.y - Self.side / 2 + Double(numbers.integer(-Self.jitter...Self.jitter)))
  }

  /// The arterial on one side of a tile.
  func arterial(_ place: TileOrder.Place, _ side: Side) -> StreetCurve {
    var numbers = SeededNumbers(seed: seed, .edge, place.x * 2 + side.rawValue, place.y)
    let other = TileOrder.Place(x: place.x + (side == .south ? 1 : 0), y: place.y + (side == .west ? 1 : 0))
    return StreetCurve(
      from: corner(place), to: corner(other),
      bulge: Double(numbers.integer(-Self.arterialBulge...Self.arterialBulge)))
  }

  /// The minor streets within a tile: one or two from south to north, and between them streets that end at a T.
  func minorStreets(_ place: TileOrder.Place, _ numbers: inout SeededNumbers) -> [StreetCurve] {
    let south = arterial(place, .south)
    let north = arterial(TileOrder.Place(x: place.x, y: place.y + 1), .south)
    let west = arterial(place, .west)
    let east = arterial(TileOrder.Place(x: place.x + 1, y: place.y), .west)
    let through = Self.places(two: 750, &numbers).map { share in
      StreetCurve(
        from: south.position(at: share, left: 0),
        to: north.position(at: share + numbers.number(-0.06...0.06), left: 0),
        bulge: numbers.number(-14_000...14_000))
    }
    let columns = [west] + through + [east]
    let across = zip(columns, columns.dropFirst()).flatMap { left, right in
      Self.places(two: 550, &numbers).map { share in
        StreetCurve(
          from: left.position(at: share, left: 0),
          to: right.position(at: share + numbers.number(-0.05...0.05), left: 0),
          bulge: numbers.number(-6_000...6_000))
      }
    }
    return through + across
  }

  /// One place along a side, or two, that many times in a thousand.
  private static func places(two share: Int, _ numbers: inout SeededNumbers) -> [Double] {
    guard numbers.permille(share) else { return [numbers.number(0.36...0.64)] }
    return [numbers.number(0.22...0.42), numbers.number(0.58...0.78)]
  }
}
