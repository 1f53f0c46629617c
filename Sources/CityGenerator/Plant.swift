internal import NetworkModel
internal import PlanarGeometry

/// The planted pipes of one park.
struct Plant: Sendable {
  /// Half the length of a planted pipe, in ticks.
  static let halfLength: Int64 = 450_000
  /// Planted digs stay this near the middle of the park, east and north, in ticks. All other pipes are at least 205 m
  /// from there: farther than any zone reaches, with sizes and uncertainties.
  static let halfExtent: Int64 = 640_000

  let planting: Planting
  let kind: Planting.Kind
  let tile: Int
  /// The middle of the park.
  let middle: GridPoint

  /// The plant of a park; the first park has the first kind.
  init(_ scenario: Scenario, tile: Int, place: TileOrder.Place) {
    planting = scenario.planting
    self.tile = tile
    middle = StreetPlan.middle(of: place).gridPoint
    var numbers = SeededNumbers(seed: scenario.seed, .plant, tile)
    var choice = numbers.below(planting.kinds.reduce(0) { $0 + $1.weight })
    let chosen = planting.kinds.first { kind in
      choice -= kind.weight
      return choice < 0
    }
    kind = tile == 0 ? planting.kinds[0] : chosen ?? planting.kinds[0]
  }

  /// The id of one of the pipes.
  func id(of pipe: Planting.PlantedPipe) -> String { "X\(tile)-\(pipe.name)" }

  /// The pipes, surveyed every 15 m.
  var pipes: [Pipe] {
    kind.pipes.map { planted in
      let vertices = stride(from: -Self.halfLength, through: Self.halfLength, by: 150_000).map { east in
        GridPoint(x: middle.x + east, y: middle.y + planted.north)
      }
      var attributes = planted.attributes
      attributes.owner = "Park Works"
      return Pipe(
        id: id(of: planted), attributes: attributes,
        parts: [Pipe.Part(vertices: vertices, tops: vertices.map { _ in planted.top })])
    }
  }
}
