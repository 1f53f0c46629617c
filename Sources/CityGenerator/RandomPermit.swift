internal import NetworkModel
internal import PlanarGeometry

/// Draws the permits that people send, anywhere in a city: pits, trenches, bores, points, and large sites.
struct RandomPermit {
  private let scenario: Scenario
  private var numbers: SeededNumbers

  init(_ scenario: Scenario, numbers: SeededNumbers) {
    self.scenario = scenario
    self.numbers = numbers
  }

  /// A permit in a tile. Half of all permits are pits; one of fourteen does not say how deep it goes.
  mutating func permit(id: String, tile: Int) -> CityPermit {
    let place = scenario.order.place(of: tile)
    let spot = numbers.permille(scenario.permits.anywhere) ? anywhere(in: place) : alongStreet(of: place, tile: tile)
    let turn = Turn(&numbers)
    let (shape, method): (CityPermit.Shape, String)
    var bore: CityPermit.Bore?
    switch numbers.below(100) {
    case ..<50: (shape, method) = (pit(spot, turn), "pit")
    case ..<66: (shape, method) = (.point(spot.gridPoint, radius: size(0.2, 3)), "point")
    case ..<78: (shape, method) = (.line(path(spot, turn, 50...500), width: size(0.6, 2.5)), "trench")
    case ..<86:
      let width = size(0.1, 0.6)
      (shape, method) = (.line(path(spot, turn, 30...300), width: width), "bore")
      let top = Int64(numbers.integer(12...45)) * 1_000
      bore = CityPermit.Bore(top: top, bottom: top + width)
    case ..<93: (shape, method) = (concave(spot, turn), "site")
    default: (shape, method) = (ring(spot, turn), "ring")
    }
    let isUnsaid = numbers.permille(70) || bore != nil
    let depth = Int64(numbers.integer(5...20) + numbers.below(3) * numbers.below(20)) * 1_000
    return CityPermit(
      id: id, shape: shape, depth: isUnsaid ? nil : depth, bore: bore, method: method, truth: nil)
  }

  private mutating func anywhere(in place: TileOrder.Place) -> Spot {
    let middle = StreetPlan.middle(of: place)
    let half = StreetPlan.side / 2
    return Spot(x: middle.x + numbers.number(-half...half), y: middle.y + numbers.number(-half...half))
  }

  /// Beside the axis of one of the tile's streets, or of the bundle next to it.
  private mutating func alongStreet(of place: TileOrder.Place, tile: Int) -> Spot {
    let plan = StreetPlan(seed: scenario.seed)
    if let bundle = scenario.bundle {
      let column = TileOrder.Place(x: place.x / bundle.every * bundle.every, y: place.y)
      return plan.arterial(column, .west).position(at: numbers.fraction(), left: numbers.number(-70_000...70_000))
    }
    var streets = StreetPlan.Side.allCases.map { plan.arterial(place, $0) }
    if !TilePlan.isPark(place) {
      var own = SeededNumbers(seed: scenario.seed, .tile, tile)
      streets += plan.minorStreets(place, &own)
    }
    return numbers.pick(streets).position(at: numbers.fraction(), left: numbers.number(-24_000...24_000))
  }

  /// A length in ticks, whole millimetres, small ones likelier.
  private mutating func size(_ least: Double, _ most: Double) -> Int64 {
    let share = numbers.fraction() * numbers.fraction()
    return Int64((least + (most - least) * share) * 1000) * Tick.perMillimetre
  }

  /// Half of a length in millimetres.
  private mutating func half(_ least: Double, _ most: Double) -> Double { Double(size(least, most)) / 20 }

  private mutating func pit(_ spot: Spot, _ turn: Turn) -> CityPermit.Shape {
    let (a, b) = (half(2, 20), half(3, 30))
    return .polygon([turn.ring([(-a, -b), (a, -b), (a, b), (-a, b)], at: spot)])
  }

  /// A line that bends a little at each of its few corners.
  private mutating func path(_ spot: Spot, _ turn: Turn, _ metres: ClosedRange<Double>) -> [GridPoint] {
    let length = 2 * half(metres.lowerBound, metres.upperBound)
    let pieces = numbers.integer(1...4)
    return (0...pieces).map { piece in
      let along = length * (Double(piece) / Double(pieces) - 0.5)
      let aside = length * numbers.number(-0.03...0.03)
      return turn.position(along, aside, at: spot).gridPoint
    }
  }

  /// An L or a U of 50 to 300 m.
  private mutating func concave(_ spot: Spot, _ turn: Turn) -> CityPermit.Shape {
    let (a, b) = (half(50, 300), half(50, 300))
    let (u, v) = (a * numbers.number(-0.5...0.4), b * numbers.number(-0.5...0.4))
    if numbers.permille(500) {
      return .polygon([turn.ring([(-a, -b), (a, -b), (a, v), (u, v), (u, b), (-a, b)], at: spot)])
    }
    let w = u + (a - u) * 0.6
    return .polygon([
      turn.ring([(-a, -b), (a, -b), (a, b), (w, b), (w, v), (u, v), (u, b), (-a, b)], at: spot)
    ])
  }

  /// A site of 50 to 300 m around something that stays.
  private mutating func ring(_ spot: Spot, _ turn: Turn) -> CityPermit.Shape {
    let (a, b) = (half(50, 300), half(50, 300))
    let (u, v) = (a * numbers.number(0.3...0.85), b * numbers.number(0.3...0.85))
    return .polygon([
      turn.ring([(-a, -b), (a, -b), (a, b), (-a, b)], at: spot),
      turn.ring([(-u, -v), (-u, v), (u, v), (u, -v)], at: spot),
    ])
  }
}

/// A direction, as cosine and sine; from a half-angle's tangent, for sines differ between machines.
struct Turn {
  private let cosine: Double
  private let sine: Double

  init(_ numbers: inout SeededNumbers) {
    let tangent = numbers.number(-1...1)
    let scale = 1 + tangent * tangent
    (cosine, sine) = ((1 - tangent * tangent) / scale, 2 * tangent / scale)
  }

  func position(_ x: Double, _ y: Double, at spot: Spot) -> Spot {
    Spot(x: spot.x + x * cosine - y * sine, y: spot.y + x * sine + y * cosine)
  }

  /// A closed ring of grid positions.
  func ring(_ corners: [(Double, Double)], at spot: Spot) -> [GridPoint] {
    let ring = corners.map { position($0.0, $0.1, at: spot).gridPoint }
    return ring + ring.prefix(1)
  }
}
