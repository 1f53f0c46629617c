public import NetworkModel
public import PlanarGeometry

/// A city that a scenario describes: made tile by tile, never held whole.
///
/// The same scenario, seed and length give the same pipes on every machine, and a longer city begins with all pipes of
/// a shorter one, under the same ids. Positions are whole millimetres of ``City/crs``; whole numbers and + - × ÷ √ alone
/// decide them.
public struct City: Sendable {
  /// The CRS of all positions: CGCS2000, 3-degree Gauss-Kruger, central meridian 108 E.
  public static let crs = "EPSG:4545"
  /// Kilometres of pipe, least and most, that a city may have: beyond, it would leave the zone of its CRS.
  public static let lengths = 0.1...4_500_000.0

  /// What it is made by.
  public let scenario: Scenario
  /// How many kilometres of pipe are asked for.
  public let kilometres: Double
  private let terrain: Terrain

  /// Describes a city; nothing is made yet.
  /// - Throws: where the length is none that a city may have.
  public init(_ scenario: Scenario, kilometres: Double) throws(ScenarioError) {
    guard Self.lengths.contains(kilometres) else {
      throw ScenarioError(description: "a city has from 0.1 to 4500000 km of pipe, not \(kilometres)")
    }
    self.scenario = scenario
    self.kilometres = kilometres
    terrain = Terrain(seed: scenario.seed)
  }

  /// Its pipes, from the middle outwards, until there are as many kilometres as were asked for.
  public func pipes() -> CityPipes { CityPipes(self) }

  /// Its permits, spread over its first tiles in an order of their own.
  ///
  /// - Parameter tiles: how many tiles the city has: ``CityPipes/tiles`` after its last pipe.
  public func permits(_ count: Int, tiles: Int) -> CityPermits { CityPermits(self, count: count, tiles: tiles) }

  /// Height of the ground at a position, in metres above the sea.
  public func ground(at point: GridPoint) -> Double { terrain.metres(at: point) }
}

/// The pipes of a city, one after another. Keeps those of one tile, some 900, in memory.
public struct CityPipes: Sequence, IteratorProtocol {
  private let city: City
  private var waiting: [Pipe] = []
  private var place = 0
  /// How many of those that wait come whatever the length.
  private var planted = 0
  /// How many tiles were begun.
  public private(set) var tiles = 0
  /// How much ground they take.
  public var squareKilometres: Double { Double(tiles) * (StreetPlan.side / 1_000_000) * (StreetPlan.side / 1_000_000) }
  /// What was given out so far.
  public private(set) var tally = CityTally()

  init(_ city: City) { self.city = city }

  /// The next pipe; nil after the last.
  public mutating func next() -> Pipe? {
    if tally.kilometres >= city.kilometres, place >= planted { return nil }
    while place == waiting.count {
      let plan = TilePlan(city.scenario, tile: tiles).pipes()
      waiting = plan.planted + plan.others
      planted = plan.planted.count
      place = 0
      tiles += 1
    }
    let pipe = waiting[place]
    place += 1
    tally.take(pipe)
    return pipe
  }
}

/// The permits of a city, one after another; nothing is kept in memory.
public struct CityPermits: Sequence, IteratorProtocol {
  private let city: City
  private let count: Int
  private let tiles: Int
  private var made = 0

  init(_ city: City, count: Int, tiles: Int) {
    (self.city, self.count, self.tiles) = (city, count, tiles > 1 ? tiles : 1)
  }

  /// The next permit; nil after the last.
  public mutating func next() -> CityPermit? {
    guard made < count else { return nil }
    defer { made += 1 }
    return city.permit(made, tiles: tiles)
  }
}

extension City {
  /// Tiles that are tried for a park; one of eight is.
  private static let tries = 64

  /// One permit, by its number.
  func permit(_ number: Int, tiles: Int) -> CityPermit {
    var numbers = SeededNumbers(seed: scenario.seed, .permit, number)
    let each = scenario.permits.planted
    guard number % each == each / 2 else {
      let tile = numbers.below(tiles)
      var random = RandomPermit(scenario, numbers: numbers)
      return random.permit(id: "P-\(number + 1)", tile: tile)
    }
    var park = 0
    for _ in 0..<Self.tries {
      let tile = numbers.below(tiles)
      guard TilePlan.isPark(scenario.order.place(of: tile)) else { continue }
      park = tile
      break
    }
    let plant = Plant(scenario, tile: park, place: scenario.order.place(of: park))
    var planted = PlantedPermit(plant, numbers: numbers)
    return planted.permit(id: "P-\(number + 1)")
  }
}
