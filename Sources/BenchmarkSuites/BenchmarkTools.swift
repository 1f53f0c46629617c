/// What the benchmark has others do for it: the facade, which knows how, gives it these.
public struct BenchmarkTools {
  /// Makes a city as files.
  public var makeCity: (CityOrder) throws -> CityFacts
  /// The program, for whole processes.
  public var program: String
  /// Versions of what is measured, by name, in the order in which they are shown.
  public var versions: [(name: String, version: String)]
  /// Told what is being done.
  public var progress: (String) -> Void

  /// Names the tools.
  public init(
    program: String, versions: [(name: String, version: String)], progress: @escaping (String) -> Void,
    makeCity: @escaping (CityOrder) throws -> CityFacts
  ) {
    self.program = program
    self.versions = versions
    self.progress = progress
    self.makeCity = makeCity
  }
}

/// A city to be made as files.
public struct CityOrder: Sendable {
  /// Kilometres of pipe.
  public let kilometres: Double
  /// Decides what is drawn by lot.
  public let seed: UInt64
  /// The scenario's name.
  public let scenario: String
  /// The folder for its text; nil for none.
  public let directory: String?
  /// The network file; nil for none.
  public let network: String?
}
