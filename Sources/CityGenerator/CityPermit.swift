public import PlanarGeometry

/// One permit of a generated city: what somebody asks to dig. Lengths in ticks.
public struct CityPermit: Sendable {
  /// Where.
  public enum Shape: Hashable, Sendable {
    /// A shell and its holes, each closed by its first position.
    case polygon([[GridPoint]])
    /// A line and the full width dug along it.
    case line([GridPoint], width: Int64)
    /// A disc.
    case point(GridPoint, radius: Int64)
  }

  /// A trenchless bore between two depths.
  public struct Bore: Hashable, Sendable {
    /// Depth of its roof.
    public let top: Int64
    /// Depth of its floor.
    public let bottom: Int64
  }

  /// Its name, unique among the permits of a city.
  public let id: String
  /// Where it digs.
  public let shape: Shape
  /// How deep an open excavation goes; nil where the permit does not say, and for bores.
  public let depth: Int64?
  /// The bore it is, nil for an open excavation.
  public let bore: Bore?
  /// How it is dug, in a word.
  public let method: String
  /// What a check must find, all of it and nothing beyond it; nil for a permit that was not planted.
  public let truth: PlantedTruth?
}

/// What a rule profile says of a planted permit, known by construction.
public struct PlantedTruth: Equatable, Sendable {
  /// A pipe in the way.
  public struct Finding: Equatable, Sendable {
    /// The id of the pipe.
    public let pipe: String
    /// `strike`, `restricted` or `notify`.
    public let severity: String
    /// The zone of the profile, `strike` for a strike.
    public let zone: String
    /// Nominal gap in plan from the edge of the dig to the outer wall, as the profile counts it, in ticks.
    public let horizontal: Int64
  }

  /// The rule profile it is said of.
  public let profile: String
  /// What grows beside the permit: the kind of plant.
  public let plant: String
  /// Every pipe in the way, the most severe first.
  public let findings: [Finding]

  /// The verdict: that of the most severe finding, or `clear`.
  public var verdict: String { findings.first?.severity ?? "clear" }
}
