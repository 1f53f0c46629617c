/// What kind of city is made: its seed, its parameters, and what it must come to.
///
/// Scenarios are YAML files in `seeds/scenarios`, built into the program.
public struct Scenario: Sendable {
  /// Its name: `city`.
  public let name: String
  /// What it is, for people.
  public let title: String
  /// Decides everything that is drawn by lot. The same seed and parameters give the same city on every machine.
  public var seed: UInt64
  let order: TileOrder
  let bundle: Bundle?
  let country: Country?
  let shares: Shares
  let permits: Permits
  /// What the file says the city comes to, for those who test it: least and most by name.
  public let expected: [String: ClosedRange<Double>]
  let planting: Planting

  /// Mains side by side under some of the streets, instead of usual streets.
  struct Bundle: Sendable {
    /// Columns of tiles from one bundle to the next.
    var every: Int
    /// Mains in a bundle.
    var lines: Int
    /// Metres between two of them.
    var spacing: Double
  }

  /// A pipeline across the country, south of the first row of tiles.
  struct Country: Sendable {
    var distanceMetres: Int
    var stretchMetres: Int
    var mostStretches: Int
  }

  /// Of how many pipes in a thousand something is so.
  struct Shares: Sendable {
    var unknownDepth: Int
    var unknownDiameter: Int
    var abandoned: Int
    /// Of gas pipes.
    var unknownPressure: Int
  }

  /// How permits are spread.
  struct Permits: Sendable {
    /// How many of a thousand lie anywhere in their tile; the others lie along its streets.
    var anywhere: Int
    /// One of so many is planted.
    var planted: Int
  }
}

/// Why a scenario cannot be had.
public struct ScenarioError: Error, Equatable, CustomStringConvertible {
  /// One line: what is wrong and what to do.
  public let description: String
}
